// Numbers: computed, compared, counted up.
#include "program/counters.h"
#include "program/evaluator.h"
#include "program/sequence.h"
#include "program/text.h"

namespace ssot::program {

using facts::Op;

/// A number as C++ has it in 64 bits; std::string::npos and its like are unsigned.
static std::optional<__int128> numberIn(const Value &V) {
  long long Signed;
  unsigned long long Unsigned;
  if (V.K != Value::Kind::Int) return std::nullopt;
  if (!llvm::StringRef(V.Str).getAsInteger(10, Signed)) return Signed;
  return llvm::StringRef(V.Str).getAsInteger(10, Unsigned) ? std::nullopt : std::optional<__int128>(Unsigned);
}

/// In the range of 64 bits, as unsigned numbers wrap around: npos + 1 is 0.
static std::string decimal(__int128 N) {
  constexpr __int128 Wrap = __int128(1) << 64;
  if (N >= Wrap) N -= Wrap;
  if (N < -(Wrap >> 1)) N += Wrap;
  return N < 0 ? std::to_string(static_cast<long long>(N)) : std::to_string(static_cast<unsigned long long>(N));
}

/// X Sign Y for numbers; a position in a text moved on still is one.
static Value computed(llvm::StringRef Sign, const Value &X, const Value &Y) {
  auto Vague = [](const Value &V) { return V.K == Value::Kind::Again; };
  if (X.K == Value::Kind::Pending || Y.K == Value::Kind::Pending) {
    Value V;
    V.K = Value::Kind::Pending;
    V.Str = ("(" + llvm::Twine(X.Str.str()) + Sign + Y.Str.str() + ")").str();
    return V;
  }
  std::optional<__int128> P = numberIn(X), Q = numberIn(Y), Back;
  if (X.K == Value::Kind::Text && Sign == "+" && (Q || (Y.K == Value::Kind::End && Y.Of == X.Str)))
    return textOperation("part", one(X), {one(Y)}).Alts.front(); // a pointer moved on
  if (X.K == Value::Kind::End && Q && !llvm::StringRef(X.Str).empty()) {
    long long Bytes = 0;
    (void)llvm::StringRef(X.Str).getAsInteger(10, Bytes);
    if (Sign == "-") Back = Bytes + *Q;
    if (Sign == "+") Back = Bytes - *Q; // less than none: behind the end, as the size of a buffer is
    if (!Back) return unknown("a computed number");
    Value V = X;
    V.Str = decimal(*Back);
    return V;
  }
  if (!P || !Q) return unknown(Vague(X) || Vague(Y) ? "a loop counter" : "a computed number");
  std::optional<__int128> R;
  if (Sign == "<") R = *P < *Q;
  if (Sign == "<=") R = *P <= *Q;
  if (Sign == ">") R = *P > *Q;
  if (Sign == ">=") R = *P >= *Q;
  if (Sign == "+") R = *P + *Q;
  if (Sign == "-") R = *P - *Q;
  if (Sign == "*") R = *P * *Q;
  if (Sign == "/" && *Q) R = *P / *Q;
  if (Sign == "%" && *Q) R = *P % *Q;
  if (Sign == "&") R = *P & *Q;
  if (Sign == "|") R = *P | *Q;
  if (Sign == "^") R = *P ^ *Q;
  if (Sign == "<<" && *Q >= 0 && *Q < 63 && *P >= 0 && *P < (__int128(1) << 62)) R = *P << int(*Q);
  if (Sign == ">>" && *Q >= 0 && *Q < 64) R = *P >> int(*Q);
  if (!R) return unknown("a computed number");
  Value V = integer(decimal(*R));
  if (Sign == "+" || Sign == "-") V.Of = X.Of.empty() ? Y.Of : X.Of;
  return V;
}

/// `if (this != &other)` in an assignment: who assigns an object to itself changes nothing either way.
static bool asksForSelfAssignment(const facts::Function &Fn, llvm::StringRef Name, const facts::Node &N) {
  if (N.Kind != Op::Binary || !Name.ends_with("::operator=")) return false;
  Op A = Fn.Nodes[Fn.Operands[N.First]].Kind, B = Fn.Nodes[Fn.Operands[N.First + 1]].Kind;
  return (A == Op::This && B == Op::Param) || (A == Op::Param && B == Op::This);
}

/// A character's code, or the character that has it.
static Value convertedCharacter(llvm::StringRef Sign, const Value &V) {
  if (V.K == Value::Kind::Pending || V.K == Value::Kind::Again || V.K == Value::Kind::Unknown) return V;
  if (Sign == "code") {
    if (isExact(V) && V.Str.size() <= 1) // a text's end is 0
      return integer(std::to_string(V.Str.empty() ? 0 : static_cast<unsigned char>(V.Str.str()[0])));
    return V.K == Value::Kind::Int ? V : unknown("a character of a text");
  }
  std::optional<__int128> Code = numberIn(V);
  if (!Code) return V; // what a function made of a character is one
  if (*Code > 0 && *Code < 128) return text(std::string(1, char(*Code)));
  return unknown("a computed character");
}

/// -X and ~X.
static Value negated(llvm::StringRef Sign, const Value &V) {
  std::optional<__int128> N = numberIn(V);
  if (!N) return V.K == Value::Kind::Pending || V.K == Value::Kind::Again ? V : unknown("a computed number");
  return integer(decimal(Sign == "-" ? -*N : -*N - 1));
}

/// A character of a text, or an element of an array of them.
ValueSet Evaluator::characterAt(Frame *F, facts::NodeId Id) {
  const facts::Node &N = node(F, Id);
  if (N.Kind != Op::Elem || N.Count < 2) return eval(F, Id);
  ValueSet Texts = takenFrom(F, N), Key = eval(F, operand(F, N, 1));
  bool IsText = !Texts.empty() && llvm::all_of(Texts.Alts, [](const Value &V) { return V.K == Value::Kind::Text; });
  if (!IsText) return eval(F, Id);
  ValueSet Out = textOperation("character", Texts, {Key});
  Out.Open |= Texts.Open | Key.Open;
  return Out;
}

ValueSet Evaluator::arithmetic(Frame *F, facts::NodeId Id) {
  const facts::Node &N = node(F, Id);
  llvm::StringRef Sign = str(F, N.Ref);
  if (N.Kind == Op::Unary && Sign == "count") // for loops whose rounds are told
    return In ? countOf(eval(F, operand(F, N, 0))) : one(unknown("how many elements there are"));
  if (N.Kind == Op::Unary && Sign == "at") return characterAt(F, operand(F, N, 0));
  if (N.Kind == Op::Unary && Sign.starts_with("is ")) return areOfClass(eval(F, operand(F, N, 0)), Sign.drop_front(3));
  if (N.Kind == Op::Unary && Sign != "!") {
    ValueSet S = eval(F, operand(F, N, 0)), Out;
    Out.Open = S.Open;
    bool Negates = Sign == "-" || Sign == "~";
    for (const Value &V : S.Alts) Out.add(Negates ? negated(Sign, V) : convertedCharacter(Sign, V));
    return Out;
  }
  if ((Sign == "==" || Sign == "!=") && asksForSelfAssignment(*F->D->Fn, str(F, F->D->Decl->Name), N))
    return one(integer(Sign == "==" ? "0" : "1"));
  if (N.Kind == Op::Unary || Sign == "&&" || Sign == "||") {
    uint64_t Open = 0;
    int T = truth(F, Id, Open);
    ValueSet S = one(T < 0 ? unknown("a computed number") : integer(std::to_string(T)));
    S.Open = Open;
    return S;
  }
  ValueSet A = eval(F, operand(F, N, 0)), B = eval(F, operand(F, N, 1)), Out;
  Out.Open = A.Open | B.Open;
  auto IsFound = [](const ValueSet &S) {
    return S.Alts.size() == 1 && S.Alts[0].K == Value::Kind::List && S.Alts[0].Name == Found;
  };
  if ((Sign == "==" || Sign == "!=") && (IsFound(A) || IsFound(B))) // pointers are iterators, too
    return *sequenceOperation(Sign == "==" ? "at-end" : "not-at-end", A, {B});
  if (A.Alts.size() * B.Alts.size() > MaxProduct) {
    Out.add(unknown("a computed number"));
    return Out;
  }
  for (const Value &X : A.Alts)
    for (const Value &Y : B.Alts) {
      if (Sign == "==" || Sign == "!=") {
        int E = compareEqual(X, Y);
        if (E < 0 && (X.K == Value::Kind::Pending || Y.K == Value::Kind::Pending)) {
          Out.add(computed(Sign, X, Y));
          continue;
        }
        Out.add(E < 0 ? unknown("a comparison") : integer(std::to_string(Sign == "==" ? E : !E)));
        continue;
      }
      Out.add(computed(Sign, X, Y));
    }
  return Out;
}

/// A number that is counted up in an object that lives longer than this chain: told from others by where its function
/// was called for it.
ValueSet Evaluator::counted(Frame *F, facts::NodeId Id, ValueSet Number) {
  auto [It, New] = Counters.try_emplace(F->Id);
  if (New) It->second = countersIn(*F->D->Fn, *Table.Units[F->D->Unit]);
  auto Counts = It->second.find(Id);
  if (Counts == It->second.end()) return Number;
  facts::NodeId Field = node(F, Id).Kind == Op::Binary ? operand(F, node(F, Id), 0) : Id;
  std::vector<MadeAt> Made = madeAt(eval(F, operand(F, node(F, Field), 0)));
  auto IsHere = [&](const MadeAt &M) {
    for (const Frame *Up = F; Up; Up = Up->Parent)
      if (Up->Id == M.In) return true;
    return false;
  };
  if (!Made.empty() && llvm::all_of(Made, IsHere)) return Number;
  Value Next = unknown("a number that is counted up");
  ValueSet Out = one(Next);
  if (!F->Parent || F->CallIndex == facts::None) {
    if (!F->Closed) Out.Open = openBit(0);
    return Out;
  }
  Next.Of = (str(F, Counts->second) + "@" + llvm::Twine(F->Parent->Id) + ":" + llvm::Twine(F->CallIndex)).str();
  return one(std::move(Next));
}

} // namespace ssot::program
