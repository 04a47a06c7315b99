// INSERT and REPLACE, and what all writes share: targets, column lists, SET lists. In: a cursor at the verb. Out:
// writes with their columns; the rest of the clauses as reads. Knows the words that dialects put between verb and
// target.
#include "sql/scanner.h"

namespace ssot::sql {

/// INSERT ￼ INTO t: a modifier that is not known.
void Scanner::modifierHole(Cursor &C, llvm::StringRef Next) {
  if (C.peek().Kind != TokenKind::Hole || !C.peek(1).is(Next)) return;
  partial("a part of the statement is not known");
  C.step();
}

/// TOP (n) [PERCENT]
void Scanner::top(Cursor &C) {
  if (!C.take("top")) return;
  if (C.is("("))
    brackets(C);
  else
    C.step();
  C.take("percent");
}

Name Scanner::targetName(Cursor &C) {
  while (C.takeAny({"only"})) {
  }
  Name N = name(C);
  if (N.Valid) return N;
  if (C.peek().Kind == TokenKind::Param && T.Id != Dialect::SqlServer) {
    partial("the name of a written table is not known");
  } else if (C.peek().Kind != TokenKind::Param && !C.is("(")) {
    ++Surprises;
    unknown("the target of the statement is not known");
  }
  return N;
}

/// The names of a column list; Known turns false where one is not a plain name.
std::vector<std::string> Scanner::columnList(Cursor C, bool &Known) {
  std::vector<std::string> Columns;
  while (!C.done()) {
    Progress Step(C);
    Name N = name(C);
    if (N.Valid && !N.Holed) Columns.push_back(N.Parts.back());
    if (!N.Valid || N.Holed) Known = false;
    if (!N.Valid) ++Surprises;
    if (N.Holed) partial("the name of a written column is not known");
    while (!C.done() && !C.take(",")) { // subscripts
      Progress Inner(C);
      if (C.is("(")) C.takeBrackets();
      if (C.is(",")) continue;
    }
  }
  return Columns;
}

bool Scanner::endsAssignments(const Cursor &C) const {
  if (ends(C)) return true;
  if (C.is("from")) return !C.before().is("distinct");
  return C.isAny({"where", "output", "returning", "return", "order", "limit", "option", "if", "then", "settings", "on",
                  "delete", "log", "using", "when", "|", "as"});
}

/// One value of a SET list, up to its comma or the end of the list.
void Scanner::skipValue(Cursor &C) {
  unsigned Cases = 0;
  while (!C.done() && !C.is(";") && (Cases > 0 || (!endsAssignments(C) && !C.is(",")))) {
    Progress Step(C);
    if (C.is("case")) ++Cases;
    if (C.is("end") && Cases > 0) --Cases;
    if (C.peek().Kind == TokenKind::Hole) checkHole(C, false);
    if (C.is("(")) brackets(C);
  }
}

/// a = 1, t.b += 2, (c, d) = (SELECT ...), e['k'] = 3, @v = f = 4, x.WRITE(...)
Assignments Scanner::assignments(Cursor &C) {
  Assignments A;
  while (!endsAssignments(C)) {
    Progress Step(C);
    assignment(C, A);
    if (C.is("=") && C.before().Kind == TokenKind::Param) { // @v = column = value
      C.step();
      if (C.peek(1).is("=")) assignment(C, A);
    }
    skipValue(C);
    C.take(",");
  }
  return A;
}

void Scanner::assignment(Cursor &C, Assignments &A) {
  if (C.is("(")) {
    for (std::string &Column : columnList(C.takeBrackets(), A.Known)) A.List.push_back({"", std::move(Column)});
    return;
  }
  if (C.peek().Kind == TokenKind::Param) {
    C.step();
    if (!C.is("=") || T.Id != Dialect::SqlServer) { // not a variable of T-SQL
      A.Known = T.Id == Dialect::SqlServer && A.Known;
      if (T.Id == Dialect::SqlServer) return;
      partial("the name of a written column is not known");
    }
    return;
  }
  Name N = name(C);
  if (!N.Valid) return;
  if (N.Holed) {
    A.Known = false;
    partial("the name of a written column is not known");
    return;
  }
  bool Method = C.is("(") && N.Parts.size() > 1;
  if (Method) N.Parts.pop_back();
  A.List.push_back({N.qualifier(), N.Parts.back()});
}

static std::vector<std::string> columnsOf(const Assignments &A) {
  std::vector<std::string> Columns;
  for (const Assignment &Each : A.List)
    if (!llvm::is_contained(Columns, Each.Column)) Columns.push_back(Each.Column);
  return Columns;
}

void Scanner::insert(Cursor &C) {
  bool Replace = C.isAny({"replace", "upsert"});
  C.step();
  Write W;
  W.Op = Replace ? "upsert" : "insert";
  while (C.takeAny({"low_priority", "delayed", "high_priority", "ignore", "overwrite", "append"})) {
  }
  if (C.take("or")) {
    if (C.isAny({"replace", "update"})) W.Op = "upsert";
    C.step();
  }
  top(C);
  if (T.Id == Dialect::Oracle && C.isAny({"all", "first", "when"})) return insertAll(C);
  modifierHole(C, "into");
  C.take("into");
  C.take("table");
  Name Target;
  if (T.Id == Dialect::ClickHouse && C.take("function")) {
    name(C);
    if (C.is("(")) C.takeBrackets();
  } else if (C.is("(") && T.Id == Dialect::Oracle) { // INSERT INTO (SELECT ... FROM t)
    Cursor Inner = C.takeBrackets();
    Refs Tables;
    clauses(Inner, Tables, true);
    if (!Tables.empty()) Target = Tables[0].Table;
    for (size_t I = 1; I < Tables.size(); ++I) read(Tables[I].Table);
  } else {
    Target = targetName(C);
  }
  bool Function = Target.Valid && C.is("(") && T.Id == Dialect::SqlServer &&
                  (Target.Text == "openquery" || Target.Text == "openrowset");
  if (Function) {
    C.takeBrackets();
    Target.Valid = false;
  }
  const Cte *View = cteNamed(Target);
  if (View && T.Id == Dialect::SqlServer) {
    Target.Text = View->Base;
    Target.Valid = !View->Base.empty();
    if (!Target.Valid) ++Surprises;
  }
  if (Target.Valid && C.peek().Kind == TokenKind::Param && C.peek().Glued) ++Surprises; // t@link
  size_t At = Out.Writes.size();
  insertRest(C, W);
  size_t Own = Out.Writes.size();
  write(W.Op, Target, W.Columns, W.ColumnsKnown);
  std::rotate(Out.Writes.begin() + At, Out.Writes.begin() + Own,
              Out.Writes.end()); // it stands before what its clauses write
}

/// Behind the target: PARTITION, alias, hints, columns, rows or a query, ON CONFLICT. Fills Op and columns of W.
void Scanner::insertRest(Cursor &C, Write &W) {
  W.ColumnsKnown = true;
  if (C.is("partition")) {
    C.step();
    if (C.is("(")) C.takeBrackets();
  }
  if (C.take("as"))
    name(C);
  else if (C.peek().Kind == TokenKind::Word && startsName(C) && T.Id == Dialect::Oracle && !C.is("return"))
    name(C);
  if (C.sees({"with", "("}) && C.take("with")) C.takeBrackets(); // hints
  bool Listed = C.is("(") && !startsQuery(C) && !C.sees({"(", "with"});
  if (Listed) W.Columns = columnList(C.takeBrackets(), W.ColumnsKnown);
  if (C.take("set")) {
    Assignments A = assignments(C);
    W.Columns = columnsOf(A);
    W.ColumnsKnown = A.Known;
    Listed = true;
  }
  if (!Listed) W.ColumnsKnown = false;
  bool Rows = false; // where semicolons are optional: behind its rows the next statement begins
  auto Source = [&] { return !Rows && C.isAny({"select", "with"}); };
  while (!ends(C) || Source()) {
    Progress Step(C);
    if (C.take("values")) {
      Rows = true;
      rows(C);
    } else if (C.take({"on", "duplicate", "key", "update"}) || C.take({"do", "update", "set"})) {
      W.Op = "upsert";
      Assignments A = assignments(C);
      W.ColumnsKnown &= A.Known;
      for (std::string &Column : columnsOf(A))
        if (!llvm::is_contained(W.Columns, Column)) W.Columns.push_back(std::move(Column));
    } else if (C.is("format") && T.Id == Dialect::ClickHouse) {
      C.finish(); // rows in another format follow
    } else if (C.is("with") || startsQuery(C) || (C.is("(") && !C.before().is("conflict"))) {
      Rows = true;
      if (C.is("with")) with(C);
      Refs Tables;
      clauses(C, Tables, false);
      readAll(Tables);
    } else if (C.is("output")) {
      if (T.Id != Dialect::SqlServer) ++Surprises;
      while (!ends(C) && !C.isAny({"into", "values", "select", "default", "with"})) {
        Progress Inner(C);
        if (C.is("(")) brackets(C);
      }
      if (C.is("into")) into(C, true);
    } else if (C.isAny({"when", "into"})) {
      ++Surprises; // INSERT ALL of Oracle
    } else if (C.peek().Kind == TokenKind::Hole) {
      checkHole(C, false);
    }
  }
}

/// Behind VALUES: rows in brackets.
void Scanner::rows(Cursor &C) {
  if (C.peek().Kind == TokenKind::Hole) partial("the inserted rows are not known");
  bool Row = C.isAny({"(", "row"});
  while (!ends(C) && C.isAny({"(", ",", "row"})) {
    Progress Step(C);
    if (C.is("(")) brackets(C);
  }
  if (!Row && T.Id == Dialect::ClickHouse) C.finish(); // the client sends the rows
}

/// Oracle's INSERT ALL | FIRST [WHEN condition THEN] INTO t [(columns)] [VALUES (...)] ... query
void Scanner::insertAll(Cursor &C) {
  C.takeAny({"all", "first"});
  while (!ends(C) && !C.isAny({"select", "with"}) && !(C.is("(") && startsQuery(C))) {
    Progress Step(C);
    if (C.take("into")) {
      Name Target = targetName(C);
      bool Known = C.is("(");
      std::vector<std::string> Columns;
      if (C.is("(") && !startsQuery(C)) Columns = columnList(C.takeBrackets(), Known);
      write("insert", Target, Columns, Known);
    } else if (C.is("(")) {
      brackets(C);
    }
  }
  if (C.is("with")) with(C);
  query(C);
}

} // namespace ssot::sql
