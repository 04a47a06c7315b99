// Scripts of each dialect into statements and into what they leave in the database; any text ends in a result.
#include "schema/schema.h"
#include "schema/script.h"
#include "llvm/ADT/StringExtras.h"
#include <gtest/gtest.h>
#include <random>

namespace ssot::schema {
namespace {

using sql::Dialect;

std::vector<std::string> split(llvm::StringRef Text, Dialect D) {
  std::vector<std::string> Out;
  for (const Statement &S : splitScript(Text, D)) Out.push_back(S.Text.str());
  return Out;
}

using Texts = std::vector<std::string>;

TEST(Script, SemicolonsEndStatementsOutsideOfStringsAndBodies) {
  EXPECT_EQ(split("-- c;\nSELECT ';'; /* ; */ SELECT 2;;\n", Dialect::PostgreSql), (Texts{"SELECT ';'", "SELECT 2"}));
  EXPECT_EQ(split("CREATE FUNCTION f() RETURNS int AS $$ SELECT 1; $$ LANGUAGE sql; SELECT 2", Dialect::PostgreSql),
            (Texts{"CREATE FUNCTION f() RETURNS int AS $$ SELECT 1; $$ LANGUAGE sql", "SELECT 2"}));
  EXPECT_EQ(
      split("CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE b SET c = CASE WHEN d THEN 1 END; DELETE FROM e; END; "
            "SELECT 1;",
            Dialect::Sqlite),
      (Texts{"CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE b SET c = CASE WHEN d THEN 1 END; DELETE FROM e; END",
             "SELECT 1"}));
}

TEST(Script, ClientsCutWithWordsOfTheirOwn) {
  EXPECT_EQ(split("SELECT 1;\nDELIMITER //\nCREATE PROCEDURE p() BEGIN IF x THEN DELETE FROM a; END IF; END//\n"
                  "DELIMITER ;\nSELECT 2;",
                  Dialect::MySql),
            (Texts{"SELECT 1", "CREATE PROCEDURE p() BEGIN IF x THEN DELETE FROM a; END IF; END", "SELECT 2"}));
  EXPECT_EQ(split("CREATE PROC p AS DELETE a; DELETE b\nGO\nSELECT 1\ngo\n", Dialect::SqlServer),
            (Texts{"CREATE PROC p AS DELETE a; DELETE b", "SELECT 1"}));
  EXPECT_EQ(
      split("CREATE PROCEDURE p IS n NUMBER; BEGIN DELETE FROM a; END;\n/\nSELECT 1 FROM dual;\n", Dialect::Oracle),
      (Texts{"CREATE PROCEDURE p IS n NUMBER; BEGIN DELETE FROM a; END", "SELECT 1 FROM dual"}));
  EXPECT_EQ(split("\\connect shop\nCOPY a FROM stdin;\n1;\n\\.\nSELECT 1;", Dialect::PostgreSql),
            (Texts{"COPY a FROM stdin", "SELECT 1"}));
}

TEST(Script, TheWayBackIsMarked) {
  std::vector<Statement> S = splitScript("-- +goose Up\nSELECT 1;\n-- +goose Down\nSELECT 2;", Dialect::PostgreSql);
  ASSERT_EQ(S.size(), 2u);
  EXPECT_FALSE(S[0].Down);
  EXPECT_TRUE(S[1].Down);
}

TEST(Script, GuessesTheDialectByItsWords) {
  EXPECT_EQ(guessDialect("CREATE TABLE t (id BIGSERIAL)"), Dialect::PostgreSql);
  EXPECT_EQ(guessDialect("CREATE TABLE `t` (id INT AUTO_INCREMENT) ENGINE=InnoDB"), Dialect::MySql);
  EXPECT_EQ(guessDialect("CREATE TABLE [dbo].[t] (id INT IDENTITY(1,1))\nGO\n"), Dialect::SqlServer);
  EXPECT_EQ(guessDialect("CREATE TABLE t (id NUMBER(9), n VARCHAR2(9))"), Dialect::Oracle);
  EXPECT_EQ(guessDialect("CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT)"), Dialect::Sqlite);
  EXPECT_EQ(guessDialect("CREATE TABLE t (id int)"), Dialect::PostgreSql);
}

Schema read(llvm::StringRef Text) {
  return readSchema({{"db/a.sql", "s", Text.str()}});
}

std::string words(const Body &B) {
  std::vector<std::string> Out;
  for (const sql::Write &W : B.Writes) Out.push_back(W.Op + " " + W.Table);
  for (const std::string &C : B.Calls) Out.push_back("call " + C);
  return llvm::join(Out, ", ");
}

std::string triggers(const Schema &S) {
  std::vector<std::string> Out;
  for (const Trigger &T : S.Triggers) {
    std::string On;
    for (Operation Op : T.On) On += operationName(Op).str() + " ";
    Out.push_back((T.Instead ? "instead of " : "") + On + llvm::join(T.UpdateOf, ",") + "@" + T.Table + ": " +
                  words(T.Does));
  }
  return llvm::join(Out, "; ");
}

TEST(Objects, TriggersOfEveryDialect) {
  EXPECT_EQ(
      triggers(read("CREATE TRIGGER t AFTER INSERT OR UPDATE OF a, b ON public.o FOR EACH ROW EXECUTE FUNCTION f();")),
      "insert update a,b@public.o: call f");
  EXPECT_EQ(
      triggers(read(
          "CREATE DEFINER=`r`@`%` TRIGGER `t` BEFORE DELETE ON `o` FOR EACH ROW DELETE FROM `p` WHERE i = OLD.i;")),
      "delete @o: delete p");
  EXPECT_EQ(
      triggers(read("DELIMITER $$\nCREATE TRIGGER t AFTER UPDATE ON o FOR EACH ROW BEGIN DECLARE n INT; SET n = 1; "
                    "IF NEW.a <> OLD.a THEN INSERT INTO p VALUES (1); ELSEIF n THEN UPDATE q SET a = 1; END IF; "
                    "WHILE n DO DELETE FROM r; END WHILE; l: LOOP CALL s(); LEAVE l; END LOOP; END$$\nDELIMITER ;\n"
                    "CREATE TABLE x (a int) ENGINE=InnoDB;")),
      "update @o: insert p, update q, delete r, call s");
  EXPECT_EQ(
      triggers(read("CREATE TABLE a (b INTEGER PRIMARY KEY AUTOINCREMENT);\nCREATE TRIGGER IF NOT EXISTS t INSTEAD OF "
                    "UPDATE ON v WHEN new.a > 1 BEGIN UPDATE o SET a = new.a; INSERT INTO log SELECT 1; END;")),
      "instead of update @v: update o, insert log");
  EXPECT_EQ(triggers(read(
                "CREATE TRIGGER [dbo].[t] ON [dbo].[o] AFTER INSERT, DELETE AS\nBEGIN\n SET NOCOUNT ON\n UPDATE p SET "
                "a = i.a FROM p JOIN inserted i ON i.id = p.id\n IF UPDATE(a) DELETE q\nEND\nGO\n")),
            "insert delete @dbo.o: update p, delete q");
  EXPECT_EQ(triggers(read(
                "CREATE OR REPLACE TRIGGER t BEFORE INSERT OR DELETE ON o FOR EACH ROW\nDECLARE n DATE;\nBEGIN\n"
                "  :NEW.a := SYSDATE;\n  IF INSERTING THEN\n    INSERT INTO p VALUES (:NEW.a);\n  END IF;\nEND;\n/\n")),
            "insert delete @o: insert p");
  EXPECT_EQ(triggers(read("CREATE RULE r AS ON DELETE TO v DO INSTEAD (DELETE FROM o WHERE id = OLD.id);")),
            "instead of delete @v: delete o");
  EXPECT_EQ(triggers(read("CREATE TRIGGER t AFTER DELETE ON o EXECUTE FUNCTION f(); DROP TRIGGER IF EXISTS t ON o;")),
            "");
}

std::string routines(const Schema &S) {
  std::vector<std::string> Out;
  for (const Routine &R : S.Routines) Out.push_back(R.Name + ": " + words(R.Does));
  return llvm::join(Out, "; ");
}

TEST(Objects, RoutinesOfEveryDialect) {
  EXPECT_EQ(routines(read(
                "CREATE FUNCTION s.f(a int) RETURNS SETOF o LANGUAGE plpgsql AS $$ DECLARE r record; BEGIN FOR r IN "
                "SELECT * FROM x LOOP UPDATE o SET a = 1; END LOOP; RETURN QUERY DELETE FROM p RETURNING *; EXECUTE "
                "'DELETE FROM q'; EXCEPTION WHEN OTHERS THEN INSERT INTO e VALUES (1); END $$;")),
            "s.f: update o, delete p, insert e");
  EXPECT_EQ(routines(read("CREATE FUNCTION f() RETURNS int LANGUAGE c AS 'lib', 'DELETE FROM a';")), "f: ");
  EXPECT_EQ(routines(read("CREATE PROCEDURE p(a INT) LANGUAGE SQL AS $$ INSERT INTO o VALUES (a); CALL q(1); $$;")),
            "p: insert o, call q");
  EXPECT_EQ(routines(read("CREATE PROCEDURE p (IN a INT UNSIGNED) MODIFIES SQL DATA REPLACE INTO `o` VALUES (a);")),
            "p: upsert o");
  EXPECT_EQ(
      routines(
          read("CREATE OR ALTER PROCEDURE dbo.p @a INT, @b NVARCHAR(9) = 'x' WITH RECOMPILE AS\nSET NOCOUNT ON;\nBEGIN "
               "TRY UPDATE dbo.o SET a = @a; EXEC dbo.q @a; END TRY BEGIN CATCH INSERT e VALUES (1) END CATCH\nGO\n")),
      "dbo.p: update dbo.o, insert e, call dbo.q");
  EXPECT_EQ(
      routines(
          read("CREATE PROCEDURE p (a NUMBER) AS\nBEGIN\n  DELETE FROM o WHERE id = a;\n  q(a);\nEND;\n/\nCREATE TABLE "
               "t (n VARCHAR2(9));")),
      "p: delete o, call q");
}

std::string keys(const Schema &S) {
  static constexpr llvm::StringLiteral Words[] = {"none", "cascade", "null"};
  std::vector<std::string> Out;
  for (const ForeignKey &K : S.ForeignKeys)
    Out.push_back(K.Table + "(" + llvm::join(K.Columns, ",") + ")->" + K.Target + "(" +
                  llvm::join(K.TargetColumns, ",") + ") " + Words[int(K.OnDelete)].str() + " " +
                  Words[int(K.OnUpdate)].str());
  return llvm::join(Out, "; ");
}

TEST(Objects, ForeignKeys) {
  EXPECT_EQ(
      keys(read("CREATE TABLE o (id int PRIMARY KEY, c int NOT NULL REFERENCES s.c (id) ON DELETE SET NULL ON UPDATE "
                "CASCADE, d decimal(10,2) CHECK (d > 0), FOREIGN KEY (a, b) REFERENCES p ON DELETE CASCADE);")),
      "o(c)->s.c(id) null cascade; o(a,b)->p() cascade none");
  EXPECT_EQ(
      keys(read(
          "ALTER TABLE ONLY o ADD CONSTRAINT k FOREIGN KEY (a) REFERENCES p(x) ON DELETE RESTRICT, ADD COLUMN b int "
          "REFERENCES q;")),
      "o(a)->p(x) none none; o(b)->q() none none");
  EXPECT_EQ(keys(read("CREATE TABLE o (a int CONSTRAINT k REFERENCES p); ALTER TABLE o DROP CONSTRAINT IF EXISTS k;")),
            "");
  EXPECT_EQ(keys(read("CREATE TABLE o (a int REFERENCES p); DROP TABLE o CASCADE;")), "");
}

TEST(Objects, ViewsKnowTheirTablesAndColumns) {
  Schema S = read(
      "CREATE VIEW v AS SELECT id, t.name AS title, upper(x) AS y FROM t;\nCREATE VIEW w (a, b) AS SELECT id, n FROM "
      "t;\nCREATE VIEW j AS SELECT * FROM a JOIN b USING (i);\nCREATE TABLE p PARTITION OF t DEFAULT;");
  ASSERT_EQ(S.Views.size(), 4u);
  EXPECT_EQ(S.Views[0].Columns, (std::map<std::string, std::string>{{"title", "name"}}));
  EXPECT_EQ(S.Views[1].Columns, (std::map<std::string, std::string>{{"a", "id"}, {"b", "n"}}));
  EXPECT_EQ(S.Views[2].Tables, (Texts{"a", "b"}));
  EXPECT_FALSE(S.Views[3].IsView);
}

TEST(Schema, StatementsStandAtTheirPlace) {
  Schema S = read(
      "-- first\n\n  ALTER TABLE o\n  ADD a int;\nCREATE FUNCTION f() RETURNS void AS $$ DELETE FROM x; $$ LANGUAGE "
      "sql; UPDATE p SET a = 1;");
  ASSERT_EQ(S.Accesses.size(), 2u);
  EXPECT_EQ(S.Accesses[0].Where, (Location{"db/a.sql", 3, 3}));
  EXPECT_EQ(S.Accesses[0].Op, Operation::Ddl);
  EXPECT_EQ(S.Accesses[1].What.Name, "p");
  EXPECT_EQ(S.Accesses[1].Where.Line, 5u);
}

TEST(Schema, AnyTextEndsInAResult) {
  const std::string Seeds[] = {
      "CREATE OR REPLACE FUNCTION f(a int) RETURNS trigger AS $$ BEGIN UPDATE o SET a = 1; END $$ LANGUAGE plpgsql; "
      "DROP VIEW v, w;",
      "DELIMITER //\nCREATE TRIGGER t BEFORE UPDATE ON `o` FOR EACH ROW BEGIN CASE x WHEN 1 THEN DELETE FROM p; END "
      "CASE; END//",
      "CREATE TABLE o (a int REFERENCES p (b) ON DELETE CASCADE, CONSTRAINT k FOREIGN KEY (c, d) REFERENCES q (e, f)) "
      "ENGINE=x;",
      "CREATE VIEW v (a, b) AS SELECT c AS d, f(g) h FROM t; ALTER TABLE t DROP CONSTRAINT k; CREATE RULE r AS ON "
      "UPDATE TO v DO ALSO (",
      "CREATE PROC p @a int WITH EXECUTE AS OWNER AS BEGIN TRAN; EXEC q; COMMIT\nGO\nCOPY a FROM stdin;\n1\n\\.\n-- "
      "+goose Down\nDROP",
  };
  for (const std::string &Seed : Seeds)
    for (size_t N = 0; N <= Seed.size(); ++N) {
      read(Seed.substr(0, N));
      read(Seed.substr(N));
    }
  std::mt19937 Random(2026);
  std::vector<llvm::StringRef> Parts;
  for (const std::string &Seed : Seeds)
    for (llvm::StringRef Part : llvm::split(Seed, ' ')) Parts.push_back(Part);
  for (unsigned Round = 0; Round < 1000; ++Round) {
    std::string Text;
    for (unsigned N = Random() % 30; N > 0; --N) Text += Parts[Random() % Parts.size()].str() + (N % 5 ? " " : "\n");
    read(Text);
  }
}

} // namespace
} // namespace ssot::schema
