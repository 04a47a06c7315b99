// What stands between the statements of blocks and batches: BEGIN, IF ... THEN, assignments, bare calls. In: a cursor
// at such a word. Out: calls, reads of conditions; the statements within are read by their own functions.
#include "sql/scanner.h"

namespace ssot::sql {

void Scanner::skipExpressions(Cursor &C) {
  while (!ends(C)) {
    Progress Step(C);
    if (C.is("(")) brackets(C);
  }
}

bool Scanner::procedural(Cursor &C) {
  if (T.Id == Dialect::Cql) return batch(C);
  if (!T.Procedural) return false;
  return condition(C) || blockWord(C) || bareStatement(C);
}

/// CQL's BEGIN [UNLOGGED | COUNTER] BATCH [USING TIMESTAMP n] ... APPLY BATCH
bool Scanner::batch(Cursor &C) {
  if (!C.isAny({"begin", "apply"})) return false;
  while (!C.done() && !C.is("batch") && !C.is(";")) C.step();
  if (!C.take("batch")) ++Surprises;
  if (C.take("using"))
    while (!ends(C)) C.step();
  return true;
}

bool Scanner::condition(Cursor &C) {
  if (C.take({"return", "query"})) return true;
  if (!C.takeAny({"if", "while", "elsif", "elseif", "when", "case", "until", "for", "foreach", "return", "print"}))
    return false;
  while (!ends(C) && !C.isAny({"then", "loop", "do", "begin"})) {
    Progress Step(C);
    if (C.is("(")) brackets(C);
  }
  bool Closed = C.takeAny({"then", "loop", "do"});
  if (!Closed && T.Id == Dialect::Oracle) ++Surprises;
  return true;
}

bool Scanner::blockWord(Cursor &C) {
  if (C.take("end")) {
    C.takeAny({"try", "catch", "if", "loop", "case", "while", "repeat"});
    return true;
  }
  if (C.take({"<", "<"})) { // a label
    while (!ends(C) && !C.is(">")) C.step();
    return C.take({">", ">"}), true;
  }
  bool Transaction = C.is("begin") && C.peek(1).isAny({"tran", "transaction", "distributed"});
  if (T.Id == Dialect::Oracle && C.is("begin") &&
      C.peek(1).isAny({";", "immediate", "exclusive", "deferred", "work"})) {
    Transaction = true; // of another dialect: Oracle's begin by themselves
    ++Surprises;
  }
  if (!C.takeAny({"begin", "else", "loop", "try", "catch", "exception", "tran", "transaction", "repeat", "atomic"}))
    return false;
  if (Transaction)
    while (!ends(C)) C.step();
  else
    C.takeAny({"try", "catch"});
  InBlock |= !Transaction;
  return true;
}

/// sp_x 'a' first in a batch; :x := f(1); and in blocks p(1); x := 1; PERFORM f(x) FROM t
bool Scanner::bareStatement(Cursor &C) {
  if (T.Id == Dialect::SqlServer && C.index() == 0 && llvm::StringRef(C.peek().Text).starts_with("sp_")) {
    write("call", name(C));
    return skipExpressions(C), true;
  }
  if (C.peek().Kind == TokenKind::Param && (C.peek(1).is(":") || C.peek(1).is("="))) return skipExpressions(C), true;
  if (!InBlock || T.Id == Dialect::SqlServer) return false;
  if (T.Id == Dialect::PostgreSql && C.take("perform")) return query(C), true;
  if (!startsName(C)) return false;
  bool Call = T.Id == Dialect::Oracle && !C.isAny({"raise", "exit", "continue"});
  Name N = name(C);
  if (C.take(":") && !C.is("=")) return true; // a label
  if (Call && C.isAny({"(", ";"})) write("call", N);
  return skipExpressions(C), true;
}

} // namespace ssot::sql
