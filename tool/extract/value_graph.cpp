// One node per value, small folds, loops' phis, and the final numbering.
#include "extract/value_graph.h"
#include "llvm/ADT/STLExtras.h"

namespace ssot::extract {

using namespace facts;

Str StringTable::operator()(llvm::StringRef Text) {
  if (Text.empty()) return 0;
  auto [It, New] = Known.try_emplace(Text, Strings.size());
  if (New) Strings.push_back(Text);
  return It->second;
}

NodeId ValueGraph::make(Op Kind, uint32_t Ref, uint32_t Ref2, llvm::ArrayRef<NodeId> Operands) {
  std::vector<uint32_t> Key{uint32_t(Kind), Ref, Ref2};
  for (NodeId O : Operands) Key.push_back(resolve(O));
  auto [It, New] = Known.try_emplace(Key, Nodes.size());
  if (!New) return It->second;
  if (isFull() && Kind != Op::Unknown) {
    Known.erase(It);
    return unknown("a function with too many values");
  }
  Entry E;
  E.N.Kind = Kind;
  E.N.Ref = Ref;
  E.N.Ref2 = Ref2;
  E.Operands.append(Key.begin() + 3, Key.end());
  Nodes.push_back(std::move(E));
  return Nodes.size() - 1;
}

NodeId ValueGraph::resolve(NodeId N) const {
  while (N != None && Nodes[N].Forward != None) N = Nodes[N].Forward;
  return N;
}

NodeId ValueGraph::field(NodeId Object, Str Key) {
  for (NodeId O = resolve(Object); Nodes[O].N.Kind == Op::Store; O = resolve(Nodes[O].Operands[0])) {
    if (Nodes[O].N.Ref == Key) return resolve(Nodes[O].Operands[1]);
    Object = Nodes[O].Operands[0];
  }
  return make(Op::Field, Key, 0, {Object});
}

NodeId ValueGraph::store(NodeId Object, Str Key, NodeId Value) {
  // A field that gets the value it has: p->n = p->n, or a call through a pointer that changes nothing.
  const Entry &V = Nodes[resolve(Value)];
  if (V.N.Kind == Op::Field && V.N.Ref == Key && resolve(V.Operands[0]) == resolve(Object)) return resolve(Object);
  // An earlier value of the same field is gone.
  const Entry &O = Nodes[resolve(Object)];
  if (O.N.Kind == Op::Store && O.N.Ref == Key) Object = O.Operands[0];
  return make(Op::Store, Key, 0, {Object, Value});
}

NodeId ValueGraph::element(NodeId Container, NodeId Key, uint32_t Loop, facts::Entries As) {
  const Entry &C = Nodes[resolve(Container)];
  if (Key == None) return make(Op::Elem, Loop, As, {Container});
  const Entry &K = Nodes[resolve(Key)];
  if (K.N.Kind == Op::Int && C.N.Kind == Op::List) {
    size_t Index;
    if (!Strings.text(K.N.Ref).getAsInteger(10, Index) && Index < C.Operands.size()) return resolve(C.Operands[Index]);
  }
  if (C.N.Kind == Op::Insert && C.Operands.size() > 2 && resolve(C.Operands[2]) == resolve(Key))
    return resolve(C.Operands[1]);
  return make(Op::Elem, 0, 0, {Container, Key});
}

NodeId ValueGraph::insert(NodeId Container, NodeId Value, NodeId Key) {
  if (Key == None) return make(Op::Insert, 0, 0, {Container, Value});
  return make(Op::Insert, 0, 0, {Container, Value, Key});
}

NodeId ValueGraph::unary(llvm::StringRef Sign, NodeId A) {
  if (Sign == "!") {
    const Entry &E = Nodes[resolve(A)];
    if (E.N.Kind == Op::Unary && Strings.text(E.N.Ref) == "!") return resolve(E.Operands[0]);
    if (int T = truth(A); T >= 0) return integer(T ? "0" : "1");
  }
  if (Sign == "code" || Sign == "char") {
    const Entry &E = Nodes[resolve(A)];
    if (E.N.Kind == Op::Unary && Strings.text(E.N.Ref) == (Sign == "code" ? "char" : "code"))
      return resolve(E.Operands[0]);
  }
  return make(Op::Unary, Strings(Sign), 0, {A});
}

/// Comparisons and sums of numbers that are known.
static std::optional<int64_t> compute(llvm::StringRef Sign, int64_t A, int64_t B) {
  int64_t R;
  if (Sign == "==") return A == B;
  if (Sign == "!=") return A != B;
  if (Sign == "<") return A < B;
  if (Sign == "<=") return A <= B;
  if (Sign == ">") return A > B;
  if (Sign == ">=") return A >= B;
  if (Sign == "&") return A & B;
  if (Sign == "|") return A | B;
  if (Sign == "&&") return A && B;
  if (Sign == "||") return A || B;
  if (Sign == "+" && !__builtin_add_overflow(A, B, &R)) return R;
  if (Sign == "-" && !__builtin_sub_overflow(A, B, &R)) return R;
  if (Sign == "*" && !__builtin_mul_overflow(A, B, &R)) return R;
  return std::nullopt;
}

NodeId ValueGraph::binary(llvm::StringRef Sign, NodeId A, NodeId B) {
  const Entry &X = Nodes[resolve(A)], &Y = Nodes[resolve(B)];
  int64_t L, R;
  if (X.N.Kind == Op::Int && Y.N.Kind == Op::Int && !Strings.text(X.N.Ref).getAsInteger(10, L) &&
      !Strings.text(Y.N.Ref).getAsInteger(10, R))
    if (std::optional<int64_t> V = compute(Sign, L, R)) return integer(std::to_string(*V));
  return make(Op::Binary, Strings(Sign), 0, {A, B});
}

NodeId ValueGraph::select(NodeId Condition, NodeId Yes, NodeId No) {
  if (resolve(Yes) == resolve(No)) return resolve(Yes);
  if (int T = truth(Condition); T >= 0) return resolve(T ? Yes : No);
  return make(Op::Select, 0, 0, {Condition, Yes, No});
}

NodeId ValueGraph::phi(llvm::ArrayRef<NodeId> Ways) {
  llvm::SmallVector<NodeId, 4> Distinct;
  for (NodeId W : Ways)
    if (!llvm::is_contained(Distinct, resolve(W))) Distinct.push_back(resolve(W));
  if (Distinct.size() == 1) return Distinct[0];
  return make(Op::Phi, 0, 0, Distinct);
}

NodeId ValueGraph::openPhi(NodeId EntryValue) {
  Entry E;
  E.N.Kind = Op::Phi;
  E.Operands.push_back(EntryValue);
  E.Open = true;
  Nodes.push_back(std::move(E));
  Phis.push_back(Nodes.size() - 1);
  return Nodes.size() - 1;
}

void ValueGraph::addWay(NodeId Phi, NodeId Way) {
  if (Nodes[Phi].Forward == None && !llvm::is_contained(Nodes[Phi].Operands, Way)) Nodes[Phi].Operands.push_back(Way);
}

bool ValueGraph::forwardTrivial(NodeId Phi) {
  Entry &E = Nodes[Phi];
  if (E.Forward != None || E.Open) return false;
  NodeId Only = None;
  for (size_t I = 0; I < E.Operands.size(); ++I) {
    NodeId O = resolve(E.Operands[I]);
    if (O == Phi || O == Only || (E.N.Ref && I == 1)) continue; // a loop's driver is no way
    if (Only != None) return false;
    Only = O;
  }
  if (Only == None) return false;
  E.Forward = Only;
  return true;
}

void ValueGraph::closePhi(NodeId Phi) {
  Nodes[Phi].Open = false;
  forwardTrivial(Phi);
}

void ValueGraph::closePhi(NodeId Phi, uint32_t Loop, NodeId Driver) {
  closePhi(Phi);
  Entry &E = Nodes[Phi];
  if (E.Forward != None) return;
  E.N.Ref = Loop;
  E.Operands.insert(E.Operands.begin() + 1, Driver);
}

int ValueGraph::truth(NodeId N) const {
  const Entry &E = Nodes[resolve(N)];
  if (E.N.Kind == Op::Int) return Strings.text(E.N.Ref) != "0";
  if (E.N.Kind == Op::Null) return 0;
  if (E.N.Kind == Op::Literal) return 1;
  return -1;
}

GuardId ValueGraph::guard(NodeId Condition, bool Holds, GuardId Parent) {
  Condition = resolve(Condition);
  while (Nodes[Condition].N.Kind == Op::Unary && Strings.text(Nodes[Condition].N.Ref) == "!") {
    Condition = resolve(Nodes[Condition].Operands[0]);
    Holds = !Holds;
  }
  if (int T = truth(Condition); T >= 0 && bool(T) == Holds) return Parent;
  auto [It, New] = KnownGuards.try_emplace({Condition, Holds, Parent}, F.Guards.size());
  if (New) F.Guards.push_back({Condition, Holds, Parent});
  return It->second;
}

/// Numbers what is reached from N, operands first where there is no cycle. Own stack: chains of stores are long.
NodeId ValueGraph::renumber(NodeId Root) {
  if (Root == None) return None;
  Root = resolve(Root);
  if (NewIds[Root] != None) return NewIds[Root];
  std::vector<std::pair<NodeId, unsigned>> Stack{{Root, 0}};
  std::vector<bool> &Seen = OnStack;
  Seen[Root] = true;
  while (!Stack.empty()) {
    auto &[N, Next] = Stack.back();
    const Entry &E = Nodes[N];
    if (Next < E.Operands.size()) {
      NodeId O = resolve(E.Operands[Next++]);
      if (NewIds[O] == None && !Seen[O]) {
        Seen[O] = true;
        Stack.emplace_back(O, 0);
      }
      continue;
    }
    NewIds[N] = Order.size();
    Order.push_back(N);
    Stack.pop_back();
  }
  return NewIds[Root];
}

void ValueGraph::finish() {
  for (bool Changed = true; Changed;) {
    Changed = false;
    for (NodeId P : Phis) Changed |= forwardTrivial(P);
  }
  NewIds.assign(Nodes.size(), None);
  OnStack.assign(Nodes.size(), false);
  auto Renumber = [&](NodeId &N) { N = renumber(N); };
  for (Call &C : F.Calls) {
    Renumber(C.Target);
    Renumber(C.Receiver);
    for (NodeId &A : C.Args) Renumber(A);
  }
  for (Guard &G : F.Guards) Renumber(G.Condition);
  for (Jump &J : F.Jumps) Renumber(J.Condition);
  for (Mention &M : F.Mentions) Renumber(M.Value);
  for (GlobalStore &S : F.GlobalStores) Renumber(S.Value);
  for (ExitState &E : F.Exit) Renumber(E.Value);
  Renumber(F.Result);
  F.Nodes.clear();
  F.Operands.clear();
  for (NodeId N : Order) {
    Node Out = Nodes[N].N;
    llvm::SmallVector<NodeId, 4> Operands;
    for (NodeId O : Nodes[N].Operands) {
      O = NewIds[resolve(O)];
      // A phi names each way once, and never itself.
      bool Way = Out.Kind == Op::Phi && !(Out.Ref && Operands.size() < 2);
      if (Way && (llvm::is_contained(Operands, O) || O == F.Nodes.size())) continue;
      Operands.push_back(O);
    }
    Out.First = F.Operands.size();
    Out.Count = Operands.size();
    F.Operands.append(Operands.begin(), Operands.end());
    F.Nodes.push_back(Out);
  }
}

} // namespace ssot::extract
