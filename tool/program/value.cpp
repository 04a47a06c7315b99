// Sets of abstract values.
#include "program/value.h"
#include "finding/access.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <map>
#include <optional>

namespace ssot::program {

/// Lists with the same elements are the same: a loop that takes from a queue makes a new one in each round.
static bool sameItems(const Value &A, const Value &B) {
  if (A.Items == B.Items) return true;
  if (!A.Items || !B.Items || A.Items->size() != B.Items->size() || A.Items->size() > MaxProduct) return false;
  if (A.Keys != B.Keys && (!A.Keys || !B.Keys || *A.Keys != *B.Keys)) return false;
  return llvm::equal(*A.Items, *B.Items, [](const ValueSet &X, const ValueSet &Y) { return X.Alts == Y.Alts; });
}

bool Value::operator==(const Value &O) const {
  return K == O.K && Via == O.Via && F == O.F && N == O.N && Sym == O.Sym && Str == O.Str && Name == O.Name &&
         Of == O.Of && sameItems(*this, O);
}

uint64_t Value::hash() const {
  uint64_t H = static_cast<uint64_t>(K);
  auto Mix = [&](uint64_t Part) { H = (H ^ Part) * 0x9E3779B97F4A7C15ull ^ H >> 29; }; // Knuth, TAOCP 3, 6.4
  for (uint64_t Part : {reinterpret_cast<uint64_t>(Via), reinterpret_cast<uint64_t>(F), uint64_t(N) << 32 | Sym,
                        Str.hash(), Name.hash(), Of.hash()})
    Mix(Part);
  if (Items) {
    Mix(Items->size());
    for (const ValueSet &Item : llvm::ArrayRef(*Items).take_front(4)) Mix(Item.empty() ? 0 : Item.Alts.front().hash());
  }
  return H / 2;
}

void ValueSet::add(Value V) {
  if (llvm::is_contained(Alts, V)) return;
  if (Alts.size() < MaxAlternatives)
    Alts.push_back(std::move(V));
  else
    Alts.edit().back() = unknown("more than " + std::to_string(MaxAlternatives) + " alternatives");
}

void Union::add(const ValueSet &S) {
  Out.Open |= S.Open;
  if (S.empty() || Last.isSame(S.Alts) || Out.Alts.isSame(S.Alts)) return;
  Last = S.Alts;
  if (Out.empty()) {
    Out.Alts = S.Alts;
    return;
  }
  if (At.empty() && S.Alts.size() * Out.Alts.size() <= MaxProduct) {
    for (const Value &V : S.Alts) Out.add(V);
    return;
  }
  if (At.empty())
    for (unsigned I = 0; I < Out.Alts.size(); ++I) At.try_emplace(Out.Alts[I].hash(), I);
  for (const Value &V : S.Alts) {
    auto [It, New] = At.try_emplace(V.hash(), Out.Alts.size());
    if (!New && (It->second >= Out.Alts.size() || Out.Alts[It->second] == V)) continue;
    if (New && Out.Alts.size() < MaxAlternatives)
      Out.Alts.push_back(V);
    else
      Out.add(V); // another with the same hash: lists
  }
}

void ValueSet::add(const ValueSet &S) {
  if (Alts.empty() || S.Alts.size() * Alts.size() > MaxProduct) {
    Union All;
    All.add(*this);
    All.add(S);
    *this = All.take();
    return;
  }
  Open |= S.Open;
  if (Alts.isSame(S.Alts)) return;
  for (const Value &V : S.Alts) add(V);
}

void cameBy(ValueSet &S, const Origin *Via) {
  if (!Via) return;
  if (llvm::any_of(S.Alts, [](const Value &V) { return !V.Via; }))
    for (Value &V : S.Alts.edit())
      if (!V.Via) V.Via = Via;
}

bool isReplyAddress(const Value &V) {
  return V.K == Value::Kind::Unknown && V.Str == ReplyAddress;
}

Value text(std::string S) {
  Value V;
  V.K = Value::Kind::Text;
  V.Str = std::move(S);
  return V;
}

Value unknown(std::string Why, std::string Key) {
  Value V;
  V.Str = std::move(Why);
  V.Name = std::move(Key);
  return V;
}

Value integer(std::string Decimal, std::string Enumerator) {
  Value V;
  V.K = Value::Kind::Int;
  V.Str = std::move(Decimal);
  V.Name = std::move(Enumerator);
  return V;
}

ValueSet again() {
  Value V;
  V.K = Value::Kind::Again;
  return one(std::move(V));
}

Value objectAt(Frame *F, facts::NodeId N) {
  Value V;
  V.K = Value::Kind::Object;
  V.F = F;
  V.N = N;
  return V;
}

ValueSet nothing() {
  Value Nil;
  Nil.K = Value::Kind::Null;
  return one(std::move(Nil));
}

ValueSet one(Value V) {
  ValueSet S;
  S.Alts.push_back(std::move(V));
  return S;
}

static bool isAgain(const Value &V) {
  return V.K == Value::Kind::Again && V.Str.empty();
}

bool isOnlyAgain(const ValueSet &S) {
  return !S.empty() && llvm::all_of(S.Alts, isAgain);
}

/// A list without elements that only are what was there before; none: nothing is left.
static std::optional<Value> withoutAgain(Value List) {
  if (List.K != Value::Kind::List || !List.Items || llvm::none_of(*List.Items, isOnlyAgain)) return List;
  auto Items = std::make_shared<std::vector<ValueSet>>();
  auto Keys = std::make_shared<std::vector<std::string>>();
  for (size_t I = 0; I < List.Items->size(); ++I)
    if (!isOnlyAgain((*List.Items)[I])) {
      Items->push_back((*List.Items)[I]);
      Keys->push_back(List.Keys && I < List.Keys->size() ? (*List.Keys)[I] : "");
    }
  if (Items->empty()) return std::nullopt;
  List.Items = std::move(Items);
  List.Keys = std::move(Keys);
  return List;
}

/// Whether an alternative is, or has in it, only what was there before.
static bool hasAgain(const Value &A) {
  return isAgain(A) || (A.K == Value::Kind::List && A.Items && llvm::any_of(*A.Items, isOnlyAgain));
}

ValueSet withoutAgain(const ValueSet &S) {
  if (llvm::none_of(S.Alts, hasAgain)) return S;
  Union Out(S.Open);
  for (const Value &A : S.Alts)
    if (!isAgain(A))
      if (std::optional<Value> V = withoutAgain(A)) Out.add(std::move(*V));
  return Out.take();
}

void ListBuilder::add(ValueSet Item, std::string Key) {
  if (Items.size() > MaxItems) return;
  bool Full = Items.size() == MaxItems;
  Open |= Item.Open;
  Items.push_back(Full ? one(unknown("more than " + std::to_string(MaxItems) + " elements")) : std::move(Item));
  Keys.push_back(Full ? "" : std::move(Key));
}

Value ListBuilder::take() {
  Value L;
  L.K = Value::Kind::List;
  L.Items = std::make_shared<std::vector<ValueSet>>(std::move(Items));
  if (!Keys.empty()) L.Keys = std::make_shared<std::vector<std::string>>(std::move(Keys));
  return L;
}

ValueSet itemOf(const Value &List, size_t I) {
  ValueSet S = (*List.Items)[I];
  cameBy(S, List.Via);
  return S;
}

static Value hole(std::string Why) {
  Value V = text(Hole.str());
  V.Why.push_back(std::move(Why));
  return V;
}

static Value withoutOrigin(const Value &V) {
  switch (V.K) {
  case Value::Kind::Text:
    return V;
  case Value::Kind::Int:
    return text(V.Str.str());
  case Value::Kind::Null:
    return text("");
  case Value::Kind::Pending:
    return text((PendingOpen + V.Str.str() + PendingClose).str());
  case Value::Kind::Unknown:
    return hole(V.Str.str());
  case Value::Kind::End:
    return hole("the length of a text");
  case Value::Kind::Object:
    return hole("an object that is not a text");
  case Value::Kind::List:
    return hole("a list of values");
  case Value::Kind::Function:
    return hole("a function");
  case Value::Kind::Again:
    return V;
  }
  llvm_unreachable("all kinds are texts somehow");
}

static Value oneAsText(const Value &V) {
  Value T = withoutOrigin(V);
  T.Via = V.Via;
  return T;
}

ValueSet asText(const ValueSet &S) {
  if (S.Alts.size() == 1 && S.Alts[0].K == Value::Kind::Text) return S;
  ValueSet Out;
  Out.Open = S.Open;
  for (const Value &V : S.Alts) Out.add(oneAsText(V));
  return Out;
}

static Value join(const Value &A, const Value &B) {
  if (A.K == Value::Kind::Again || B.K == Value::Kind::Again) {
    Value V;
    V.K = Value::Kind::Again;
    V.Str = "changed";
    return V;
  }
  Value V = A;
  if (V.Str.size() + B.Str.size() > MaxText) return hole("a text longer than " + std::to_string(MaxText) + " bytes");
  V.Str = A.Str.str() + B.Str.str();
  if (!V.Via) V.Via = B.Via;
  V.Why.insert(V.Why.end(), B.Why.begin(), B.Why.end());
  return V;
}

/// Many alternatives as one: what they begin and end with, and a hole between.
static ValueSet fold(const ValueSet &S) {
  const Value *First = nullptr;
  const Origin *Via = S.Alts.empty() ? nullptr : S.Alts.front().Via;
  llvm::StringRef Begin, End;
  for (const Value &V : S.Alts) {
    if (V.K != Value::Kind::Text) continue;
    llvm::StringRef T = V.Str;
    if (!First) {
      First = &V;
      Begin = End = T;
      continue;
    }
    size_t I = 0;
    while (I < Begin.size() && I < T.size() && Begin[I] == T[I]) ++I;
    Begin = Begin.take_front(I);
    I = 0;
    while (I < End.size() && I < T.size() && End[End.size() - 1 - I] == T[T.size() - 1 - I]) ++I;
    End = End.take_back(I);
  }
  // A cut must not split a character of several bytes.
  while (!Begin.empty() && (static_cast<unsigned char>(Begin.back()) & 0x80)) Begin = Begin.drop_back();
  while (!End.empty() && (static_cast<unsigned char>(End.front()) & 0x80)) End = End.drop_front();
  Value V = text((Begin + Hole + End).str());
  V.Why.push_back("one of " + std::to_string(S.Alts.size()) + " alternatives");
  if (llvm::all_of(S.Alts, [&](const Value &A) { return A.Via == Via; })) V.Via = Via;
  ValueSet Out = one(std::move(V));
  Out.Open = S.Open;
  return Out;
}

static size_t bytes(const ValueSet &S) {
  size_t N = 0;
  for (const Value &V : S.Alts) N += V.Str.size();
  return N;
}

/// One list in place of several: under each key, or in each position, what any of them has there.
static ValueSet foldLists(const ValueSet &S) {
  ValueSet Out;
  Out.Open = S.Open;
  llvm::MapVector<std::string, Union, std::map<std::string, unsigned>> Items; // each grows list by list
  const Origin *Via = nullptr;
  for (const Value &L : S.Alts) {
    if (L.K != Value::Kind::List || !L.Items) {
      Out.add(L);
      continue;
    }
    Via = Via ? Via : L.Via;
    for (size_t I = 0; I < L.Items->size(); ++I) {
      bool Named = L.Keys && I < L.Keys->size();
      Items[Named ? (*L.Keys)[I] : std::to_string(I)].add(itemOf(L, I));
    }
  }
  ListBuilder All;
  for (auto &[Key, Item] : Items) All.add(Item.take(), Key);
  Out.add(All.take());
  Out.Alts.edit().back().Via = Via;
  return Out;
}

ValueSet bounded(ValueSet S) {
  if (S.Alts.size() < 2) return S;
  size_t Lists = 0, Elements = 0;
  for (const Value &V : S.Alts)
    if (V.K == Value::Kind::List && V.Items) {
      ++Lists;
      Elements += V.Items->size();
    }
  if (Lists > MaxLists || (Lists > 1 && Elements > MaxItems)) return foldLists(S);
  bool Texts = llvm::all_of(S.Alts, [](const Value &V) { return V.K == Value::Kind::Text; });
  if (Texts && S.Alts.size() > MaxProduct && bytes(S) > MaxBytes) return fold(S);
  return S;
}

ValueSet concat(const std::vector<ValueSet> &Parts) {
  ValueSet Out = one(text(""));
  for (const ValueSet &Part : Parts) {
    ValueSet P = asText(Part);
    if (P.Alts.size() * Out.Alts.size() > MaxProduct) {
      if (P.Alts.size() > 1 && (P.Alts.size() <= Out.Alts.size() || Out.Alts.size() == 1) &&
          P.Alts.size() > MaxProduct / 2)
        P = Out.Alts.size() == 1 ? P : fold(P);
      else if (Out.Alts.size() > 1)
        P = fold(P);
    }
    if (bytes(Out) * P.Alts.size() + bytes(P) * Out.Alts.size() > MaxBytes) {
      if (Out.Alts.size() > 1) Out = fold(Out);
      if (P.Alts.size() > 1) P = fold(P);
    }
    ValueSet Next;
    Next.Open = Out.Open | P.Open;
    for (const Value &A : Out.Alts)
      for (const Value &B : P.Alts)
        if (Out.Alts.size() == 1 || P.Alts.size() == 1)
          Next.Alts.push_back(join(A, B)); // different beginnings or ends give different texts
        else
          Next.add(join(A, B));
    Out = std::move(Next);
  }
  return Out;
}

bool isExact(const Value &V) {
  return V.K == Value::Kind::Text && !llvm::StringRef(V.Str).contains(Hole) &&
         !llvm::StringRef(V.Str).contains(PendingOpen);
}

bool isFixed(const Value &V) {
  switch (V.K) {
  case Value::Kind::Text:
    return isExact(V);
  case Value::Kind::Int:
  case Value::Kind::Null:
    return true;
  case Value::Kind::Function:
    return !V.Items;
  case Value::Kind::Object:
    return V.N == WholeGlobal;
  default:
    return isNumbered(V);
  }
}

/// What comes behind a pending piece, which may hold others: what was made of a text with one is one again.
static llvm::StringRef behindPending(llvm::StringRef Inside) {
  for (size_t Deep = 1, At = 0; At < Inside.size(); ++At) {
    llvm::StringRef Rest = Inside.drop_front(At);
    Deep += Rest.starts_with(PendingOpen);
    if (Rest.starts_with(PendingClose) && !--Deep) return Rest.drop_front(PendingClose.size());
  }
  return "";
}

Value withoutPending(const Value &Text) {
  Value Out = Text;
  Out.Why.clear();
  std::string Known;
  llvm::StringRef Rest = Text.Str;
  auto Why = Text.Why.begin();
  while (!Rest.empty()) {
    auto [Before, After] = Rest.split(PendingOpen);
    Known += Before;
    for (size_t I = Before.count(Hole); I && Why != Text.Why.end(); --I) Out.Why.push_back(*Why++);
    if (Before.size() == Rest.size()) break;
    Known += Hole;
    Out.Why.push_back(GivenByCaller.str());
    Rest = behindPending(After);
  }
  Out.Str = std::move(Known);
  return Out;
}

int compareEqual(const Value &A, const Value &B) {
  using K = Value::Kind;
  auto Vague = [](const Value &V) {
    return V.K == K::Unknown || V.K == K::Pending || V.K == K::Again || V.K == K::End;
  };
  // Numbers that are counted up in one field are different where they are counted for different callers.
  auto Below0 = [](const Value &V) { return V.K == K::Int && llvm::StringRef(V.Str).starts_with("-"); };
  if (isNumbered(A) && isNumbered(B) &&
      llvm::StringRef(A.Of).split('@').first == llvm::StringRef(B.Of).split('@').first)
    return A.Of == B.Of ? -1 : 0;
  if ((isNumbered(A) && Below0(B)) || (isNumbered(B) && Below0(A))) return 0;
  if (Vague(A) || Vague(B)) return -1;
  if (A.K == K::Int && B.K == K::Int) return A.Str == B.Str;
  // A character is a number, too.
  auto Code = [](const Value &C, const Value &N) {
    if (C.Str == N.Str && N.Str != "0") return 1; // a number as the key of a container
    return C.Str.size() == 1 ? std::to_string(static_cast<unsigned char>(C.Str[0])) == N.Str : -1;
  };
  if (A.K == K::Text && B.K == K::Int) return Code(A, B);
  if (A.K == K::Int && B.K == K::Text) return Code(B, A);
  if (A.K == K::Text && B.K == K::Text) return isExact(A) && isExact(B) && !A.Loose && !B.Loose ? A.Str == B.Str : -1;
  if (A.K == K::Null && B.K == K::Null) return 1;
  // A number in an optional, too: 0 is one.
  auto Solid = [](const Value &V) {
    return V.K == K::Text || V.K == K::Function || V.K == K::Object || V.K == K::Int;
  };
  if ((A.K == K::Null && Solid(B)) || (B.K == K::Null && Solid(A))) return 0;
  if (A.K == K::Function && B.K == K::Function) return A.Sym == B.Sym;
  return -1;
}

static void addKey(const Value &V, std::string &K) {
  K += std::to_string(int(V.K));
  for (const SharedText *S : {&V.Str, &V.Name, &V.Of}) K.append(S->str()).push_back('|');
  if (V.Via) K += llvm::utohexstr(reinterpret_cast<uintptr_t>(V.Via));
  if (V.K == Value::Kind::Object || V.K == Value::Kind::Function)
    K += llvm::utohexstr(reinterpret_cast<uintptr_t>(V.F)) + "." + std::to_string(V.N) + "." + std::to_string(V.Sym);
  if (V.K == Value::Kind::List && V.Items)
    for (const ValueSet &I : *V.Items) K += keyOf(I) + ",";
}

std::string keyOf(const ValueSet &S) {
  std::string Out;
  if (S.Alts.size() == 1) {
    addKey(S.Alts[0], Out);
  } else {
    std::vector<std::string> Keys(S.Alts.size());
    for (size_t I = 0; I < Keys.size(); ++I) addKey(S.Alts[I], Keys[I]);
    llvm::sort(Keys);
    Out = llvm::join(Keys, "\n");
  }
  Out += '#';
  return Out += std::to_string(S.Open);
}

ValueSet listOf(std::vector<ValueSet> Items, std::vector<std::string> Keys) {
  Value L;
  L.K = Value::Kind::List;
  ValueSet S;
  for (const ValueSet &I : Items) S.Open |= I.Open;
  L.Items = std::make_shared<std::vector<ValueSet>>(std::move(Items));
  if (!Keys.empty()) L.Keys = std::make_shared<std::vector<std::string>>(std::move(Keys));
  S.add(std::move(L));
  return S;
}

std::vector<ValueSet> itemsOf(const ValueSet &S) {
  std::vector<ValueSet> Out;
  for (const Value &A : S.Alts)
    if (A.K == Value::Kind::List && A.Items)
      for (size_t I = 0; I < A.Items->size(); ++I) Out.push_back(itemOf(A, I));
    else
      Out.push_back(one(A));
  for (ValueSet &Item : Out) Item.Open |= S.Open;
  return Out;
}

std::string exactly(const ValueSet &S) {
  if (S.empty()) return "";
  if (S.Alts.size() == 1) {
    const Value &V = S.Alts[0];
    return V.K == Value::Kind::Int || (V.K == Value::Kind::Text && isExact(V)) ? V.Str.str() : "";
  }
  ValueSet T = asText(S);
  return T.Alts.size() == 1 && isExact(T.Alts[0]) ? T.Alts[0].Str.str() : std::string();
}

bool isKnown(const ValueSet &S) {
  return llvm::any_of(S.Alts, [](const Value &V) { return V.K != Value::Kind::Unknown && V.K != Value::Kind::Null; });
}

} // namespace ssot::program
