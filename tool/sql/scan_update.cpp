// UPDATE and DELETE. In: a cursor at the verb. Out: the tables that they change, through aliases and joins; the rest as
// reads. SET lists are read in scan_write.cpp.
#include "sql/scanner.h"

namespace ssot::sql {

/// The entry of a FROM list that a target means: its alias, else the table of that name, be it under an alias.
TableRef *Scanner::declaration(const Name &Target, Refs &From) {
  auto Is = [&](llvm::StringRef Text) { return Text.equals_insensitive(Target.Text); };
  auto Alias = llvm::find_if(From, [&](const TableRef &R) { return Is(R.Alias); });
  if (Alias != From.end()) return &*Alias;
  auto Plain = llvm::find_if(From, [&](const TableRef &R) {
    return R.IsTable && R.Alias.empty() && (Is(R.Table.Text) || (Target.Parts.size() == 1 && Is(R.Table.Parts.back())));
  });
  if (Plain != From.end()) return &*Plain;
  auto Named = llvm::find_if(From, [&](const TableRef &R) { return R.IsTable && Is(R.Table.Text); });
  return Named == From.end() ? nullptr : &*Named;
}

/// Names the tables that Targets mean: aliases of From where the dialect says so. What stays in From is read.
void Scanner::writeTargets(llvm::StringRef Op, const Refs &Targets, Refs &From) {
  for (const TableRef &Target : Targets) {
    Name N = Target.Table;
    const Cte *View = cteNamed(N);
    if (!T.AliasTargets && llvm::any_of(From, [&](const TableRef &R) { return R.Alias == N.Text && N.Valid; }))
      ++Surprises; // the target is called like an alias: perhaps another dialect
    if (TableRef *Ref = N.Valid && T.AliasTargets ? declaration(N, From) : nullptr) {
      bool Table = Ref->IsTable;
      N = Ref->Table;
      N.Valid &= Table;
      if (Table) View = cteNamed(N);
      Ref->IsTable = false; // it stands for the target and is no read
    } else if (N.Valid && T.Id == Dialect::MySql && !From.empty())
      ++Surprises; // it must be one of the joined tables
    if (View && T.AliasTargets) {
      N.Text = View->Base;
      N.Valid = !View->Base.empty();
    }
    write(Op, N);
  }
}

void Scanner::update(Cursor &C) {
  C.step();
  while (C.takeAny({"low_priority", "ignore", "only"})) {
  }
  if (C.take("or")) C.step();
  top(C);
  if (C.is("statistics")) {
    while (!ends(C)) C.step();
    return;
  }
  Refs Targets, From;
  bool View = C.is("(");
  if (!View && !startsName(C) && C.peek().Kind != TokenKind::Param && !(T.Id == Dialect::MySql && C.is("{"))) {
    targetName(C);
    return skipStatement(C);
  }
  if (View && T.Id == Dialect::Oracle) { // UPDATE (SELECT ... FROM t) SET
    Cursor Inner = C.takeBrackets();
    clauses(Inner, Targets, true);
    C.take("as");
    name(C);
  } else {
    fromList(C, Targets);
  }
  while (!C.done() && !C.is(";") && !C.is("set")) C.step(); // CQL's USING TTL n
  C.take("set");
  Assignments A = assignments(C);
  clauses(C, From, false);
  if (A.List.empty() && A.Known && T.Id != Dialect::SqlServer && Out.How == Parse::Ok)
    partial("the written columns are not known");
  updateTargets(Targets, From, A);
}

/// Which of the updated tables are written: the one; or, of MySQL's joins, those with an assigned column of their name.
void Scanner::updateTargets(Refs &Targets, Refs &From, const Assignments &A) {
  std::vector<size_t> Written;
  size_t Tables = llvm::count_if(Targets, [](const TableRef &R) { return R.IsTable; });
  for (size_t I = 0; I < Targets.size(); ++I) {
    const TableRef &Ref = Targets[I];
    llvm::StringRef Called = Ref.Alias.empty() ? llvm::StringRef(Ref.Table.Text) : llvm::StringRef(Ref.Alias);
    llvm::StringRef Short = Ref.Table.Parts.empty() ? llvm::StringRef() : llvm::StringRef(Ref.Table.Parts.back());
    bool Named = llvm::any_of(A.List, [&](const Assignment &Each) {
      llvm::StringRef Q = Each.Qualifier;
      return !Q.empty() && (Q.equals_insensitive(Called) || (Ref.Alias.empty() && Q.equals_insensitive(Short)));
    });
    if (Ref.IsTable && (Tables == 1 || Named)) Written.push_back(I);
  }
  if (Written.empty() && Tables > 1) {
    partial("which of the joined tables is written cannot be told from the statement");
    Written.push_back(0);
  }
  for (size_t I : Written) {
    TableRef &Ref = Targets[I];
    std::vector<std::string> Columns;
    bool Several = Tables > 1 && Written.size() > 1;
    for (const Assignment &Each : A.List) {
      llvm::StringRef Q = Each.Qualifier;
      bool Own = !Several || Q.equals_insensitive(Ref.Alias) || Q.equals_insensitive(Ref.Table.Text) ||
                 Q.equals_insensitive(Ref.Table.Parts.back());
      if (Own && !llvm::is_contained(Columns, Each.Column)) Columns.push_back(Each.Column);
    }
    size_t Before = Out.Writes.size();
    writeTargets("update", {Ref}, From);
    for (size_t W = Before; W < Out.Writes.size(); ++W) {
      Out.Writes[W].Columns = Columns;
      Out.Writes[W].ColumnsKnown = A.Known && !Columns.empty();
    }
    if (Ref.Locked) write("lock", Ref.Table);
    Ref.IsTable = false;
  }
  readAll(Targets);
  readAll(From);
}

/// DELETE [FROM] t; DELETE t, u FROM joins; DELETE FROM t, u USING joins; CQL's DELETE column FROM t
void Scanner::remove(Cursor &C) {
  C.step();
  while (C.takeAny({"low_priority", "quick", "ignore"})) {
  }
  top(C);
  if (T.Id == Dialect::Cql)
    while (!ends(C) && !C.is("from")) C.step();
  modifierHole(C, "from");
  bool Plain = C.take("from");
  Refs Targets, From;
  if (C.is("(") && T.Id == Dialect::Oracle) {
    Cursor Inner = C.takeBrackets();
    clauses(Inner, Targets, true);
    if (Targets.size() > 1) Targets.resize(1);
  } else {
    while (!ends(C)) {
      Progress Step(C);
      while (C.take("only")) {
      }
      bool Variable = C.peek().Kind == TokenKind::Param;
      TableRef Ref;
      if (Variable)
        C.step();
      else
        Ref.Table = targetName(C);
      if (!Variable && !Ref.Table.Valid) return skipStatement(C);
      if (C.is("(") && T.Id == Dialect::SqlServer) { // f() or OPENQUERY(...)
        brackets(C);
        Ref.Table.Valid = false;
      }
      C.take(".");
      alias(C, Ref);
      Ref.IsTable = Ref.Table.Valid;
      Targets.push_back(Ref);
      if (!C.take(",")) break;
    }
  }
  bool Joined = C.is("from") || (C.is("using") && T.Id != Dialect::Cql);
  if (C.is("using") && Joined) {
    C.step();
    fromList(C, From);
  }
  clauses(C, From, false);
  bool Several = Targets.size() > 1 && T.Id != Dialect::MySql;
  bool Odd = T.Id == Dialect::MySql || T.Id == Dialect::PostgreSql || T.Id == Dialect::Sqlite
                 ? !Plain && !Joined
                 : T.Id == Dialect::Cql && !Plain;
  if (Several || Odd || (Joined && !Plain && T.NoJoinedDelete)) ++Surprises;
  writeTargets("delete", Targets, From);
  for (const TableRef &Target : Targets)
    if (Target.Locked) write("lock", Target.Table);
  readAll(From);
}

} // namespace ssot::sql
