// Which statement is this? In: a cursor at a statement. Out: the family that reads it; calls, locks, sessions and
// EXPLAIN are read here. Knows no clause of the statements that touch rows.
#include "sql/scanner.h"
#include "llvm/ADT/StringSet.h"

namespace ssot::sql {

/// Deeper nesting than people write; beyond it the text counts as not understood.
static constexpr unsigned MaxDepth = 200;

Effects Scanner::run() {
  Cursor C(Source, 0, Source.size());
  statements(C);
  return std::move(Out);
}

void Scanner::statements(Cursor &C) {
  while (!C.done()) {
    Progress Step(C);
    if (C.take(";")) continue;
    size_t Scope = Ctes.size();
    statement(C);
    Ctes.resize(Scope);
  }
}

void Scanner::skipStatement(Cursor &C) {
  while (!C.done() && !C.is(";")) C.step();
}

/// Where a semicolon is optional: does another statement begin here, within the clauses of one?
bool Scanner::startsStatement(const Cursor &C) const {
  if (!T.SemicolonsOptional || C.peek().Kind != TokenKind::Word) return false;
  static const llvm::StringSet<> Verbs = {"insert", "update",  "delete", "merge",     "truncate", "exec",   "execute",
                                          "create", "alter",   "drop",   "declare",   "select",   "commit", "if",
                                          "while",  "print",   "return", "set",       "rollback", "use",    "go",
                                          "bulk",   "waitfor", "begin",  "raiserror", "throw",    "deny",   "with"};
  if (!Verbs.contains(C.peek().Text) && !(C.is("apply") && T.Id == Dialect::Cql)) return false;
  const Token &Prev = C.before();
  if (Prev.Text.empty() && C.index() == 0) return false;
  if (Prev.isAny({"for",   "on",    "then", "of",     "union",   "all",   "except",   "intersect",
                  "after", "inner", "left", "right",  "full",    "outer", "distinct", ",",
                  ".",     "=",     "as",   "before", "instead", "with"}))
    return false;
  if (C.is("with"))
    return C.peek(1).Kind == TokenKind::Word && (C.peek(2).is("as") || C.peek(2).is("(")) && Prev.is(";");
  if (T.Id == Dialect::Cql) return C.isAny({"insert", "update", "delete", "apply"});
  if (C.is("update") || C.is("if")) return !C.peek(1).is("(") || C.is("if");
  return true;
}

void Scanner::statement(Cursor &C) {
  if (Depth >= MaxDepth) {
    partial("the statement is nested too deeply");
    return C.finish();
  }
  ++Depth;
  if (C.peek().Kind == TokenKind::Hole &&
      C.peek(1).isAny({"insert", "update", "delete", "merge", "replace", "select", "with", "truncate"})) {
    partial("what stands before the statement is not known");
    C.step();
  }
  if (C.is("with") || startsQuery(C)) {
    if (C.is("with")) with(C);
    if (!rowStatement(C)) query(C);
  } else if (!rowStatement(C) && !sessionStatement(C) && !procedural(C)) {
    bool Hole = C.peek().Kind == TokenKind::Hole;
    ++Surprises;
    unknown(Hole ? "the kind of the statement is not known" : "no statement begins with `" + C.peek().Text + "`");
    skipStatement(C);
  }
  --Depth;
}

/// Statements that change rows or relations.
bool Scanner::rowStatement(Cursor &C) {
  if (C.is("replace") && C.peek(1).is("(")) return false;
  if (C.isAny({"insert", "replace", "upsert"})) return insert(C), true;
  if (C.is("update")) return update(C), true;
  if (C.is("delete")) return remove(C), true;
  if (C.is("merge")) return merge(C), true;
  if (C.is("copy")) return copy(C), true;
  if (C.is("load")) return load(C), true;
  if (C.sees({"bulk", "insert"})) return bulkInsert(C), true;
  if (C.is("truncate")) return truncate(C), true;
  if (C.is("attach") && !C.peek(1).isAny({"table", "view", "dictionary"})) return attach(C), true;
  if (C.isAny({"create", "attach"})) return create(C), true;
  if (C.is("alter")) return alter(C), true;
  if (C.isAny({"drop", "detach"})) return drop(C), true;
  if (C.is("rename") || C.is("exchange")) return rename(C), true;
  if (C.sees({"refresh", "materialized", "view"})) {
    C.take({"refresh", "materialized", "view"});
    C.take("concurrently");
    write("ddl", name(C));
    return skipStatement(C), true;
  }
  return false;
}

bool Scanner::sessionStatement(Cursor &C) {
  if (C.isAny({"explain", "describe", "desc"})) return explain(C), true;
  if (C.is("call")) return call(C), true;
  if (C.isAny({"exec", "execute"})) return execute(C), true;
  if (C.is("{") || (C.peek().Kind == TokenKind::Param && C.peek(1).is("=") && C.peek(2).is("call")))
    return odbcCall(C), true;
  if (C.is("lock")) return lock(C), true;
  if (C.is("prepare")) return prepare(C), true;
  if (C.is("declare")) return declare(C), true;
  if (C.is("use")) return use(C), true;
  if (C.is("set")) return setSession(C), true;
  if (C.isAny({"notify", "listen"})) return notify(C), true;
  static const llvm::StringSet<> Harmless = {
      "begin",    "start",     "commit",    "rollback",     "abort",      "savepoint",   "release",    "end",
      "show",     "pragma",    "analyze",   "analyse",      "vacuum",     "grant",       "revoke",     "deny",
      "reset",    "discard",   "close",     "fetch",        "move",       "open",        "deallocate", "unlock",
      "unlisten", "comment",   "reindex",   "cluster",      "optimize",   "flush",       "kill",       "check",
      "checksum", "repair",    "backup",    "restore",      "help",       "xa",          "print",      "go",
      "waitfor",  "raiserror", "throw",     "return",       "checkpoint", "unload",      "install",    "uninstall",
      "cache",    "binlog",    "handler",   "import",       "reload",     "shutdown",    "stop",       "system",
      "watch",    "exists",    "analysis",  "apply",        "detach",     "signal",      "resignal",   "do",
      "change",   "purge",     "reassign",  "security",     "undrop",     "batch",       "dbcc",       "audit",
      "noaudit",  "flashback", "associate", "disable",      "enable",     "whenever",    "connect",    "get",
      "list",     "run",       "clone",     "disassociate", "quit",       "exit",        "kill",       "leave",
      "iterate",  "null",      "break",     "continue",     "goto",       "reconfigure", "save",       "readtext",
      "setuser",  "label",     "add"};
  if (C.peek().Kind != TokenKind::Word || !Harmless.contains(C.peek().Text)) return false;
  bool Block = T.Procedural && C.isAny({"begin", "end", "return", "print"});
  bool Batch = T.Id == Dialect::Cql && C.isAny({"begin", "apply"});
  if (Block || Batch) return false;
  bool Begin = C.take("begin");
  bool Mode = C.isAny({"transaction", "work", "deferred", "immediate", "exclusive", "concurrent", "isolation", "read"});
  if (Begin && !Mode && !ends(C)) ++Surprises; // a block of another dialect
  if (!Begin) C.step();
  while (!ends(C)) C.step();
  return true;
}

/// EXPLAIN of a statement runs nothing, EXPLAIN ANALYZE runs it; DESCRIBE t reads nothing of the table's rows.
void Scanner::explain(Cursor &C) {
  bool Describe = !C.is("explain");
  C.step();
  bool Runs = false;
  auto Statement = [&] {
    return startsQuery(C) ||
           C.isAny({"insert", "update", "delete", "replace", "merge", "create", "call", "execute", "declare", "with"});
  };
  while (!C.done() && !C.is(";") && !Statement()) {
    Progress Step(C);
    if (C.isAny({"analyze", "analyse"}) && !C.peek(1).isAny({"false", "off", "0"})) Runs = true;
    if (C.is("(")) {
      Cursor Options = C.takeBrackets();
      for (; !Options.done(); Options.step())
        if (Options.isAny({"analyze", "analyse"}) && !Options.peek(1).isAny({"false", "off", "0"})) Runs = true;
    }
  }
  if (C.done() || C.is(";")) return;
  if (Describe && !startsQuery(C) && !C.is("with")) return skipStatement(C);
  size_t Before = Out.Writes.size();
  statement(C);
  if (!Runs) Out.Writes.resize(Before);
}

void Scanner::call(Cursor &C) {
  C.step();
  write("call", name(C));
  while (!ends(C)) {
    Progress Step(C);
    if (C.is("(")) functionArguments(C);
  }
}

/// `{CALL p(?)}` and `{? = CALL p(?)}` of ODBC and JDBC.
void Scanner::odbcCall(Cursor &C) {
  while (!C.done() && !C.is("call") && !C.is(";")) C.step();
  if (C.is("call")) return call(C);
  unknown("the kind of the statement is not known");
}

/// T-SQL's EXEC of a procedure or of text; elsewhere EXECUTE of a prepared statement, which counts where it was
/// prepared.
void Scanner::execute(Cursor &C) {
  if (C.is("exec") && T.Id != Dialect::SqlServer) ++Surprises;
  C.step();
  auto Literal = [&](size_t N) { // the text up to its end, with nothing put to it
    const Token &Next = C.peek(N + 1);
    return C.peek(N).Kind == TokenKind::String && (Next.Text.empty() || Next.isAny({")", ";", ",", "using", "into"}));
  };
  if (T.Id != Dialect::SqlServer) {
    if (C.take("immediate")) Literal(0) ? nested(C.peek().Text) : unknown("the executed text is not known");
    return skipStatement(C);
  }
  if (C.peek().Kind == TokenKind::Param && C.peek(1).is("=")) { // EXEC @rc = p
    C.step();
    C.step();
  }
  if (C.is("(") && Literal(1) && !C.peek(2).is(",")) { // with a comma it runs elsewhere, in that server's dialect
    nested(C.peek(1).Text);
  } else if (C.isAny({"as"}) || C.is("(") || C.peek().Kind == TokenKind::Param || C.peek().Kind == TokenKind::String) {
    if (!C.is("as")) unknown("the executed text is not known");
  } else {
    Name Called = name(C);
    write("call", Called);
    if (Called.Valid && Called.Parts.back() == "sp_executesql")
      Literal(0) ? nested(C.peek().Text) : partial("the executed text is not known");
  }
  while (!ends(C)) C.step();
}

void Scanner::lock(Cursor &C) {
  C.step();
  if (!C.takeAny({"table", "tables"}) && !startsName(C)) return skipStatement(C);
  if (C.isAny({"instance"})) return skipStatement(C);
  while (!ends(C)) {
    Progress Step(C);
    C.take("only");
    write("lock", name(C));
    while (!ends(C) && !C.is(",") && !C.is("in")) C.step();
    if (C.is("in")) return skipStatement(C);
    C.take(",");
  }
}

/// A statement that stands in a string.
void Scanner::nested(const std::string &Text) {
  if (Depth >= MaxDepth) return partial("the statement is nested too deeply");
  Tokens Inner = lex(Text, T);
  Scanner Nested(Inner, T);
  Nested.Depth = Depth + 1;
  Effects E = Nested.run();
  Out.Writes.insert(Out.Writes.end(), E.Writes.begin(), E.Writes.end());
  Out.Reads.insert(Out.Reads.end(), E.Reads.begin(), E.Reads.end());
  Out.Functions.insert(Out.Functions.end(), E.Functions.begin(), E.Functions.end());
  if (E.How == Parse::Partial) partial(E.Why);
  if (E.How == Parse::Unknown) unknown(E.Why);
}

/// PREPARE n [(types)] AS statement; MySQL's PREPARE n FROM 'text'.
void Scanner::prepare(Cursor &C) {
  C.step();
  while (!ends(C) && !C.isAny({"as", "from"})) C.step();
  if (C.take("as")) return statement(C);
  if (C.take("from") && C.peek().Kind == TokenKind::String) {
    nested(C.peek().Text);
  } else if (!C.done() && !C.is("transaction")) {
    unknown("the prepared text is not known");
  }
  skipStatement(C);
}

/// DECLARE c CURSOR FOR query; DECLARE @v type [= value]; Oracle's DECLARE ... BEGIN.
void Scanner::declare(Cursor &C) {
  bool Variables = C.peek(1).Kind == TokenKind::Param || llvm::StringRef(C.peek(1).Text).starts_with("@");
  if (Variables && T.Id != Dialect::SqlServer) Surprises += 3; // DECLARE @id int: no other dialect writes that
  // DECLARE v number; BEGIN ... END: where blocks begin so, unless it is a cursor's
  if (!Variables && T.Id != Dialect::Oracle && C.peek(2).Kind == TokenKind::Word && !C.peek(2).is("cursor"))
    ++Surprises;
  C.step();
  while (!C.done() && !C.is("begin") && !C.is(";") && !(Variables && startsStatement(C))) {
    Progress Step(C);
    if (C.is("for") && (startsQuery([&] {
                          Cursor Next = C;
                          Next.step();
                          return Next;
                        }()) ||
                        C.peek(1).is("with"))) {
      C.step();
      return statement(C);
    }
    if (C.is("(")) brackets(C);
  }
}

/// ATTACH [DATABASE] 'file' AS name
void Scanner::attach(Cursor &C) {
  C.step();
  C.take("database");
  skipIfExists(C);
  bool Known = C.peek().Kind == TokenKind::String && !C.peek().Holed;
  std::string File = C.peek().Text;
  if (!ends(C)) C.step();
  if (C.take("as")) {
    Name N = name(C);
    if (N.Valid) Out.Attached.emplace_back(N.Text, Known ? File : HoleMark.str());
  }
  while (!ends(C)) C.step();
}

void Scanner::use(Cursor &C) {
  C.step();
  C.takeAny({"database", "keyspace", "schema"});
  Name N = name(C);
  if (N.Valid) Out.UsesDatabase = N.Text;
  while (!ends(C)) C.step();
}

/// SET search_path = a, b and SET SCHEMA 'a': the names that follow are looked up there.
void Scanner::setSession(Cursor &C) {
  C.step();
  C.takeAny({"session", "local"});
  bool Path = C.isAny({"search_path", "schema", "current_schema"});
  if (T.Id != Dialect::SqlServer &&
      C.isAny({"nocount", "xact_abort", "identity_insert", "ansi_nulls", "quoted_identifier"}))
    ++Surprises;
  bool First = true;
  while (!ends(C)) {
    Progress Step(C);
    if (T.Id == Dialect::SqlServer && C.takeAny({"on", "off"})) return; // SET NOCOUNT ON, without a semicolon
    if (C.is("(")) brackets(C);
    bool Value = C.peek().Kind == TokenKind::String || C.peek().Kind == TokenKind::Quoted ||
                 (C.peek().Kind == TokenKind::Word && !C.isAny({"search_path", "schema", "current_schema", "to"}));
    if (Path && Value && First) Out.UsesSchema = C.peek().Text;
    if (Path && Value) First = false;
  }
}

void Scanner::notify(Cursor &C) {
  bool Publishes = C.is("notify");
  C.step();
  Name Channel = name(C);
  if (Channel.Valid && Publishes) write("notify", Channel);
  if (Channel.Valid && !Publishes) Out.Channels.push_back(Channel.Text);
  if (!Channel.Valid) partial("no channel stands where one should"); // where quotes make a text, nobody notifies
  skipStatement(C);
}

} // namespace ssot::sql
