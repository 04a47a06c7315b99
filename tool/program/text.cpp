// Text operations: each works on one text at a time, `textOperation` goes through the alternatives.
#include "program/text.h"
#include "finding/access.h"
#include "program/json.h"
#include "program/sequence.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include <optional>

namespace ssot::program {
namespace {

using llvm::StringRef;
constexpr size_t Npos = ~size_t(0);

/// A text with what is sure about it: all of it, or what lies before its first and behind its last hole.
struct Text {
  const Value &V;
  StringRef All, Head, Tail;
  bool Exact = true, Pending = false;

  explicit Text(const Value &V) : V(V), All(V.Str), Head(V.Str), Tail(V.Str) {
    Pending = All.contains(PendingOpen);
    size_t First = std::min(All.find(Hole), All.find(PendingOpen));
    if (First == StringRef::npos) return;
    Exact = false;
    Head = All.take_front(First);
    size_t H = All.rfind(Hole), P = All.rfind(PendingClose);
    size_t Last =
        std::max(H == StringRef::npos ? 0 : H + Hole.size(), P == StringRef::npos ? 0 : P + PendingClose.size());
    Tail = All.drop_front(Last);
  }

  /// The bytes [Begin, End), with the reasons of the holes in between.
  Value slice(size_t Begin, size_t End) const {
    Value Out = text(All.slice(Begin, End).str());
    size_t Before = All.take_front(Begin).count(Hole), In = StringRef(Out.Str).count(Hole);
    for (size_t I = Before; I < Before + In && I < V.Why.size(); ++I) Out.Why.push_back(V.Why[I]);
    return Out;
  }
};

/// A place in a text, from its beginning or from its end.
struct Position {
  size_t Bytes = 0;
  bool FromEnd = false;
};

std::optional<Position> position(const Value &V) {
  Position P;
  if (V.K == Value::Kind::End) {
    if (StringRef(V.Str).getAsInteger(10, P.Bytes)) return std::nullopt;
    P.FromEnd = true;
    return P;
  }
  if (V.K != Value::Kind::Int || StringRef(V.Str).getAsInteger(10, P.Bytes)) return std::nullopt;
  return P;
}

Value number(size_t N, const Text &T) {
  Value V = integer(std::to_string(N));
  V.Of = T.All.str();
  return V;
}

Value fromEnd(size_t N, const Text &T) {
  if (T.Exact) return number(T.All.size() - N, T);
  Value V;
  V.K = Value::Kind::End;
  V.Str = std::to_string(N);
  V.Of = T.All.str();
  return V;
}

Value boolean(bool B) {
  return integer(B ? "1" : "0");
}

/// What cannot be told yet (the caller decides) or ever.
Value lost(const Text &T, StringRef Why) {
  if (!T.Pending) return unknown(Why.str());
  Value V;
  V.K = Value::Kind::Pending;
  V.Str = (Why + "(" + T.All + ")").str();
  return V;
}

/// The byte where a place lies in T.All, if that is sure.
std::optional<size_t> offsetOf(const Text &T, Position P) {
  if (T.Exact) return P.FromEnd ? T.All.size() - std::min(P.Bytes, T.All.size()) : std::min(P.Bytes, T.All.size());
  if (P.FromEnd) return P.Bytes <= T.Tail.size() ? std::optional(T.All.size() - P.Bytes) : std::nullopt;
  if (P.Bytes == Npos) return T.All.size();
  return P.Bytes <= T.Head.size() ? std::optional(P.Bytes) : std::nullopt;
}

/// [Begin, End) of a text; what is not sure becomes a hole.
Value part(const Text &T, Position Begin, Position End) {
  std::optional<size_t> B = offsetOf(T, Begin), E = offsetOf(T, End);
  if (B && E) return T.slice(*B, std::max(*B, *E));
  if (T.Pending) return lost(T, "part " + std::to_string(Begin.Bytes) + "," + std::to_string(End.Bytes));
  Value Out = text("");
  if (B) Out = T.slice(*B, std::max(*B, T.Head.size()));
  Out.Str += Hole;
  Out.Why.push_back("part of a text");
  if (E) Out.Str += T.All.slice(std::max(*E - std::min(*E, T.Tail.size()), T.All.size() - T.Tail.size()), *E);
  return Out;
}

/// Where Count bytes from Begin end.
Position behind(const Text &T, Position Begin, const Value &Count) {
  std::optional<Position> C = position(Count);
  if (!C) return {Npos, false};
  if (C->FromEnd)
    return {C->Bytes - std::min(C->Bytes, Begin.FromEnd ? size_t(0) : Begin.Bytes), true}; // size() - n, of this text
  if (Begin.FromEnd) return {Begin.Bytes - std::min(Begin.Bytes, C->Bytes), true};
  return {C->Bytes > Npos - Begin.Bytes ? Npos : Begin.Bytes + C->Bytes, false};
}

Value joined(std::initializer_list<Value> Parts) {
  Value Out = text("");
  std::string All;
  for (const Value &P : Parts) {
    All += P.Str.str();
    Out.Why.insert(Out.Why.end(), P.Why.begin(), P.Why.end());
  }
  Out.Str = std::move(All);
  return Out;
}

/// Whether A and B are equal, as far as their beginnings and ends tell: 1, 0, -1.
int equal(const Text &A, const Text &B) {
  if (A.Exact && B.Exact) return A.All == B.All;
  size_t N = std::min(A.Head.size(), B.Head.size()), M = std::min(A.Tail.size(), B.Tail.size());
  if (A.Head.take_front(N) != B.Head.take_front(N) || A.Tail.take_back(M) != B.Tail.take_back(M)) return 0;
  auto Least = [](const Text &T) { return T.Exact ? T.All.size() : T.Head.size() + T.Tail.size(); };
  if ((A.Exact && A.All.size() < Least(B)) || (B.Exact && B.All.size() < Least(A))) return 0;
  return -1;
}

/// A search from the left: the first place of What at or behind From.
Value findFirst(StringRef Name, const Text &T, StringRef What, size_t From) {
  auto In = [&](StringRef S) {
    if (Name == "find") return S.find(What, From);
    return Name == "find-first-of" ? S.find_first_of(What, From) : S.find_first_not_of(What, From);
  };
  if (size_t At = In(T.Head); At != StringRef::npos) return number(At, T);
  return T.Exact ? number(Npos, T) : lost(T, "a position in a text");
}

Value findLast(StringRef Name, const Text &T, StringRef What) {
  auto In = [&](StringRef S) {
    if (Name == "rfind") return S.rfind(What);
    return Name == "find-last-of" ? S.find_last_of(What) : S.find_last_not_of(What);
  };
  size_t At = In(T.Tail);
  if (At != StringRef::npos) return fromEnd(T.Tail.size() - At, T);
  return T.Exact ? number(Npos, T) : lost(T, "a position in a text");
}

/// A search from the right: from the end, or `rfind(x, 0) == 0` for "begins with".
Value lastFrom(StringRef Name, const Text &T, StringRef What, std::optional<Position> From) {
  if (From && !From->FromEnd && From->Bytes == Npos) return findLast(Name, T, What);
  if (Name != "rfind" || !From || From->FromEnd || From->Bytes || (!T.Exact && T.Head.size() < What.size()))
    return lost(T, "a position in a text");
  return number(T.Head.starts_with(What) ? 0 : Npos, T);
}

using Arguments = llvm::ArrayRef<Value>;

Value argument(Arguments With, size_t I, Value Default) {
  return I < With.size() ? With[I] : std::move(Default);
}
Value end() {
  return integer(std::to_string(Npos));
}

Value search(StringRef Name, const Text &T, Arguments With) {
  Value What = argument(With, 0, text(""));
  bool Last = Name.starts_with("rfind") || Name.starts_with("find-last");
  std::optional<Position> From = position(argument(With, 1, Last ? end() : integer("0")));
  if (!isExact(What)) return lost(Text(What).Pending ? Text(What) : T, "a position in a text");
  if (Last) return lastFrom(Name, T, What.Str, From);
  if (!From || From->FromEnd) return lost(T, "a position in a text");
  return findFirst(Name, T, What.Str, From->Bytes);
}

Value cut(StringRef Name, const Text &T, Arguments With) {
  std::optional<Position> At = position(argument(With, 0, integer("0")));
  if (Name == "drop-back") {
    if (!At || At->FromEnd) return lost(T, "part of a text");
    return part(T, {}, {At->Bytes, true});
  }
  if (Name == "take")
    return At ? part(T, {}, *At) : T.V; // resize to what nobody knows: mostly the length of what was written
  if (!At) return lost(T, "part of a text");
  Position Behind = behind(T, *At, argument(With, 1, end()));
  if (Name == "part") return part(T, *At, Behind);
  return joined({part(T, {}, *At), argument(With, 2, text("")), part(T, Behind, {0, true})}); // splice
}

Value compare(StringRef Name, const Text &T, Arguments With) {
  Value Other = argument(With, 0, text(""));
  Text O(Other);
  auto Unsure = [&] { return lost(O.Pending ? O : T, "a comparison"); };
  if (Name == "equal") {
    int E = equal(T, O);
    return E < 0 ? Unsure() : boolean(E);
  }
  if (Name == "compare") {
    if (T.Exact && O.Exact) return integer(std::to_string(T.All.compare(O.All)));
    return equal(T, O) == 0 ? integer(T.Head.compare(O.Head) < 0 ? "-1" : "1") : Unsure();
  }
  if (!O.Exact) return Unsure();
  StringRef Side = Name == "starts-with" ? T.Head : T.Tail;
  if (Name == "contains") {
    if (T.Head.contains(O.All) || T.Tail.contains(O.All)) return boolean(true);
    return T.Exact ? boolean(false) : Unsure();
  }
  bool Fits = Name == "starts-with" ? Side.starts_with(O.All) : Side.ends_with(O.All);
  if (Fits || T.Exact) return boolean(Fits);
  size_t N = std::min(Side.size(), O.All.size());
  bool Possible =
      Name == "starts-with" ? Side.take_front(N) == O.All.take_front(N) : Side.take_back(N) == O.All.take_back(N);
  return Possible ? Unsure() : boolean(false);
}

Value character(const Text &T, const Value &At) {
  std::optional<Position> P = position(At);
  std::optional<size_t> I = P ? offsetOf(T, *P) : std::nullopt;
  if (I && T.Exact && *I == T.All.size()) return text(std::string(1, '\0')); // its end
  if (!I || *I >= T.All.size() || (!T.Exact && !P->FromEnd && *I >= T.Head.size()))
    return lost(T, "a character of a text");
  return text(T.All.substr(*I, 1).str());
}

/// Whole: the parts between one text, else between any of its characters; With[1]: at most so many times.
Value split(const Text &T, Arguments With, bool Whole) {
  Value Signs = argument(With, 0, text(" "));
  if (!T.Exact || !isExact(Signs) || Signs.Str.empty()) return lost(T, "the parts of a text");
  std::optional<Position> Most = position(argument(With, 1, end()));
  llvm::SmallVector<StringRef, 8> Parts;
  for (StringRef Rest = T.All;;) {
    size_t At = Whole ? Rest.find(Signs.Str) : Rest.find_first_of(Signs.Str);
    if (Most && Parts.size() == Most->Bytes) At = StringRef::npos;
    Parts.push_back(Rest.take_front(At));
    if (At == StringRef::npos) break;
    Rest = Rest.drop_front(At + (Whole ? Signs.Str.size() : 1));
  }
  std::vector<ValueSet> Items;
  for (StringRef P : Parts) Items.push_back(one(text(P.str())));
  Value L;
  L.K = Value::Kind::List;
  L.Items = std::make_shared<std::vector<ValueSet>>(std::move(Items));
  return L;
}

/// The parts from one to another one between a text; negative numbers count from the last one.
Value section(const Text &T, Arguments With) {
  Value Parts = split(T, With.take_front(1), /*Whole=*/true);
  int64_t From, To;
  if (Parts.K != Value::Kind::List) return Parts;
  if (With.size() < 3 || With[1].K != Value::Kind::Int || With[2].K != Value::Kind::Int ||
      StringRef(With[1].Str).getAsInteger(10, From) || StringRef(With[2].Str).getAsInteger(10, To))
    return lost(T, "one of the parts of a text");
  int64_t Count = Parts.Items->size();
  From = std::max<int64_t>(From < 0 ? From + Count : From, 0);
  To = std::min(To < 0 ? To + Count : To, Count - 1);
  std::string Out;
  for (int64_t I = From; I <= To; ++I) Out += (I > From ? With[0].Str.str() : "") + (*Parts.Items)[I].Alts[0].Str.str();
  return text(std::move(Out));
}

Value trimmed(StringRef Name, const Text &T) {
  constexpr StringRef White = " \t\n\v\f\r";
  size_t Left = Name == "trim-right" ? 0
                : T.Exact            ? T.All.size() - T.All.ltrim(White).size()
                                     : T.Head.size() - T.Head.ltrim(White).size();
  size_t Right = Name == "trim-left" ? 0 : T.Tail.size() - T.Tail.rtrim(White).size();
  return T.slice(std::min(Left, T.All.size()), std::max(Left, T.All.size() - Right));
}

Value repeated(const Text &T, Arguments With) {
  std::optional<Position> Count = position(argument(With, 0, integer("1")));
  if (!Count || Count->FromEnd || !T.Exact || Count->Bytes * T.All.size() > MaxText)
    return unknown("a repeated character");
  std::string All;
  for (size_t I = 0; I < Count->Bytes; ++I) All += T.All;
  return text(std::move(All));
}

/// Without a beginning (or end), where it has that one.
Value withoutEnd(bool Front, const Text &T, const Value &End) {
  StringRef Known = Front ? T.Head : T.Tail, E = End.Str;
  if (!isExact(End)) return lost(T, "part of a text");
  if (Front ? Known.starts_with(E) : Known.ends_with(E))
    return Front ? T.slice(E.size(), T.All.size()) : T.slice(0, T.All.size() - E.size());
  bool May = !T.Exact && (Front ? E.starts_with(Known) : E.ends_with(Known));
  return May ? lost(T, "part of a text") : T.V;
}

/// Whether each character is of that kind, as C's locale has it.
Value consistsOf(const Text &T, const Value &Kind) {
  using Test = bool (*)(char);
  static const std::pair<StringRef, Test> Tests[] = {
      {"upper", llvm::isUpper}, {"lower", llvm::isLower}, {"digit", llvm::isDigit}, {"alpha", llvm::isAlpha},
      {"alnum", llvm::isAlnum}, {"space", llvm::isSpace}, {"punct", llvm::isPunct}};
  if (!T.Exact || T.All.empty()) return lost(T, "what kind of character it is");
  for (auto [Name, Is] : Tests)
    if (Name == StringRef(Kind.Str)) return boolean(llvm::all_of(T.All, Is));
  return lost(T, "what kind of character it is");
}

Value apply(StringRef Name, const Text &T, Arguments With) {
  if (Name == "length") return fromEnd(0, T);
  if (Name.contains("find")) return search(Name, T, With);
  if (Name == "part" || Name == "splice" || Name == "take" || Name == "drop-back") return cut(Name, T, With);
  if (Name == "character") return character(T, argument(With, 0, integer("0")));
  if (Name == "last") return character(T, fromEnd(1, T));
  if (Name == "empty") {
    if (T.Exact) return boolean(T.All.empty());
    return T.Head.empty() && T.Tail.empty() ? lost(T, "a comparison") : boolean(false);
  }
  if (Name == "consists-of") return consistsOf(T, argument(With, 0, text("")));
  if (Name == "reverse")
    return T.Exact ? text(std::string(T.All.rbegin(), T.All.rend())) : lost(T, "a text turned around");
  if (Name == "advance") return cut("part", T, With);
  if (Name == "range") { // begin and end of a text both are the text; a pointer moved on is its rest
    Value End = argument(With, 0, text(""));
    if (End.Str == T.V.Str) return T.V;
    return isExact(End) && T.Tail.ends_with(End.Str) ? T.slice(0, T.All.size() - End.Str.size())
                                                     : lost(T, "part of a text");
  }
  if (Name == "split" || Name == "split-by") return split(T, With, Name == "split-by");
  if (Name == "section") return section(T, With);
  if (Name == "offset") { // an iterator into a text is the rest of it
    Value Rest = argument(With, 0, text(""));
    return isExact(Rest) && T.Tail.ends_with(Rest.Str) ? fromEnd(Rest.Str.size(), T) : lost(T, "a place in a text");
  }
  if (Name == "drop-prefix" || Name == "drop-suffix")
    return withoutEnd(Name == "drop-prefix", T, argument(With, 0, text("")));
  if (Name.starts_with("trim")) return T.Pending && !T.Exact ? lost(T, Name) : trimmed(Name, T);
  if (Name == "repeat") return repeated(T, With);
  if (Name == "number") {
    long long N;
    return T.Exact && !T.All.trim().getAsInteger(10, N) ? integer(std::to_string(N))
                                                        : lost(T, "a number read from a text");
  }
  if (Name == "lower" || Name == "upper") {
    if (T.Pending) return lost(T, Name);
    Value Out = T.V;
    Out.Str = Name == "lower" ? T.All.lower() : T.All.upper();
    return Out;
  }
  return compare(Name, T, With);
}

/// Whether argument I of an operation is a position or a number.
bool takesPosition(StringRef Name, size_t I) {
  if (Name.contains("find")) return I == 1;
  if (Name == "splice") return I < 2;
  if (Name == "section") return I > 0;
  return Name == "part" || Name == "advance" || Name == "take" || Name == "drop-back" || Name == "character" ||
         Name == "repeat";
}

/// Positions belong to the text that they were found in: another alternative's are not combined with this one.
bool belongs(const Value &Argument, const ValueSet &All, const Value &T) {
  if (Argument.Of.empty() || Argument.Of == T.Str) return true;
  return llvm::none_of(All.Alts, [&](const Value &A) { return A.Of == T.Str; });
}

/// What is read from a stream of known text, and what is left of it: null where there was nothing to read. Of another
/// stream, not known and the stream itself.
Value readFrom(StringRef Name, const Value &Stream, const Value &Ends) {
  bool Rest = Name.starts_with("behind-"), Word = Name.ends_with("word");
  constexpr StringRef White = " \t\n\v\f\r";
  if (Stream.K == Value::Kind::Null) return Rest ? Stream : text("");
  if (Stream.K != Value::Kind::Text || !isExact(Stream) ||
      (!Word && (!isExact(Ends) || StringRef(Ends.Str).size() != 1))) {
    bool Passes =
        Stream.K == Value::Kind::Pending || Stream.K == Value::Kind::Again || (Rest && Stream.K != Value::Kind::Text);
    return Passes ? Stream : unknown(Word ? "input" : "a line of input");
  }
  StringRef All = Word ? StringRef(Stream.Str).ltrim(White) : StringRef(Stream.Str);
  size_t At = Word ? All.find_first_of(White) : All.find(Ends.Str);
  if (!Rest) return text(All.take_front(At).str());
  if (All.empty()) {
    Value Nil;
    Nil.K = Value::Kind::Null;
    return Nil;
  }
  return text(At == StringRef::npos ? "" : All.drop_front(At + (Word ? 0 : 1)).str());
}

/// Whether it is something: not null.
ValueSet present(const ValueSet &S) {
  ValueSet Out;
  Out.Open = S.Open;
  for (const Value &A : S.Alts) {
    bool Passes = A.K == Value::Kind::Pending || A.K == Value::Kind::Again, Lost = A.K == Value::Kind::Unknown;
    Out.add(Passes ? A : Lost ? unknown("whether there is a value") : boolean(A.K != Value::Kind::Null));
  }
  return Out;
}

} // namespace

ValueSet textOperation(StringRef Name, const ValueSet &On, const std::vector<ValueSet> &With) {
  if (Name == "json") return jsonText(On);
  if (Name == "present") return present(On);
  if (Name.ends_with("line") || Name.ends_with("word")) {
    ValueSet Out;
    Out.Open = On.Open;
    Value Ends = With.empty() || With[0].Alts.size() != 1 ? text("\n") : With[0].Alts[0];
    for (const Value &Stream : On.Alts) Out.add(readFrom(Name, Stream, Ends));
    return Out;
  }
  if (std::optional<ValueSet> S = sequenceOperation(Name, On, With)) return *S;
  ValueSet Texts = asText(On), Out;
  Out.Open = Texts.Open;
  size_t Combinations = Texts.Alts.size();
  for (const ValueSet &W : With) {
    Out.Open |= W.Open;
    Combinations *= std::max<size_t>(W.Alts.size(), 1);
  }
  if (Combinations > MaxAlternatives) {
    Out.add(unknown("one of " + std::to_string(Combinations) + " alternatives"));
    return Out;
  }
  for (const Value &V : Texts.Alts) {
    std::vector<std::vector<Value>> Rows{{}};
    bool Again = V.K == Value::Kind::Again;
    for (const ValueSet &W : With) {
      std::vector<std::vector<Value>> Next;
      for (const std::vector<Value> &Row : Rows)
        for (const Value &A : W.Alts) {
          Again |= A.K == Value::Kind::Again;
          if (!belongs(A, W, V)) continue;
          Next.push_back(Row);
          Next.back().push_back(A);
        }
      Rows = std::move(Next);
    }
    if (Again) {
      Value Changed;
      Changed.K = Value::Kind::Again;
      Changed.Str = "changed";
      Out.add(std::move(Changed));
      continue;
    }
    Text T(V);
    for (std::vector<Value> &Row : Rows) {
      // A place that the caller decides; texts may wait with the rest of theirs.
      auto Waits = llvm::find_if(
          Row, [&](const Value &A) { return A.K == Value::Kind::Pending && takesPosition(Name, &A - Row.data()); });
      for (size_t I = 0; I < Row.size(); ++I)
        if (!takesPosition(Name, I)) Row[I] = asText(one(Row[I])).Alts.front();
      Out.add(Waits != Row.end() ? *Waits : apply(Name, T, Row));
    }
  }
  return Out;
}

} // namespace ssot::program
