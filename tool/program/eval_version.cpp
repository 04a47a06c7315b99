// Which version of an object tells what is in one of its fields: back from a use, past everything that leaves that
// field alone, to what may have changed it last. In: a frame, a node, a field. Out: an older node, or the object
// itself. It is MemorySSA's walk to the clobbering access (LLVM, "MemorySSA"; Cytron et al. 1991 for the phis that
// choose nothing), for one object's field at a time: a loop that fills in fifty parameters says nothing about the
// statement, and none of its conditions is evaluated. Knows no values.
#include "program/evaluator.h"
#include "llvm/ADT/STLExtras.h"

namespace ssot::program {

using facts::Op;

/// Nodes of one walk; a generated function's object is changed in more, and evaluated from there.
static constexpr size_t MaxVersions = 4'000;
/// Calls that each may change the same field, evaluated inside of one another.
static constexpr size_t VersionsInside = 32;

bool sameField(llvm::StringRef Stored, llvm::StringRef Wanted) {
  return Stored == Wanted ||
         (!Wanted.contains("::") && Stored.ends_with(Wanted) && Stored.drop_back(Wanted.size()).ends_with("::"));
}

/// The node before this one that holds the same object with the same value under Key; None: this may have changed it.
facts::NodeId Evaluator::sameBefore(Frame *F, facts::NodeId Id, llvm::StringRef Key) const {
  const facts::Node &N = node(F, Id);
  if (N.Kind == Op::Store) return sameField(str(F, N.Ref), Key) ? facts::None : operand(F, N, 0);
  if (N.Kind != Op::After) return facts::None;
  const SideEffects *Done = sideEffects(F, N.Ref, N.Ref2, operand(F, N, 0));
  bool Leaves = Done && !Done->Outside && !Done->Whole &&
                llvm::none_of(Done->Fields, [&](llvm::StringRef Stored) { return sameField(Stored, Key); });
  return Leaves ? operand(F, N, 0) : facts::None;
}

/// Of a node where ways meet: its values, without what decides among them.
static std::vector<unsigned> waysInto(const facts::Node &N) {
  std::vector<unsigned> Out;
  if (N.Kind == Op::Select) Out = {1, 2};
  for (unsigned I = 0; N.Kind == Op::Phi && I < N.Count; ++I)
    if (!N.Ref || I != 1) Out.push_back(I); // the loop's driver
  for (unsigned I = 1; N.Kind == Op::Exit && I < N.Count; I += 2) Out.push_back(I);
  return Out;
}

/// Seen: where each node leads; a node on the way to which this is asked leads to itself.
facts::NodeId Evaluator::versionBehind(Frame *F, facts::NodeId Id, llvm::StringRef Key,
                                       std::map<facts::NodeId, facts::NodeId> &Seen) const {
  std::vector<facts::NodeId> Way;
  facts::NodeId At = Id;
  while (!Seen.count(At) && Seen.size() + Way.size() < MaxVersions) {
    facts::NodeId Older = sameBefore(F, At, Key);
    if (Older == facts::None) break;
    Way.push_back(At);
    At = Older;
  }
  auto [It, New] = Seen.try_emplace(At, At);
  facts::NodeId Found = It->second;
  if (New && Seen.size() < MaxVersions) {
    std::set<facts::NodeId> Ways;
    for (unsigned I : waysInto(node(F, At))) {
      Ways.insert(versionBehind(F, operand(F, node(F, At), I), Key, Seen));
      Ways.erase(At); // around a loop, unchanged
      if (Ways.size() > 1) break;
    }
    if (Ways.size() == 1) Found = Seen[At] = *Ways.begin();
  }
  // What led to a loop that was being looked at leads on from there.
  for (auto Next = Seen.find(Found); Next != Seen.end() && Next->second != Found; Next = Seen.find(Found))
    Found = Next->second;
  for (facts::NodeId N : Way) Seen[N] = Found;
  return Found;
}

/// The node of this function that tells what field Key of the object holds that node Id is.
facts::NodeId Evaluator::versionAt(Frame *F, facts::NodeId Id, llvm::StringRef Key) {
  auto [It, New] = Versions.try_emplace({F->Id, Id, named(Key)});
  if (New) {
    std::map<facts::NodeId, facts::NodeId> Seen;
    It->second = versionBehind(F, Id, Key, Seen);
  }
  return It->second;
}

/// Of hundreds of calls one after the other that each may add to the same container, the oldest are evaluated first:
/// else each would be inside of the next one's evaluation, deeper than the stack is.
void Evaluator::oldestFirst(const Value &O, llvm::StringRef Key) {
  std::vector<facts::NodeId> Newer;
  for (facts::NodeId At = O.N; node(O.F, At).Kind == Op::After && Newer.size() < MaxVersions;
       At = versionAt(O.F, operand(O.F, node(O.F, At), 0), Key)) {
    if (At != O.N && knowledge().Fields.known({O.F, At, named(Key)}, Running)) break;
    Newer.push_back(At);
  }
  for (size_t I = Newer.size() / VersionsInside * VersionsInside; I > 0; I -= VersionsInside)
    if (I < Newer.size()) fieldOf(objectAt(O.F, Newer[I]), Key);
}

/// The object that node Id is, in the version that tells what its field Key holds.
ValueSet Evaluator::versionFor(Frame *F, facts::NodeId Id, llvm::StringRef Key) {
  facts::NodeId At = versionAt(F, Id, Key);
  const facts::Node &N = node(F, At);
  const facts::Call *C = F->Bound || given(F, At) ? nullptr : F->call();
  if (C && N.Kind == Op::Param && N.Ref < C->Args.size()) return versionFor(F->Parent, C->Args[N.Ref], Key);
  if (C && N.Kind == Op::This && C->Receiver != facts::None) {
    ValueSet Objects = versionFor(F->Parent, C->Receiver, Key);
    return C->Flags & facts::CallVirtual ? dispatchedHere(F, std::move(Objects)) : Objects;
  }
  return eval(F, At);
}

} // namespace ssot::program
