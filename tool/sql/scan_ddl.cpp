// CREATE, ALTER, DROP, RENAME and TRUNCATE of tables and views. In: a cursor at the verb. Out: writes `ddl` and
// `truncate`, reads of the queries in them. Other objects (schemas, sequences, functions, triggers) are no tables and
// give nothing.
#include "sql/scanner.h"

namespace ssot::sql {

void Scanner::skipIfExists(Cursor &C) {
  if (!C.take({"if", "not", "exists"})) C.take({"if", "exists"});
}

/// Names separated by commas, to the end or a word that follows the list.
void Scanner::nameList(Cursor &C, llvm::StringRef Op) {
  while (!ends(C)) {
    Progress Step(C);
    C.take("only");
    Name N = name(C);
    if (!N.Valid && C.peek().Kind != TokenKind::Param) unknown("the target of the statement is not known");
    write(Op, N);
    C.take("*");
    if (!C.take(",")) return;
  }
}

void Scanner::create(Cursor &C) {
  C.step();
  bool Temporary = false;
  while (!ends(C)) {
    Progress Step(C);
    Temporary |= C.isAny({"temp", "temporary"});
    if (C.isAny({"table", "view"})) {
      C.step();
      return createRelation(C, Temporary);
    }
    if (C.is("dictionary")) return skipStatement(C);
    if (C.is("index")) return indexTable(C);
    if (C.isAny({"function", "procedure", "proc", "trigger", "package", "rule", "event", "aggregate"})) {
      // its body runs when it is called; statements within end in semicolons
      return T.Id == Dialect::PostgreSql || T.Id == Dialect::ClickHouse || T.Id == Dialect::Spanner ? skipStatement(C)
                                                                                                    : C.finish();
    }
    static const std::initializer_list<llvm::StringRef> Others = {
        "schema",           "sequence",   "database",    "role",       "user",        "type",
        "extension",        "domain",     "keyspace",    "statistics", "publication", "subscription",
        "server",           "collation",  "cast",        "operator",   "login",       "materialized_log",
        "synonym",          "change",     "model",       "policy",     "language",    "directory",
        "profile",          "tablespace", "cluster",     "link",       "library",     "context",
        "partition",        "assembly",   "certificate", "service",    "queue",       "contract",
        "message",          "route",      "endpoint",    "credential", "quota",       "row",
        "settings",         "named",      "placement",   "property",   "locality",    "xml",
        "fulltext",         "text",       "foreign",     "access",     "conversion",  "transform",
        "spatial_reference"};
    bool Other = false;
    for (llvm::StringRef Word : Others) Other |= C.is(Word);
    bool FullTextIndex = C.isAny({"fulltext", "xml", "foreign", "text", "partition"}) &&
                         !C.peek(1).isAny({"scheme", "function", "data", "search"});
    if (Other && !FullTextIndex) {
      C.step();
      while (!ends(C)) C.step();
      return;
    }
    if (C.is("(")) C.takeBrackets();
  }
}

/// Behind CREATE ... TABLE | VIEW: the name, then columns or a query.
void Scanner::createRelation(Cursor &C, bool Temporary) {
  skipIfExists(C);
  Name N = targetName(C);
  write("ddl", N, {}, false, Temporary);
  Refs Tables;
  while (!ends(C)) {
    Progress Step(C);
    if (C.is("(") && !startsQuery(C)) {
      Cursor Body = C.takeBrackets();
      while (!Body.done()) { // LIKE t among the columns
        Progress Inner(Body);
        if (Body.is("(")) Body.takeBrackets();
        if (Body.is("like") && (Body.before().is(",") || Body.before().Text.empty())) {
          Body.step();
          read(name(Body));
        }
      }
    } else if (C.isAny({"like", "clone"}) && C.peek(1).Kind != TokenKind::String) {
      C.step();
      read(name(C));
    } else if (C.is("to") && T.Id == Dialect::ClickHouse) { // what a materialized view fills
      C.step();
      name(C);
    } else if (C.is("as") && T.Id == Dialect::ClickHouse && !startsQuery([&] {
                 Cursor Next = C;
                 Next.step();
                 return Next;
               }()) &&
               !C.peek(1).is("with") && !C.peek(2).is("(")) {
      C.step();
      read(name(C));
    } else if (C.isAny({"select", "with", "("}) || startsQuery(C)) {
      bool Options = C.is("with") && (C.peek(2).Kind == TokenKind::Punct && !C.peek(2).is("("));
      if (C.is("with") && !Options && C.peek(1).Kind != TokenKind::Punct && C.peek(2).isAny({"as", "("}))
        with(C);
      else if (C.is("with")) {
        C.step();
        if (C.is("(")) C.takeBrackets();
        continue;
      }
      clauses(C, Tables, false);
    }
  }
  readAll(Tables);
}

/// INDEX ... ON t
void Scanner::indexTable(Cursor &C) {
  C.step();
  skipIfExists(C);
  while (!ends(C) && !C.is("on")) C.step();
  if (!C.take("on")) return;
  if (C.take("cluster")) return skipStatement(C);
  C.takeAny({"only", "table"});
  write("ddl", targetName(C));
  while (!ends(C)) {
    Progress Step(C);
    if (C.is("(")) C.takeBrackets();
  }
}

void Scanner::alter(Cursor &C) {
  C.step();
  while (C.takeAny({"online", "offline", "ignore", "materialized", "foreign", "external", "temporary", "force"})) {
  }
  bool View = C.is("view");
  if (!View)
    while (!C.done() && C.is("algorithm")) C.moveTo(C.index() + 3);
  if (C.take("table") || C.take("view")) return alterTable(C);
  if (C.is("index") && T.IndexesBelongToTables) return indexTable(C);
  if (C.isAny({"definer", "sql"}))
    while (!ends(C) && !C.isAny({"view", "procedure", "function", "event"})) C.step();
  if (C.take("view")) return alterTable(C);
  if (C.isAny({"procedure", "proc", "function", "trigger"}) && T.Id == Dialect::SqlServer) return C.finish();
  C.step();
  while (!C.done() && !C.is(";")) C.step();
}

void Scanner::alterTable(Cursor &C) {
  skipIfExists(C);
  Name N = targetName(C);
  if (!N.Valid) return skipStatement(C);
  size_t At = Out.Writes.size();
  write("ddl", N);
  bool Query = false;
  auto Ends = [&] { // ALTER TABLE t DROP ..., ALTER ..., SET ...
    return C.done() || C.is(";") ||
           (startsStatement(C) && !C.isAny({"alter", "drop", "set", "with", "if", "declare", "use"}));
  };
  while (!Ends()) {
    Progress Step(C);
    if (T.Id == Dialect::ClickHouse && C.is("update") && At < Out.Writes.size()) {
      C.step();
      Assignments A = assignments(C);
      Out.Writes[At].Op = "update";
      for (Assignment &Each : A.List) Out.Writes[At].Columns.push_back(std::move(Each.Column));
      Out.Writes[At].ColumnsKnown = A.Known;
    } else if (T.Id == Dialect::ClickHouse && C.sees({"delete", "where"}) && At < Out.Writes.size()) {
      Out.Writes[At].Op = "delete";
    } else if (C.sees({"delete", "where"}) || (C.is("update") && C.peek(2).is("="))) {
      ++Surprises; // ClickHouse's mutations
    } else if (C.is("rename") && !C.peek(1).isAny({"column", "index", "key", "constraint", "partition", "attribute"})) {
      C.step();
      bool Column = !C.isAny({"to", "as"}) && C.peek(1).is("to");
      C.takeAny({"to", "as"});
      if (!Column) write("ddl", name(C));
    } else if (C.sees({"switch", "to"}) || C.sees({"with", "table"})) {
      C.moveTo(C.index() + 2);
      write("ddl", name(C));
    } else if (C.is("as") && C.before().Text != "rename") {
      Query = true;
    } else if (Query && (C.is("select") || startsQuery(C))) {
      query(C);
    } else if (C.is("(")) {
      brackets(C);
    }
  }
}

void Scanner::drop(Cursor &C) {
  C.step();
  while (C.takeAny({"temporary", "temp", "materialized", "external", "foreign"})) {
  }
  if (C.takeAny({"table", "tables", "view"})) {
    skipIfExists(C);
    nameList(C, "ddl");
    while (!ends(C)) C.step();
    return;
  }
  if (C.is("index") && T.IndexesBelongToTables) return indexTable(C);
  C.step();
  skipIfExists(C);
  for (; !ends(C); C.step())
    if (C.is("on")) ++Surprises; // DROP INDEX i ON t, where indexes have names of their own
}

/// RENAME TABLE a TO b, c TO d; EXCHANGE TABLES a AND b; Oracle's RENAME a TO b
void Scanner::rename(Cursor &C) {
  C.step();
  bool Table = C.takeAny({"table", "tables"});
  if (!Table && (T.Id != Dialect::Oracle || !C.peek(1).is("to"))) {
    if (!C.isAny({"user", "database"})) ++Surprises;
    return skipStatement(C);
  }
  skipIfExists(C);
  while (!ends(C)) {
    Progress Step(C);
    write("ddl", name(C));
    if (C.takeAny({"to", "and"})) write("ddl", name(C));
    if (!C.take(",")) break;
  }
  skipStatement(C);
}

void Scanner::truncate(Cursor &C) {
  C.step();
  if (C.is("(")) {
    unknown("the target of the statement is not known");
    return skipStatement(C);
  }
  if (C.isAny({"cluster", "database", "all"})) return skipStatement(C);
  C.take("temporary");
  C.takeAny({"table", "tables"});
  skipIfExists(C);
  nameList(C, "truncate");
  while (!ends(C)) {
    Progress Step(C);
    if (C.is("(")) C.takeBrackets();
    if (C.is("with")) C.step();
  }
}

} // namespace ssot::sql
