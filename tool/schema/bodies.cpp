// Bodies of routines and triggers, and the foreign keys of tables: the parts of a definition that say what follows a
// statement. In: a cursor behind the name. Out: writes, calls, keys.
#include "schema/objects.h"
#include "llvm/ADT/StringExtras.h"

namespace ssot::schema {

using sql::Cursor;
using sql::Dialect;
using sql::TokenKind;

/// A call is a function of its statement, too.
static void addCall(Body &To, const std::string &Name) {
  if (!llvm::is_contained(To.Calls, Name)) To.Calls.push_back(Name);
}

static void add(Body &To, const sql::Effects &E) {
  for (const sql::Write &W : E.Writes) {
    if (W.Op == "lock" || W.Temporary) continue;
    if (W.Op == "call")
      addCall(To, W.Table);
    else
      To.Writes.push_back(W);
  }
  To.Reads.insert(To.Reads.end(), E.Reads.begin(), E.Reads.end());
  for (const std::string &Called : E.Functions) addCall(To, Called);
}

/// PostgreSQL's body is a string, its language stands before or behind it. Other languages than SQL and PL/pgSQL say
/// nothing to us.
static bool stringBody(Cursor C, Body &To) {
  std::string Language, Text;
  bool Found = false;
  for (; !C.done(); C.step()) {
    if (C.is("language")) Language = llvm::StringRef(C.peek(1).Text).lower();
    if (Found || !C.is("as") || C.peek(1).Kind != TokenKind::String) continue;
    Found = true;
    Text = C.peek(1).Text;
  }
  if (!Found) return false;
  if (Language == "sql") add(To, sql::analyse(Text, Dialect::PostgreSql));
  if (Language == "plpgsql") add(To, sql::analyseBody(Text, Dialect::PostgreSql));
  return true;
}

Body readBody(llvm::StringRef Text, Cursor C, Dialect D) {
  Body To;
  if (D == Dialect::PostgreSql && stringBody(C, To)) return To;
  for (; !C.done(); C.step()) {
    // EXECUTE FUNCTION f() of a PostgreSQL trigger
    if (C.is("execute") && C.peek(1).isAny({"function", "procedure"})) {
      C.step();
      C.step();
      addCall(To, takeName(C));
      return To;
    }
    bool Starts = C.isAny({"begin", "declare", "insert", "update", "delete", "replace", "merge", "call", "truncate",
                           "exec", "execute", "select", "with", "set", "if"});
    // WITH RECOMPILE, EXECUTE AS owner, SET search_path = x belong to the head; so do conditions in brackets.
    bool Head = (C.is("with") && !C.before().isAny({"as", ";"})) || (C.sees({"execute", "as"})) ||
                (C.is("set") && D == Dialect::PostgreSql);
    if (Starts && !Head) break;
    if (C.is("(")) {
      Cursor Skip = C;
      Skip.takeBrackets();
      C.moveTo(Skip.index() - 1);
    }
  }
  if (!C.done()) add(To, sql::analyseBody(Text.drop_front(C.peek().Begin), D));
  return To;
}

namespace {

std::vector<std::string> columnList(Cursor List) {
  std::vector<std::string> Out;
  for (; !List.done(); List.step())
    if (!List.is(",")) Out.push_back(llvm::StringRef(List.peek().Text).lower());
  return Out;
}

/// Behind ON DELETE or ON UPDATE.
Referential action(const Cursor &C, size_t At) {
  if (C.peek(At).is("cascade")) return Referential::Cascade;
  if (C.peek(At).is("set") && C.peek(At + 1).isAny({"null", "default"})) return Referential::SetNull;
  return Referential::None;
}

/// At REFERENCES: the rest of the key, up to the next column or constraint.
void target(Cursor &C, ForeignKey &K) {
  C.step();
  K.Target = takeName(C);
  if (C.is("(")) K.TargetColumns = columnList(C.takeBrackets());
  for (; !C.done() && !C.is(","); C.step()) {
    if (C.sees({"on", "delete"})) K.OnDelete = action(C, 2);
    if (C.sees({"on", "update"})) K.OnUpdate = action(C, 2);
    if (C.is("(")) {
      Cursor Skip = C;
      Skip.takeBrackets();
      C.moveTo(Skip.index() - 1);
    }
  }
}

} // namespace

void readForeignKeys(Cursor C, llvm::StringRef Table, const Origin &From, Schema &To) {
  std::string Constraint, First; // of the element that C is in; First is a column's name
  bool Start = true;
  std::vector<std::string> Columns;
  while (!C.done()) {
    sql::Progress Step(C);
    if (C.is("(") && !Columns.empty()) C.takeBrackets();
    if (C.is("(") && Start) { // the columns of CREATE TABLE
      Cursor Inner = C.takeBrackets();
      readForeignKeys(Inner, Table, From, To);
      Start = false;
      continue;
    }
    if (C.takeAny({",", "add"})) {
      Start = true;
      Columns.clear();
      Constraint.clear();
      C.take("column");
      C.take({"if", "not", "exists"});
      continue;
    }
    if (C.take("constraint")) {
      Constraint = takeName(C);
      Start = false;
    } else if (C.take({"foreign", "key"})) {
      if (!C.is("(")) takeName(C); // MySQL: the index's name
      if (C.is("(")) Columns = columnList(C.takeBrackets());
      Start = false;
    } else if (C.is("references")) {
      ForeignKey K;
      K.Name = Constraint;
      K.Table = Table.str();
      K.Columns = Columns.empty() ? std::vector<std::string>{First} : Columns;
      K.From = From;
      target(C, K);
      if (!K.Target.empty()) To.ForeignKeys.push_back(std::move(K));
    } else if (Start && C.peek().Kind != TokenKind::Punct) {
      First = llvm::StringRef(C.peek().Text).lower();
      Start = false;
    } else if (C.is("(")) {
      C.takeBrackets();
    }
  }
}

} // namespace ssot::schema
