// Changes and announcements; see the header.
#include "manifest/announcements.h"
#include "manifest/names.h"
#include "llvm/ADT/STLExtras.h"

namespace ssot {

static Answer answerTo(const Ownership &Owns, const Access &A) {
  return Owns.ask({A.Service, A.Op, A.What, A.Columns, A.ColumnsKnown});
}

const Entity *announced(const Ownership &Owns, const Access &A) {
  bool Stores = A.What.Kind == ResourceKind::Table || A.What.Kind == ResourceKind::Key;
  if (!A.Write || !Stores) return nullptr;
  Answer Who = answerTo(Owns, A);
  bool Owns_ = Who.As == Answer::Role::Owner || Who.As == Answer::Role::Successor;
  bool Derived = Who.IsOutbox || Who.CopyOf || Who.SnapshotOf;
  if (Who.Is != Answer::Standing::Owned || !Owns_ || Derived || !Who.ForeignColumns.empty() || Who.RowsForeign)
    return nullptr;
  auto Wanted = [&](Operation O) { return llvm::is_contained(Who.Of->PublishOn, O); };
  // An upsert is either of its halves.
  bool Announced =
      Wanted(A.Op) || (A.Op == Operation::Upsert && (Wanted(Operation::Insert) || Wanted(Operation::Update)));
  return Announced ? Who.Of : nullptr;
}

bool announces(const Ownership &Owns, const Access &A, const Entity &E) {
  bool Puts = A.What.Kind == ResourceKind::Table && (A.Op == Operation::Insert || A.Op == Operation::Upsert);
  bool Publishes = A.What.Kind == ResourceKind::Event && A.Op == Operation::Publish;
  bool Unknown = A.Op == Operation::Unknown;
  if (!Puts && !Publishes && !Unknown) return false;
  if (A.What.Name.empty() || Unknown) return A.What.Kind == ResourceKind::Event ? !E.Events.empty() : !E.Outbox.empty();
  // One outbox may serve several entities of its owner.
  std::string Key = tableKey(A.What.Name);
  if (Puts && E.Owner.Text == A.Service)
    for (const Table &T : E.Outbox)
      if (tableName(T.Name).Name == tableName(A.What.Name).Name) return true;
  Answer Who = answerTo(Owns, A);
  if (Who.Is == Answer::Standing::Unknown || Who.Is == Answer::Standing::Ambiguous)
    return llvm::any_of(Who.Candidates, [&](const Answer::Candidate &C) { return C.Of == &E; });
  if (Publishes && A.What.Type.empty() && Who.Of != &E) // its type is not known: any of the topic's
    return llvm::any_of(E.Events, [&](const Event &Ev) { return !Ev.Type.empty() && Ev.Topic == A.What.Name; });
  return Publishes && Who.Of == &E;
}

} // namespace ssot
