// Tables: which of the tables of that name is meant, and what the service is to it.
#include "manifest/names.h"
#include "manifest/ownership_index.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"

namespace ssot {

using Standing = Answer::Standing;
using Role = Answer::Role;

void Ownership::Index::addTables(const Entity &E) {
  using Kind = TableClaim::Kind;
  const Service *Owner = ownerOf(E);
  for (const Table &T : E.Tables) addTable({Kind::Golden, &E, Owner, &T});
  for (const Table &T : E.Outbox) addTable({Kind::Outbox, &E, Owner, &T});
  for (const Copy &C : E.Copies)
    for (const Table &T : C.Tables) addTable({Kind::Copy, &E, Services.lookup(C.Service.Text), &T, &C, nullptr});
  for (const Snapshot &S : E.Snapshots)
    for (const Table &T : S.Tables) addTable({Kind::Snapshot, &E, Services.lookup(S.Service.Text), &T, nullptr, &S});
}

void Ownership::Index::addTable(TableClaim C) {
  TableName N = tableName(C.Entry->Name);
  std::string Database = databaseKey(C.Entry->Database);
  if (Database.empty()) Database = N.Database;
  if (Database.empty() && C.Keeper) Database = databaseKey(C.Keeper->Database);
  // Golden tables of one name and database are one table (divided by columns). An outbox, and a copy whose database is
  // not said, is the service's own.
  bool Own = C.K == TableClaim::Kind::Outbox || unqualified(N.Name) == "outbox" ||
             (C.K != TableClaim::Kind::Golden && Database.empty());
  auto sameTable = [&](unsigned Id) {
    const TableGroup &G = Tables[Id];
    return G.Name == N.Name && G.Database == Database && (!Own || G.Claims.front().Keeper == C.Keeper);
  };
  Ids Known = TableNames.find(N.Name).Which;
  const unsigned *At = llvm::find_if(Known, sameTable);
  if (At != Known.end()) {
    Tables[*At].Claims.push_back(C);
  } else {
    TableNames.add(N.Name, GlobStyle::Name, Tables.size());
    Tables.push_back({N.Name, Database, Database.empty() ? N.Name : Database + "." + N.Name, {C}});
  }
  if (!Database.empty()) {
    auto &Users = Databases[Database];
    if (C.Keeper && !llvm::is_contained(Users, C.Keeper)) Users.push_back(C.Keeper);
  }
}

bool Ownership::names(const Resource &What) const {
  if (What.Kind != ResourceKind::Table) return ask({"", Operation::Unknown, What}).Is != Answer::Standing::Unowned;
  return !I->TableNames.find(tableKey(What.Name)).Which.empty();
}

Answer Ownership::Index::table(const Question &Q) const {
  Answer A;
  TableName N = tableName(Q.What.Name);
  std::string Database = databaseKey(Q.What.Database);
  if (!N.Database.empty()) Database = N.Database;
  if (Database == ":memory:") {
    A.Is = Standing::Ignored; // gone with the process: nobody's
    return A;
  }
  // A file that no service declares may hold anybody's tables; a name is a database of its own, declared or not.
  if (!Database.empty() && looksLikeFile(Q.What.Database) && !Databases.contains(Database)) Database.clear();
  A.Database = Database;
  if (N.Name.empty()) {
    A.Is = Standing::Unknown;
    return A;
  }

  NameIndex::Found Found = TableNames.find(N.Name);
  if (auto [First, Rest] = llvm::StringRef(N.Name).split('.');
      Found.Which.empty() && !Rest.empty() && Databases.contains(First.str())) {
    Found = TableNames.find(tableKey(Rest)); // `db.table`, as MySQL writes it
    A.Database = Database = First.str();
  }
  Ids Possible = Found.Which;
  if (Possible.empty() && hasHole(N.Name)) {
    for (unsigned G : TableNames.possible(N.Name))
      if (Database.empty() || Tables[G].Database.empty() || Tables[G].Database == Database)
        candidate(A, *Tables[G].Claims.front().Of, Tables[G].Shown);
    A.Is = A.Candidates.empty() ? Standing::Unowned : Standing::Unknown;
    return A;
  }
  if (!Database.empty() && !hasHole(Database)) {
    auto in = [&](llvm::StringRef D) { return [&, D](unsigned G) { return Tables[G].Database != D; }; };
    Ids Exact = Possible;
    llvm::erase_if(Exact, in(Database));
    llvm::erase_if(Possible, in(""));
    if (!Exact.empty()) Possible = Exact;
  }
  if (Possible.empty()) return A;

  const unsigned *Own = Possible.end();
  for (const unsigned *G = Possible.begin(); G != Possible.end(); ++G) {
    bool Golden = false, Kept = false;
    for (const TableClaim &C : Tables[*G].Claims) {
      bool Mine = (C.Keeper && C.Keeper->Name == Q.Service);
      Kept |= Mine;
      Golden |= Mine && C.K == TableClaim::Kind::Golden;
    }
    if (Golden || (Kept && Own == Possible.end())) Own = G;
    if (Golden) break;
  }
  if (Own == Possible.end() && Possible.size() > 1) {
    for (unsigned G : Possible) candidate(A, *Tables[G].Claims.front().Of, Tables[G].Shown);
    A.Is = Standing::Ambiguous;
    return A;
  }
  A = inGroup(Tables[Own == Possible.end() ? Possible.front() : *Own], Q);
  A.Wildcard = Found.Wildcard;
  return A;
}

Answer Ownership::Index::inGroup(const TableGroup &G, const Question &Q) const {
  using Kind = TableClaim::Kind;
  Answer A;
  A.Is = Standing::Owned;
  A.Database = G.Database;
  const TableClaim *Best = nullptr;
  auto rank = [&](const TableClaim &C) { // the service's own claim, then the golden record, then what is derived
    Role R = C.K == Kind::Golden || C.K == Kind::Outbox ? roleIn(*C.Of, Q.Service) : Role::Stranger;
    if (R == Role::Owner) return 0;
    if (R == Role::Successor) return 1;
    if (C.K >= Kind::Copy && C.Keeper && C.Keeper->Name == Q.Service) return 2;
    return C.K <= Kind::Outbox ? 3 : 4;
  };
  for (const TableClaim &C : G.Claims)
    if (!Best || rank(C) < rank(*Best)) Best = &C;
  A.Of = Best->Of;
  A.Owner = Best->Keeper;
  A.Entry = Best->Entry;
  A.CopyOf = Best->CopyOf;
  A.SnapshotOf = Best->SnapshotOf;
  A.IsOutbox = Best->K == Kind::Outbox;
  constexpr Role Roles[] = {Role::Owner, Role::Successor, Role::Copy, Role::Stranger, Role::Stranger};
  A.As = Roles[rank(*Best)];
  if (A.As == Role::Copy && Best->K == Kind::Snapshot) A.As = Role::Snapshot;
  for (const TableClaim &C : G.Claims)
    if (C.CopyOf && C.Keeper == Best->Keeper) A.Copies.push_back(C.CopyOf);
  auto divides = [](const TableClaim &C) { return C.K == Kind::Golden && !C.Entry->Columns.empty(); };
  if (llvm::any_of(G.Claims, divides)) inSplitGroup(G, Q, A);
  return A;
}

void Ownership::Index::inSplitGroup(const TableGroup &G, const Question &Q, Answer &A) const {
  using Kind = TableClaim::Kind;
  const TableClaim *Rows = nullptr, *Rest = nullptr, *Mine = nullptr;
  for (const TableClaim &C : G.Claims) {
    if (C.K != Kind::Golden) continue;
    if (C.Entry->Rows.value_or(false)) Rows = &C;
    if (C.Entry->Columns.empty()) Rest = &C; // has the columns that no other entity names
    if (!Mine && roleIn(*C.Of, Q.Service) != Role::Stranger) Mine = &C;
  }
  auto holder = [&](llvm::StringRef Column) -> const TableClaim * {
    std::string Key = tableKey(Column);
    for (const TableClaim &C : G.Claims)
      if (C.K == Kind::Golden && llvm::is_contained(C.Entry->Columns, Key)) return &C;
    return Rest;
  };
  auto foreign = [&](const TableClaim *C) { return C && roleIn(*C->Of, Q.Service) == Role::Stranger; };
  const bool TouchesRows =
      llvm::is_contained({Operation::Insert, Operation::Delete, Operation::Truncate, Operation::Upsert}, Q.Op);
  const bool TouchesColumns =
      Q.Op == Operation::Update || Q.Op == Operation::Upsert || (Q.Op == Operation::Call && Q.ColumnsKnown);

  const TableClaim *Accused = nullptr;
  if (TouchesRows && foreign(Rows)) {
    A.RowsForeign = Mine != nullptr;
    Accused = Rows;
  }
  // Who creates a row gives every column its first value; a read breaks nothing by columns.
  if (TouchesColumns || (!Mine && Q.ColumnsKnown)) {
    for (const std::string &Column : Q.Columns) {
      const TableClaim *C = holder(Column);
      if (!foreign(C)) continue;
      A.ForeignColumns.push_back(Column);
      if (!Accused) Accused = C;
    }
    llvm::sort(A.ForeignColumns);
  }
  if (Mine && TouchesColumns && !Q.ColumnsKnown) A.ColumnsMissing = true;
  if (!Accused && !Mine) Accused = Rows;
  if (!Accused) return;
  A.Of = Accused->Of;
  A.Owner = Accused->Keeper;
  A.Entry = Accused->Entry;
}

} // namespace ssot
