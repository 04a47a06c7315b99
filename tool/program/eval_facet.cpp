// Facets: the values that ride on objects, as library models name them (the text of a prepared statement), asked of the
// calls that a handle went through.
#include "program/evaluator.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/GlobPattern.h"
#include "llvm/Support/SaveAndRestore.h"

namespace ssot::program {

using facts::Op;
using model::Expr;
using model::FacetChange;

/// Calls on one handle that a facet look-up goes back through.
static constexpr unsigned MaxHandleChain = 1000;
/// Work for the database of a statement: handles come from pools and start-up code, and what to call them is often
/// known nowhere.
static constexpr unsigned MaxForScope = 4'000;

std::vector<const FacetChange *> Evaluator::changes(Frame *F, unsigned Index) {
  std::vector<const FacetChange *> Out;
  for (const model::Fact *Fact : Models.factsFor(F->D->Unit, F->D->Fn->Calls[Index])) {
    for (const FacetChange &C : Fact->Changes) Out.push_back(&C);
    if (Fact->Switch.empty()) continue;
    for (const Value &A : evalExpr(F, Index, Fact->Switch[0]).Alts) {
      std::string Name = isExact(A) ? A.Str.str() : A.K == Value::Kind::Int ? lastComponent(A.Name).str() : "";
      if (Name.empty()) continue;
      for (const model::Case &Case : Fact->Cases)
        if (llvm::any_of(Case.Enumerators, [&](const std::string &G) {
              auto P = llvm::GlobPattern::create(G);
              if (P) return P->match(Name);
              llvm::consumeError(P.takeError());
              return G == Name;
            }))
          for (const FacetChange &C : Case.Changes) Out.push_back(&C);
    }
  }
  return Out;
}

/// Position -1: the returned object. A constructor's This is what it returns, be it a base of another object.
static bool changesAt(const FacetChange &C, int Position, bool Constructs) {
  switch (C.Object.K) {
  case Expr::Kind::Ret:
    return Position == -1 || (Constructs && Position == 0);
  case Expr::Kind::This:
    return Position == 0 || (Constructs && Position == -1);
  case Expr::Kind::Arg:
  case Expr::Kind::ArgPointee:
    return int(C.Object.Index) + 1 == Position;
  default:
    return false;
  }
}

bool Evaluator::changesPosition(Frame *F, unsigned Index, int Position) {
  bool Constructs = F->D->Fn->Calls[Index].Flags & facts::CallConstructs;
  return llvm::any_of(changes(F, Index), [&](const FacetChange *C) { return changesAt(*C, Position, Constructs); });
}

ValueSet Evaluator::facet(const ValueSet &Objects, llvm::StringRef Name) {
  Union All(Objects.Open);
  for (const Value &O : Objects.Alts) {
    ValueSet S = facetOf(O, Name, 0);
    if (isKnown(S)) cameBy(S, O.Via);
    All.add(S);
  }
  ValueSet Out = All.take();
  // A member that goes into itself (a handle that each call gives back) adds nothing to what it holds.
  if (isKnown(Out))
    Out.Alts.eraseIf([](const Value &A) {
      return A.K == Value::Kind::Unknown && llvm::StringRef(A.Str).starts_with("a handle that is not known: member ");
    });
  return Out;
}

/// What call Index does to the facet of the object in Position; false: it leaves it alone.
bool Evaluator::facetFrom(Frame *F, unsigned Index, int Position, llvm::StringRef Name, const ValueSet &Before,
                          ValueSet &Out, unsigned Depth) {
  bool Constructs = F->D->Fn->Calls[Index].Flags & facts::CallConstructs;
  bool Hit = false;
  for (const FacetChange *C : changes(F, Index)) {
    if (!changesAt(*C, Position, Constructs)) continue;
    if (!C->UnlessFacet.empty() && isKnown(facet(Before, C->UnlessFacet))) continue;
    switch (C->K) {
    case FacetChange::Kind::Set:
      if (C->Facet != Name) break;
      if (ValueSet New = evalExpr(F, Index, C->Value[0]); !New.empty() || C->Value[0].K != Expr::Kind::Used) {
        Used.insert({F->Id, Index});
        Out = std::move(New);
        Hit = true;
      }
      break;
    case FacetChange::Kind::Append:
      if (C->Facet != Name) break;
      Used.insert({F->Id, Index});
      if (ValueSet Old = Hit ? Out : facet(Before, Name); isKnown(Old))
        Out = concat({Old, evalExpr(F, Index, C->Value[0])});
      else
        Out = evalExpr(F, Index, C->Value[0]);
      Hit = true;
      break;
    case FacetChange::Kind::Inherit: {
      if (Hit) break;
      ValueSet From = facetsOf(evalExpr(F, Index, C->Value[0]), Name, Depth + 1);
      if (From.empty()) break;
      Used.insert({F->Id, Index});
      Out = std::move(From);
      Hit = true;
      break;
    }
    case FacetChange::Kind::Clear:
      if (!C->Facet.empty() && C->Facet != Name) break;
      Out = {};
      Hit = true;
      break;
    }
  }
  return Hit;
}

ValueSet Evaluator::facetOf(const Value &O, llvm::StringRef Name, unsigned Depth) {
  if (O.K == Value::Kind::Pending) {
    Value P = O;
    P.Str = (llvm::Twine(O.Str) + ":" + Name).str();
    return one(std::move(P));
  }
  if (O.K == Value::Kind::List && O.Keys)
    for (size_t I = 0; I < O.Keys->size() && I < O.Items->size(); ++I)
      if ((*O.Keys)[I] == Name) return itemOf(O, I);
  if (O.K == Value::Kind::List && O.Items && O.Items->size() == 1) return facet(itemOf(O, 0), Name);
  if (isReplyAddress(O)) return one(O);
  if (O.K == Value::Kind::Unknown) return one(unknown("a handle that is not known: " + O.Str.str()));
  if (O.K == Value::Kind::Object && O.N == UnseenThis) return facetOfUnseen(O, Name, Depth);
  if (O.K != Value::Kind::Object || O.N >= OnlyClass || Depth > MaxHandleChain) return {};
  if (O.N == WholeGlobal) return globalFacet(O, Name);
  // A loop's handle comes back to itself.
  std::string Key = ((O.Sym == PutInto ? "::" : ":") + Name).str();
  return ofObject(O, Key, [&] { return facetHere(O, Name, Depth); });
}

ValueSet Evaluator::evalScope(Frame *F, unsigned CallIndex, const Expr &E) {
  llvm::SaveAndRestore Asked(ForScope, true);
  return within(MaxForScope, [&] { return evalExpr(F, CallIndex, E); });
}

/// What is known of an object, under a field's or facet's name.
ValueSet Evaluator::ofObject(const Value &O, llvm::StringRef Key, llvm::function_ref<ValueSet()> Compute) {
  std::tuple<Frame *, facts::NodeId, Name> At{O.F, O.N, named(Key)};
  if (ForScope && TooDear.contains(At)) {
    Running.need(CapOwner); // not known here, and not remembered as not known
    CutOff = true;
    return one(unknown(CutOffByWorth.str()));
  }
  unsigned Before = Steps;
  ValueSet S = knowledge().Fields.get(At, Running, {}, Compute);
  if (ForScope && Steps > Cap && Steps - Before > MaxForScope / 2) TooDear.insert(At);
  return S;
}

/// Of an object that nobody in sight makes, a class that derives from a library's: what its constructors say of it.
ValueSet Evaluator::facetOfUnseen(const Value &This, llvm::StringRef Name, unsigned Depth) {
  if (Depth > MaxHandleChain || This.F->D->Decl->Flags & facts::FnConstructor) return {};
  ValueSet Out;
  for (DefId D : V.constructorsOf(Table.classOf(*This.F->D))) {
    bool Found = false;
    for (const Value &Made : exitValue(top(D, true), 0, Found).Alts) Out.add(facetOf(Made, Name, Depth + 1));
  }
  Out.Alts.eraseIf([](const Value &A) { return A.K == Value::Kind::Unknown; });
  return Out;
}

/// What each of these objects has there.
ValueSet Evaluator::facetsOf(const ValueSet &Objects, llvm::StringRef Name, unsigned Depth) {
  Union Out(Objects.Open);
  for (const Value &O : Objects.Alts) Out.add(facetOf(O, Name, Depth));
  return Out.take();
}

ValueSet Evaluator::facetHere(const Value &O, llvm::StringRef Name, unsigned Depth) {
  const facts::Node &N = node(O.F, O.N);
  auto Older = [&] { return facetsOf(eval(O.F, operand(O.F, N, 0)), Name, Depth + 1); };
  ValueSet Out;
  if (O.Sym == PutInto) {
    facetFrom(O.F, N.Ref, -1, Name, {}, Out, Depth);
    return Out;
  }
  switch (N.Kind) {
  case Op::After:
    if (const SideEffects *Done = sideEffects(O.F, N.Ref, N.Ref2, operand(O.F, N, 0)); Done && Done->Facets) {
      ValueSet Changed = changedObject(O);
      Changed.Open = 0;
      return facetsOf(Changed, Name, Depth + 1);
    }
    if (facetFrom(O.F, N.Ref, int(N.Ref2), Name, eval(O.F, operand(O.F, N, 0)), Out, Depth)) return Out;
    return Older();
  case Op::New: {
    if (facetFrom(O.F, N.Ref, -1, Name, {}, Out, Depth)) return Out;
    // A class of the project that derives from a library's: its constructor fills the base.
    const facts::Call &C = O.F->D->Fn->Calls[N.Ref];
    DefId D = C.Callee == facts::None ? Nothing : V.pick(Table.symbol(O.F->D->Unit, C.Callee), O.F->Id);
    if (D == Nothing) return Out;
    bool Found = false;
    ValueSet Self = exitValue(push(O.F, N.Ref, D), 0, Found);
    return facetsOf(Self, Name, Depth + 1);
  }
  case Op::Call: {
    if (facetFrom(O.F, N.Ref, -1, Name, {}, Out, Depth)) return Out;
    // The call gives its object back: `a.with(x).with(y)`.
    const facts::Call &C = O.F->D->Fn->Calls[N.Ref];
    bool GivesBack =
        C.Receiver != facts::None && llvm::any_of(Models.factsFor(O.F->D->Unit, C), [](const model::Fact *Fact) {
          return llvm::any_of(Fact->Flows, [](const model::Flow &W) {
            return W.Alias && W.To.K == Expr::Kind::Ret && W.From.K == Expr::Kind::This;
          });
        });
    if (!GivesBack) return Out;
    ValueSet Before = receiver(O.F, C);
    Out.Open |= Before.Open;
    if (facetFrom(O.F, N.Ref, 0, Name, Before, Out, Depth)) return Out;
    return facetsOf(Before, Name, Depth + 1);
  }
  case Op::Store: {
    // What a library's accessor hands out (`request().uri()`) says something of the whole.
    if (llvm::StringRef(str(O.F, N.Ref)).ends_with("()"))
      if (ValueSet Part = facetsOf(eval(O.F, operand(O.F, N, 1)), Name, Depth + 1); isKnown(Part)) return Part;
    if (ValueSet Inner = Older(); !Inner.empty()) return Inner;
    return Out;
  }
  case Op::Insert:
    return Older();
  default:
    return Out;
  }
}

} // namespace ssot::program
