// Each operation works on one list at a time; `sequenceOperation` chooses.
#include "program/sequence.h"
#include "llvm/ADT/STLExtras.h"

namespace ssot::program {

bool isCounted(const Value &L) {
  if (L.K != Value::Kind::List || !L.Items) return false;
  for (size_t I = 0; L.Keys && I < L.Keys->size(); ++I)
    if ((*L.Keys)[I] != std::to_string(I)) return false;
  return true;
}

static Value listOf(const Value &Like, std::vector<ValueSet> Items) {
  Value L = Like;
  L.Items = std::make_shared<std::vector<ValueSet>>(std::move(Items));
  L.Keys = nullptr;
  return L;
}

/// An iterator moved on: without the first elements.
static Value behind(Value L, const Value &Count) {
  if (L.K == Value::Kind::List) L.Name = "";
  size_t N;
  if (Count.K != Value::Kind::Int || llvm::StringRef(Count.Str).getAsInteger(10, N) || !isCounted(L)) return L;
  return listOf(L, {L.Items->begin() + std::min(N, L.Items->size()), L.Items->end()});
}

/// The first so many of a list; all where that is not known.
static Value first(const Value &L, const Value &Count) {
  size_t N;
  if (Count.K != Value::Kind::Int || llvm::StringRef(Count.Str).getAsInteger(10, N) || !isCounted(L)) return L;
  return listOf(L, {L.Items->begin(), L.Items->begin() + std::min(N, L.Items->size())});
}

static Value reversed(const Value &L) {
  return isCounted(L) ? listOf(L, {L.Items->rbegin(), L.Items->rend()}) : L;
}

/// From one number up to another one.
static ValueSet numbers(const ValueSet &From, const ValueSet &To) {
  ValueSet Out = one(unknown("one of some numbers"));
  Out.Open = From.Open | To.Open;
  if (From.Alts.size() != 1 || To.Alts.size() != 1) return Out;
  long long A, B;
  if (From.Alts[0].K != Value::Kind::Int || llvm::StringRef(From.Alts[0].Str).getAsInteger(10, A)) return Out;
  if (To.Alts[0].K != Value::Kind::Int || llvm::StringRef(To.Alts[0].Str).getAsInteger(10, B)) return Out;
  if (B - A > static_cast<long long>(MaxItems)) return Out;
  std::vector<ValueSet> Items;
  for (; A < B; ++A) Items.push_back(one(integer(std::to_string(A))));
  Value L;
  L.K = Value::Kind::List;
  Out.Alts.clear();
  Out.add(listOf(L, std::move(Items)));
  return Out;
}

/// The first one, or the last one.
static ValueSet outermost(const Value &L, bool Last) {
  if (L.K != Value::Kind::List || !L.Items)
    return one(L.K == Value::Kind::Object ? unknown("an element of a container that is not known") : L);
  if (isCounted(L) && !L.Items->empty()) return itemOf(L, Last ? L.Items->size() - 1 : 0);
  ValueSet Any;
  for (size_t I = 0; I < L.Items->size(); ++I) Any.add(itemOf(L, I));
  return Any;
}

/// Without its last element, where it is known which that is.
static Value withoutLast(const Value &L) {
  if (!isCounted(L) || L.Items->empty()) return L;
  return listOf(L, std::vector<ValueSet>(L.Items->begin(), L.Items->end() - 1));
}

ValueSet inAnyOrder(ValueSet Lists) {
  for (Value &L : Lists.Alts.edit()) {
    if (L.K != Value::Kind::List || !L.Items) continue;
    ValueSet Any;
    for (size_t I = 0; I < L.Items->size(); ++I) Any.add(itemOf(L, I));
    L = listOf(L, Any.empty() ? std::vector<ValueSet>() : std::vector<ValueSet>{Any, Any});
  }
  return Lists;
}

/// Without elements that surely are blank.
static Value withoutEmpty(const Value &L) {
  if (!isCounted(L)) return L;
  std::vector<ValueSet> Items;
  for (const ValueSet &I : *L.Items)
    if (I.Alts.size() != 1 || !isExact(I.Alts[0]) || !llvm::StringRef(I.Alts[0].Str).trim().empty()) Items.push_back(I);
  return listOf(L, std::move(Items));
}

/// The elements that a value may be equal to; whether it is one of them is known where each comparison is decided.
static ValueSet searched(const ValueSet &On, const ValueSet &Wanted) {
  ValueSet Out;
  Out.Open = On.Open | Wanted.Open;
  for (const Value &C : On.Alts) {
    if (C.K != Value::Kind::List || !C.Items) {
      Out.add(C);
      continue;
    }
    std::vector<ValueSet> Items;
    bool Sure = isCounted(C) && !C.Items->empty() && On.Alts.size() == 1 && Wanted.Alts.size() == 1;
    for (const ValueSet &I : *C.Items) {
      int Is = I.Alts.size() == 1 && Wanted.Alts.size() == 1 ? compareEqual(I.Alts[0], Wanted.Alts[0]) : -1;
      if (Is == 0) continue;
      Sure &= Is == 1;
      Items.push_back(I);
    }
    Value Those = listOf(C, std::move(Items));
    if (Sure) Those.Name = Found.str();
    Out.add(std::move(Those));
  }
  return Out;
}

/// Whether what a search gave is the end of what was searched: one of the two sides is its result.
static ValueSet atEnd(const ValueSet &X, const ValueSet &Y, bool Not) {
  auto IsFound = [](const ValueSet &S) {
    return S.Alts.size() == 1 && S.Alts[0].K == Value::Kind::List && S.Alts[0].Name == Found;
  };
  ValueSet Out = one(unknown("whether something was found"));
  if (IsFound(X) != IsFound(Y)) Out = one(integer((IsFound(X) ? X : Y).Alts[0].Items->empty() != Not ? "1" : "0"));
  Out.Open = X.Open | Y.Open;
  return Out;
}

/// A list without what surely is the value, or stands under the key.
static Value without(const Value &L, const ValueSet &What, bool ByKey) {
  if (L.K != Value::Kind::List || !L.Items || What.Alts.size() != 1) return L;
  bool Counts = isCounted(L);
  std::vector<ValueSet> Items;
  std::vector<std::string> Keys;
  for (size_t I = 0; I < L.Items->size(); ++I) {
    const ValueSet &Item = (*L.Items)[I];
    std::string Key = L.Keys && I < L.Keys->size() ? (*L.Keys)[I] : "";
    bool Is = ByKey ? !Key.empty() && isExact(asText(What).Alts[0]) && asText(What).Alts[0].Str == Key
                    : Item.Alts.size() == 1 && compareEqual(Item.Alts[0], What.Alts[0]) == 1;
    if (Is) continue;
    Items.push_back(Item);
    Keys.push_back(std::move(Key));
  }
  if (Items.size() == L.Items->size()) return L;
  Value Out = listOf(L, std::move(Items));
  if (!Counts) Out.Keys = std::make_shared<const std::vector<std::string>>(std::move(Keys));
  Out.Name = Remaining.str();
  return Out;
}

/// A list without the one element that was found in it; of any other place, nobody knows which element stood there.
static ValueSet erased(const ValueSet &On, const ValueSet &At) {
  bool IsFound = At.Alts.size() == 1 && At.Alts[0].K == Value::Kind::List && At.Alts[0].Name == Found &&
                 At.Alts[0].Items->size() == 1;
  if (!IsFound) return inAnyOrder(On);
  ValueSet Out;
  Out.Open = On.Open | At.Open;
  for (const Value &L : On.Alts) {
    Value Rest = without(L, itemOf(At.Alts[0], 0), /*ByKey=*/false);
    if (Rest.Name == Remaining) Rest.Name = L.Name;
    Out.add(std::move(Rest));
  }
  return Out;
}

/// What std::remove_if has left of a list, which is cut there.
static ValueSet remaining(const ValueSet &On, const ValueSet &Rest) {
  if (Rest.Alts.size() != 1 || Rest.Alts[0].K != Value::Kind::List || Rest.Alts[0].Name != Remaining) return On;
  ValueSet Out = Rest;
  Out.Alts.edit()[0].Name = "";
  return Out;
}

std::optional<ValueSet> sequenceOperation(llvm::StringRef Name, const ValueSet &On, const std::vector<ValueSet> &With) {
  if (Name == "at-end" || Name == "not-at-end")
    return atEnd(On, With.empty() ? ValueSet() : With[0], Name == "not-at-end");
  if (Name == "search") return searched(On, With.empty() ? ValueSet() : With[0]);
  if (Name == "numbers") return numbers(On, With.empty() ? ValueSet() : With[0]);
  if (Name == "erase") return erased(On, With.empty() ? ValueSet() : With[0]);
  if (Name == "remaining") return remaining(On, With.empty() ? ValueSet() : With[0]);
  if (Name.starts_with("without")) {
    ValueSet Out;
    Out.Open = On.Open | (With.empty() ? 0 : With[0].Open);
    for (const Value &L : On.Alts) Out.add(With.empty() ? L : without(L, With[0], Name == "without-key"));
    return Out;
  }
  bool Text = llvm::any_of(On.Alts, [](const Value &A) { return A.K == Value::Kind::Text; });
  bool IsList = llvm::any_of(On.Alts, [](const Value &A) { return A.K == Value::Kind::List; });
  bool Takes = Name == "take" && IsList, Drops = Name == "drop-back" && IsList;
  if (Text || !(Takes || Drops || Name == "advance" || Name == "first" || Name == "last" || Name == "drop-empty" ||
                Name == "reverse"))
    return std::nullopt;
  bool Steps = (Name == "advance" || Takes) && With.size() == 1 && With[0].Alts.size() == 1;
  if ((Name == "advance" || Takes) && !Steps) return On;
  ValueSet Out;
  Out.Open = On.Open;
  for (const Value &L : On.Alts)
    if (Name == "first" || Name == "last")
      Out.add(outermost(L, Name == "last"));
    else if (Name == "reverse")
      Out.add(reversed(L));
    else if (Drops)
      Out.add(withoutLast(L));
    else if (Takes)
      Out.add(first(L, With[0].Alts[0]));
    else
      Out.add(Steps ? behind(L, With[0].Alts[0]) : withoutEmpty(L));
  return Out;
}

} // namespace ssot::program
