// Accesses followed through hand-written schemas: what is replaced, what is added, and that every cycle ends.
#include "schema/follow.h"
#include "llvm/ADT/StringExtras.h"
#include <gtest/gtest.h>

namespace ssot::schema {
namespace {

Access access(Operation Op, llvm::StringRef Table, std::vector<std::string> Columns = {}) {
  Access A;
  A.Service = "s";
  A.Op = Op;
  A.Write = isWrite(Op);
  A.What.Name = Table.str();
  A.ColumnsKnown = !Columns.empty();
  A.Columns = std::move(Columns);
  A.Path = {{{"a.cpp", 1, 1}, "f", "calls exec"}};
  return A;
}

/// `delete o; update p(a)`: what becomes of one access. Tables that begin with x are somebody else's.
std::string follow(llvm::StringRef Sql, Access A) {
  Schema S = readSchema({{"db/a.sql", "s", Sql.str()}});
  S.Accesses.clear();
  Names N;
  N.Identity = [](llvm::StringRef, const Resource &T) { return nameKey(T.Name); };
  N.Claimed = [](llvm::StringRef, const Resource &T) { return T.Name == "claimed"; };
  N.Strange = [](const Access &Each) { return llvm::StringRef(Each.What.Name).starts_with("x"); };
  static const std::vector<std::string> Declared = {"d1", "d2"};
  N.Writes = [](llvm::StringRef R) { return routineKey(R) == "declared" ? &Declared : nullptr; };
  std::vector<std::string> Out;
  for (const Access &Each : schema::follow({std::move(A)}, S, N).Accesses)
    Out.push_back((operationName(Each.Op) + " " + (Each.What.Name.empty() ? "?" : Each.What.Name)).str() +
                  (Each.ColumnsKnown ? "(" + llvm::join(Each.Columns, ",") + ")" : ""));
  return llvm::join(Out, "; ");
}

TEST(Follow, ViewsBecomeTheirTables) {
  llvm::StringRef Sql = "CREATE VIEW v AS SELECT id, n AS title FROM t; CREATE VIEW claimed AS SELECT * FROM t; "
                        "CREATE VIEW j AS SELECT * FROM a JOIN b USING (i);";
  EXPECT_EQ(follow(Sql, access(Operation::Update, "public.V", {"title"})), "update t(n)");
  EXPECT_EQ(follow(Sql, access(Operation::Select, "j")), "select a; select b");
  EXPECT_EQ(follow(Sql, access(Operation::Update, "j")), "update j");
  EXPECT_EQ(follow(Sql, access(Operation::Ddl, "v")), "");
  EXPECT_EQ(follow(Sql, access(Operation::Delete, "claimed")), "delete claimed; delete t");
  EXPECT_EQ(follow(Sql, access(Operation::Select, "claimed")), "select claimed");
}

TEST(Follow, RoutinesBecomeWhatTheyWrite) {
  llvm::StringRef Sql = "CREATE PROCEDURE p() LANGUAGE sql AS $$ INSERT INTO t VALUES (1); CALL q(); $$; "
                        "CREATE PROCEDURE q() LANGUAGE sql AS $$ DELETE FROM u; CALL p(); $$;";
  EXPECT_EQ(follow(Sql, access(Operation::Call, "p")), "call t; call u");
  EXPECT_EQ(follow(Sql, access(Operation::Call, "shop.declared")), "call d1; call d2");
  EXPECT_EQ(follow(Sql, access(Operation::Call, "nobody_knows")), "call ?");
  EXPECT_EQ(follow(Sql, access(Operation::Call, "sp_rename")), "");
}

TEST(Follow, TriggersThatFireEachOtherEnd) {
  llvm::StringRef Sql = "CREATE TRIGGER a AFTER INSERT ON t BEGIN UPDATE u SET n = 1; END; CREATE TRIGGER b AFTER "
                        "UPDATE OF n ON u BEGIN INSERT INTO t VALUES (1); END;";
  EXPECT_EQ(follow(Sql, access(Operation::Insert, "t")), "insert t; update u(n); insert t");
  EXPECT_EQ(follow(Sql, access(Operation::Update, "u", {"m"})),
            "update u(m); update u(n); insert t"); // a at its own line
}

TEST(Follow, CascadesGoOnAndStopAtStrangers) {
  llvm::StringRef Sql = "CREATE TABLE l (o int REFERENCES o ON DELETE CASCADE); CREATE TABLE m (o int REFERENCES l ON "
                        "DELETE SET NULL); CREATE TABLE k (o int REFERENCES o (id) ON UPDATE CASCADE); CREATE TABLE y "
                        "(o int REFERENCES x ON DELETE CASCADE);";
  EXPECT_EQ(follow(Sql, access(Operation::Delete, "o")), "delete o; delete l; update m(o)");
  EXPECT_EQ(follow(Sql, access(Operation::Update, "o", {"id"})), "update o(id); update k(o)");
  EXPECT_EQ(follow(Sql, access(Operation::Update, "o", {"n"})), "update o(n)");
  EXPECT_EQ(follow(Sql, access(Operation::Delete, "x")), "delete x");
}

TEST(Follow, AnOutboxThatATriggerFillsIsFilledOnEveryWay) {
  Access A = access(Operation::Insert, "t");
  A.Companions.emplace({Way{}});
  Schema S =
      readSchema({{"db/a.sql", "s", "CREATE TRIGGER a AFTER INSERT ON t BEGIN INSERT INTO box VALUES (1); END;"}});
  Names N;
  N.Identity = [](llvm::StringRef, const Resource &T) { return nameKey(T.Name); };
  N.Claimed = [](llvm::StringRef, const Resource &) { return false; };
  N.Strange = [](const Access &) { return false; };
  N.Writes = [](llvm::StringRef) -> const std::vector<std::string> * { return nullptr; };
  N.Announces = [](const Access &Told, const Access &) { return Told.What.Name == "box"; };
  Followed F = schema::follow({A}, S, N);
  ASSERT_FALSE(F.Accesses.empty());
  ASSERT_TRUE(F.Accesses[0].Companions && F.Accesses[0].Companions->size() == 1);
  ASSERT_EQ(F.Accesses[0].Companions->front().Told.size(), 1u);
  EXPECT_EQ(F.Accesses[0].Companions->front().Told.front().Name, "box");
}

} // namespace
} // namespace ssot::schema
