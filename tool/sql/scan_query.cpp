// What a query reads. In: a cursor at WITH, SELECT, FROM or a bracket. Out: reads, locks, the tables of a FROM list
// with their aliases. Knows no statement that writes, except where one stands in brackets.
#include "sql/scanner.h"
#include "llvm/ADT/StringSet.h"

namespace ssot::sql {

/// A query begins here, perhaps within further brackets.
bool Scanner::startsQuery(const Cursor &C) const {
  size_t N = 0;
  while (N < 64 && C.peek(N).is("(")) ++N;
  const Token &Tok = C.peek(N);
  if (Tok.is("table"))
    return C.peek(N + 1).Kind != TokenKind::Punct && (N > 0 || C.peek(N + 1).Kind == TokenKind::Word);
  if (Tok.is("values")) return N == 0 || C.peek(N + 1).isAny({"(", "row"}) || C.peek(N + 1).Kind == TokenKind::Hole;
  if (Tok.is("from")) return T.Id == Dialect::ClickHouse || T.Id == Dialect::Spanner;
  if (Tok.is("with")) return N > 0;
  return Tok.isAny({"select", "sel"});
}

/// WITH [RECURSIVE] name [(columns)] AS (statement), ...; ClickHouse also has WITH expression AS name.
void Scanner::with(Cursor &C) {
  C.step();
  bool Recursive = C.take("recursive") || T.SelfReferencingCtes;
  while (!C.done()) {
    Progress Step(C);
    if (!startsName(C)) { // ClickHouse: an expression with a name
      while (!ends(C) && !C.is("as") && !C.is("select")) {
        Progress InnerStep(C);
        if (C.is("(")) brackets(C);
      }
      if (C.take("as")) name(C);
      if (!C.take(",")) return;
      continue;
    }
    std::string Called = name(C).Text;
    if (C.is("(")) C.takeBrackets();
    if (!C.take("as")) return;
    C.take("not");
    C.take("materialized");
    if (!C.is("(")) {
      if (T.Id == Dialect::ClickHouse) name(C); // WITH column AS name
      if (!C.take(",")) return;
      continue;
    }
    if (Recursive) Ctes.push_back({Called, ""});
    size_t Reads = Out.Reads.size();
    brackets(C);
    std::string Base = Out.Reads.size() == Reads + 1 ? Out.Reads.back() : std::string();
    if (Recursive)
      Ctes.back().Base = Base;
    else
      Ctes.push_back({Called, Base});
    // SEARCH and CYCLE clauses of recursive queries
    while (!C.done() && C.isAny({"search", "cycle"})) {
      Progress InnerStep(C);
      while (!C.done() &&
             !C.isAny({",", "select", "insert", "update", "delete", "merge", "(", "values", "table", ";"})) {
        bool Columns = C.isAny({"by", "cycle"});
        C.step();
        while (Columns && C.peek(1).is(",")) C.moveTo(C.index() + 2);
      }
    }
    if (!C.take(",")) return;
  }
}

void Scanner::query(Cursor &C) {
  Refs Tables;
  clauses(C, Tables, false);
  readAll(Tables);
}

void Scanner::readAll(const Refs &Tables, size_t Except) {
  for (size_t I = 0; I < Tables.size(); ++I)
    if (Tables[I].IsTable) {
      if (I != Except) read(Tables[I].Table);
      if (Tables[I].Locked) write("lock", Tables[I].Table);
    }
}

/// Every clause up to the end of the statement or of its brackets. Tables: what the FROM lists named since the last set
/// operator; those before it are reads already.
void Scanner::clauses(Cursor &C, Refs &Tables, bool InBrackets) {
  bool Output = false;
  C.take("select");
  auto Conflict = [&] { return C.is("on") && C.peek(1).isAny({"duplicate", "conflict"}); }; // of the INSERT around it
  while (!ends(C) && !Conflict()) {
    Progress Step(C);
    const Token &Tok = C.peek();
    if (Tok.Kind == TokenKind::Hole) {
      checkHole(C, InBrackets);
    } else if (Tok.is("(")) {
      brackets(C);
    } else if (C.isAny({"union", "intersect", "except", "minus"})) {
      C.step();
      C.takeAny({"all", "distinct"});
      C.take("select");
      readAll(Tables);
      Tables.clear();
    } else if (Tok.is("from")) {
      bool Distinct = C.before().is("distinct") && C.before(2).isAny({"is", "not"});
      C.step();
      if (!Distinct && !C.before(2).is("fill")) fromList(C, Tables);
    } else if (C.isAny({"join", "straight_join"})) {
      if (T.Id == Dialect::Cql) ++Surprises;
      C.step();
      fromItem(C, Tables);
    } else if (Tok.is("with") && C.peek(1).Kind != TokenKind::Punct && C.peek(2).isAny({"as", "("})) {
      with(C);
    } else if (Tok.is("table") && startsQuery(C)) {
      C.step();
      fromItem(C, Tables);
    } else if (Tok.is("returning")) {
      if (T.Id == Dialect::SqlServer) ++Surprises;
    } else if (Tok.is("output")) {
      Output = true;
      if (T.Id != Dialect::SqlServer && C.peek(1).Kind == TokenKind::Word) ++Surprises;
    } else if (C.sees({"insert", "into"}) || C.sees({"delete", "from"})) {
      ++Surprises; // statements without semicolons between them
    } else if (Tok.is("into")) {
      into(C, Output);
      Output = false;
    } else if (C.isAny({"for", "lock"})) {
      lockClause(C, Tables);
    }
  }
}

/// T-SQL's OUTPUT ... INTO t inserts; SELECT ... INTO t makes a table where the dialect says so, else fills variables
/// or files.
void Scanner::into(Cursor &C, bool AfterOutput) {
  C.step();
  if (T.Id == Dialect::SqlServer && AfterOutput) {
    Name N = name(C);
    bool Known = true;
    std::vector<std::string> Columns;
    if (N.Valid && C.is("(")) Columns = columnList(C.takeBrackets(), Known);
    return write("insert", N, Columns, Known);
  }
  if (!T.SelectIntoCreates) {
    bool Variables = T.Id == Dialect::Oracle || T.Id == Dialect::MySql; // of a stored procedure
    if (C.peek().Kind == TokenKind::Word && !Variables) ++Surprises;
    return;
  }
  bool Temporary = C.takeAny({"temp", "temporary"});
  C.take("unlogged");
  C.take("table");
  write("ddl", name(C), {}, false, Temporary);
}

/// FOR UPDATE | SHARE | NO KEY UPDATE | KEY SHARE [OF names]; LOCK IN SHARE MODE.
void Scanner::lockClause(Cursor &C, const Refs &Tables) {
  bool For = C.take("for");
  bool Share = !For && C.take({"lock", "in", "share", "mode"});
  if (For) {
    C.take("no");
    C.take("key");
    Share = C.takeAny({"update", "share"});
  }
  if (!Share) return;
  if (!C.take("of")) {
    for (const TableRef &Ref : Tables)
      if (Ref.IsTable && !cteNamed(Ref.Table)) write("lock", Ref.Table);
    return;
  }
  while (!ends(C) && startsName(C)) {
    Name N = name(C);
    for (const TableRef &Ref : Tables) {
      bool Same = Ref.Alias.empty() ? Ref.Table.Parts.back() == N.Parts.front() : Ref.Alias == N.Parts.front();
      if (Ref.IsTable && Same) write("lock", Ref.Table);
    }
    if (!C.take(",")) return;
  }
}

/// Which of the values that are bound a placeholder means; 0: it is none.
static unsigned boundValue(const Token &Placeholder, const std::vector<Token> &Source) {
  unsigned Number = 0;
  llvm::StringRef Text = Placeholder.Text;
  if (Placeholder.Kind != TokenKind::Param) return 0;
  if (Text.consume_front("$") && !Text.getAsInteger(10, Number)) return Number;
  return llvm::count_if(
      Source, [&](const Token &T) { return T.Kind == TokenKind::Param && T.Begin <= Placeholder.Begin; });
}

/// A name before a bracket is called; pg_notify, which one database has, publishes on the channel that it is given.
void Scanner::function(const Cursor &C) {
  const Token &Last = C.before();
  if (Last.Kind != TokenKind::Quoted && (Last.Kind != TokenKind::Word || isReserved(Last.Text))) return;
  std::string Called = Last.Text;
  for (size_t N = 2; C.before(N).is(".") && C.before(N + 1).Kind != TokenKind::Punct; N += 2)
    Called = C.before(N + 1).Text + "." + Called;
  if (Called == "pg_notify") {
    bool Text = C.peek(1).Kind == TokenKind::String;
    Name Channel;
    Channel.Text = Text ? C.peek(1).Text : HoleMark.str();
    Channel.Parts = {Channel.Text};
    Channel.Valid = true;
    Channel.Holed = llvm::StringRef(Channel.Text).contains(HoleMark);
    write("notify", Channel);
    Out.Writes.back().Bound = boundValue(C.peek(1), Source);
  }
  Out.Functions.push_back(std::move(Called));
}

/// A bracket: a query or a statement in it has its own names; anything else is an expression.
void Scanner::brackets(Cursor &C) {
  function(C);
  Cursor Inner = C.takeBrackets();
  if (Depth >= 200) return partial("the statement is nested too deeply");
  ++Depth;
  size_t Scope = Ctes.size();
  bool Writes = Inner.isAny({"insert", "update", "delete", "merge"}) && !Inner.peek(1).isAny({"(", ",", ")"}) &&
                !Inner.peek(1).Text.empty();
  if (Inner.is("with") || Writes) {
    statement(Inner);
  } else if (startsQuery(Inner)) {
    Refs Tables;
    clauses(Inner, Tables, false);
    readAll(Tables);
  }
  expression(Inner, true);
  Ctes.resize(Scope);
  --Depth;
}

/// Looks for queries in brackets; FROM and INTO mean nothing here (EXTRACT(YEAR FROM d)).
void Scanner::expression(Cursor &C, bool InBrackets) {
  while (!C.done()) {
    Progress Step(C);
    if (C.peek().Kind == TokenKind::Hole)
      checkHole(C, InBrackets);
    else if (C.is("("))
      brackets(C);
  }
}

bool Scanner::endsFromList(const Cursor &C) const {
  if (ends(C)) return true;
  if (C.peek().Kind != TokenKind::Word) return C.is("|");
  static const llvm::StringSet<> Words = {
      "where",    "group",    "order",  "having",    "limit",  "union",  "intersect", "except",   "minus",
      "window",   "offset",   "fetch",  "returning", "set",    "values", "connect",   "start",    "qualify",
      "prewhere", "settings", "format", "into",      "option", "lock",   "model",     "when",     "output",
      "return",   "then",     "select", "allow",     "from",   "using",  "default",   "procedure"};
  llvm::StringRef Word = C.peek().Text;
  if (Word == "for") return C.peek(1).isAny({"update", "share", "no", "key", "xml", "json", "browse", "read"});
  if (Word == "using") return !C.peek(1).is("(") && !C.peek(1).is("sample");
  if (Word == "from") return !C.before().is("distinct");
  if (Word == "on") return C.peek(1).isAny({"conflict", "duplicate"});
  return Words.contains(Word);
}

/// t [AS a] [hints], f(...) a, (query) a, (t JOIN u ON ...), LATERAL ..., separated by commas and JOINs.
void Scanner::fromList(Cursor &C, Refs &Tables) {
  bool Item = true, Arrays = false; // ARRAY JOIN names columns
  auto Ends = [&] {                 // where a table must stand, `start` and `model` are names
    if (!Item) return endsFromList(C);
    bool Modifier = C.isAny({"only", "lateral", "table"});
    return ends(C) || (C.peek().Kind == TokenKind::Word && isReserved(C.peek().Text) && !Modifier);
  };
  while (!Ends()) {
    Progress Step(C);
    if (Item) {
      Item = false;
      fromItem(C, Tables);
      continue;
    }
    if (C.isAny({",", "join"}) && T.Id == Dialect::Cql) ++Surprises;
    if (C.is("join")) Arrays = C.before().is("array");
    bool Hint = C.is("join") && C.before().is("for"); // IGNORE INDEX FOR JOIN (i)
    if (!Hint && (C.take(",") || C.takeAny({"join", "straight_join", "apply"}))) {
      Item = !Arrays && (!C.before().is("apply") || C.before(2).isAny({"cross", "outer"}));
    } else if (C.is("(")) {
      brackets(C);
    } else if (C.peek().Kind == TokenKind::Hole) {
      checkHole(C, false);
    }
  }
}

void Scanner::fromItem(Cursor &C, Refs &Tables) {
  while (C.takeAny({"only", "lateral"})) {
  }
  if (T.Id == Dialect::MySql && C.is("{")) C.moveTo(C.index() + 2); // { OJ t LEFT JOIN u ON ... }
  TableRef Ref;
  if (C.is("(") || (C.is("table") && C.peek(1).is("("))) {
    bool Function = C.take("table");
    Cursor Look = C;
    Cursor Inner = Look.takeBrackets();
    if (Function || startsQuery(Inner) || Inner.isAny({"with", "values", "insert", "update", "delete", "merge"})) {
      brackets(C);
    } else {
      C.takeBrackets();
      if (Depth >= 200) return partial("the statement is nested too deeply");
      ++Depth;
      fromList(Inner, Tables);
      --Depth;
    }
  } else {
    if (C.is("table") && C.peek(1).Kind != TokenKind::Punct && C.peek(1).Kind != TokenKind::Param) C.step();
    if (C.is("table")) { // a table of that name
      Ref.Table.Parts = {"table"};
      Ref.Table.Text = "table";
      Ref.Table.Valid = true;
      C.step();
    } else {
      Ref.Table = name(C);
    }
    Ref.IsTable = Ref.Table.Valid;
    bool Hint = C.peek(1).isAny({"nolock", "updlock", "rowlock", "holdlock", "readpast", "tablock", "tablockx", "xlock",
                                 "readuncommitted", "paglock"});
    if (Ref.IsTable && C.is("(") && !(T.Id == Dialect::SqlServer && Hint)) { // a function
      Ref.IsTable = false;
      functionArguments(C);
    }
    for (const TableRef &Earlier : Tables) // FROM t, t.array
      if (Ref.Table.Parts.size() > 1 && T.Id == Dialect::Spanner &&
          (Earlier.Alias == Ref.Table.Parts[0] || Earlier.Table.Text == Ref.Table.Parts[0]))
        Ref.IsTable = false;
    if (!Ref.Table.Valid && C.peek().Kind == TokenKind::Param)
      C.step(); // a table variable
    else if (!Ref.Table.Valid)
      ++Surprises;
  }
  alias(C, Ref);
  Tables.push_back(std::move(Ref));
}

/// At the bracket of a function: its expressions, and the tables that CHANGETABLE(CHANGES t, ...) and f(TABLE t) name.
void Scanner::functionArguments(Cursor &C) {
  Cursor Look = C, Arguments = Look.takeBrackets();
  while (!Arguments.done()) {
    Progress Step(Arguments);
    bool Table = (T.Id == Dialect::Spanner && Arguments.take("table")) ||
                 (T.Id == Dialect::SqlServer && Arguments.before().Text.empty() && Arguments.take("changes"));
    if (Table) read(name(Arguments));
    if (Arguments.is("(")) Arguments.takeBrackets();
  }
  brackets(C);
}

void Scanner::alias(Cursor &C, TableRef &Ref) {
  C.take("*");
  if (C.is("partition") && C.peek(1).is("(")) {
    C.step();
    C.takeBrackets();
  }
  static const llvm::StringSet<> NoAlias = {"indexed",
                                            "use",
                                            "force",
                                            "ignore",
                                            "tablesample",
                                            "final",
                                            "sample",
                                            "pivot",
                                            "unpivot",
                                            "partition",
                                            "global",
                                            "any",
                                            "asof",
                                            "semi",
                                            "anti",
                                            "array",
                                            "straight_join",
                                            "read",
                                            "write",
                                            "low_priority",
                                            "apply",
                                            "paste",
                                            "match_recognize",
                                            "options",
                                            "nolock",
                                            "inner",
                                            "where",
                                            "limit",
                                            "of",
                                            "low",
                                            "when"};
  bool As = C.is("as") && !C.peek(1).is("of") && C.take("as");
  const Token &Tok = C.peek();
  bool Free = Tok.Kind == TokenKind::Quoted || (Tok.Kind == TokenKind::String && T.StringsAsNames) ||
              (Tok.Kind == TokenKind::Word && (As || (!NoAlias.contains(Tok.Text) && !endsFromList(C))));
  if (Free && startsName(C)) {
    Ref.Alias = Tok.Text;
    C.step();
  }
  if (C.is("with") && C.peek(1).is("(")) {
    Cursor Look = C;
    Look.step();
    hints(Look.takeBrackets(), Ref);
  }
}

/// WITH (UPDLOCK, ...)
void Scanner::hints(Cursor C, TableRef &Ref) {
  for (; !C.done(); C.step())
    if (C.isAny({"updlock", "xlock", "tablockx"})) Ref.Locked = true;
}

} // namespace ssot::sql
