// MERGE and the bulk loads: COPY, LOAD DATA, BULK INSERT. In: a cursor at the verb. Out: writes and reads.
// A MERGE that inserts and updates is an upsert; one with fewer branches is what its branches do.
#include "sql/scanner.h"

namespace ssot::sql {

void Scanner::merge(Cursor &C) {
  C.step();
  if (T.NoMerge) ++Surprises;
  top(C);
  C.take("into");
  TableRef Target;
  Refs Source;
  if (C.peek().Kind == TokenKind::Param)
    C.step();
  else
    Target.Table = targetName(C);
  Target.IsTable = Target.Table.Valid;
  alias(C, Target);
  while (!ends(C) && !C.is("using")) {
    Progress Step(C);
    if (C.is("(")) brackets(C);
  }
  C.take("using");
  fromItem(C, Source);
  MergeBranches B;
  mergeBranches(C, B);
  readAll(Source);
  if (const Cte *View = cteNamed(Target.Table)) {
    Target.Table.Text = View->Base;
    Target.Table.Valid = !View->Base.empty();
  }
  bool Upsert = B.Inserts && B.Updates;
  if (B.Inserts || B.Updates)
    write(Upsert ? "upsert" : B.Inserts ? "insert" : "update", Target.Table, B.Columns, B.Known);
  if (B.Deletes && !Upsert) write("delete", Target.Table);
  if (!B.Inserts && !B.Updates && !B.Deletes && Target.Table.Valid) partial("what the MERGE does is not known");
  if (Target.Locked) write("lock", Target.Table);
}

/// ON condition WHEN [NOT] MATCHED ... THEN INSERT | UPDATE SET | DELETE ... [OUTPUT ... INTO t]
void Scanner::mergeBranches(Cursor &C, MergeBranches &B) {
  bool Output = false;
  auto Add = [&](std::string Column) {
    if (!llvm::is_contained(B.Columns, Column)) B.Columns.push_back(std::move(Column));
  };
  while (!ends(C)) {
    Progress Step(C);
    bool Branch = C.before().is("then");
    if (Branch && C.take("insert")) {
      B.Inserts = true;
      bool Listed = C.is("(");
      if (Listed)
        for (std::string &Column : columnList(C.takeBrackets(), B.Known)) Add(std::move(Column));
      B.Known &= Listed;
    } else if (Branch && C.take("update")) {
      B.Updates = true;
      C.take("set");
      Assignments A = assignments(C);
      B.Known &= A.Known;
      for (Assignment &Each : A.List) Add(std::move(Each.Column));
    } else if (C.is("delete")) { // behind an UPDATE it is Oracle's, of rows that the UPDATE touched
      B.Deletes |= Branch;
    } else if (C.is("output")) {
      Output = true;
    } else if (C.is("into")) {
      into(C, Output);
    } else if (C.peek().Kind == TokenKind::Hole) {
      checkHole(C, false);
    } else if (C.is("(")) {
      brackets(C);
    }
  }
}

/// COPY t [(columns)] FROM ... inserts; COPY t TO and COPY (query) TO read; COPY INTO t FROM inserts.
void Scanner::copy(Cursor &C) {
  C.step();
  C.take("binary");
  bool Into = C.take("into");
  if (C.is("(")) {
    brackets(C);
    return skipStatement(C);
  }
  Name Table = targetName(C);
  bool Known = C.is("(");
  std::vector<std::string> Columns;
  if (Known) Columns = columnList(C.takeBrackets(), Known);
  while (!ends(C) && !C.isAny({"from", "to"})) C.step();
  if (Into || C.is("from"))
    write("insert", Table, Columns, Known);
  else if (C.is("to"))
    read(Table);
  else
    partial("whether the COPY writes or reads is not known");
  if (Into && C.take("from") && C.is("(")) brackets(C);
  skipStatement(C);
}

/// LOAD DATA | XML ... [REPLACE] INTO TABLE t [(columns)]: an insert, whatever becomes of rows that are there
void Scanner::load(Cursor &C) {
  C.step();
  if (!C.takeAny({"data", "xml"})) return skipStatement(C);
  while (!ends(C) && !C.is("table")) C.step();
  C.take("table");
  write("insert", targetName(C));
  skipStatement(C);
}

void Scanner::bulkInsert(Cursor &C) {
  C.take({"bulk", "insert"});
  if (T.Id != Dialect::SqlServer) ++Surprises;
  write("insert", targetName(C));
  while (!ends(C)) {
    Progress Step(C);
    if (C.is("with") && C.peek(1).is("(")) {
      C.step();
      C.takeBrackets();
    }
  }
}

} // namespace ssot::sql
