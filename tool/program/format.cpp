// Formatting of texts as the libraries do it: printf and its kin, fmt, Qt, Abseil, Boost. In: a format text and its
// arguments' values. Out: the text, a hole where a value is not known. Knows no calls.
#include "finding/access.h"
#include "program/evaluator.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <optional>

namespace ssot::program {
namespace {

using Parts = std::vector<ValueSet>;

ValueSet missing() {
  return one(unknown("a format argument that is not given"));
}

struct Piecewise {
  Parts Out;
  std::string Literal;
  void flush() {
    if (!Literal.empty()) Out.push_back(one(text(std::move(Literal))));
    Literal.clear();
  }
  void value(ValueSet S) {
    flush();
    Out.push_back(S.empty() ? missing() : std::move(S));
  }
  Parts take() {
    flush();
    return std::move(Out);
  }
};

ValueSet at(const Parts &Args, size_t I) {
  return I < Args.size() ? Args[I] : missing();
}

/// How a directive lays its value out: `%-10.9s`, `{:>10}`, `{:04d}`.
struct Layout {
  bool Left = false, Centre = false;
  std::string Fill = " ";
  size_t Width = 0, Precision = ~size_t(0);
};

/// Values as texts, cut and filled up. What a filled hole looks like is not known.
ValueSet laidOut(const ValueSet &S, const Layout &L) {
  ValueSet In = asText(S), Out;
  Out.Open = In.Open;
  for (const Value &V : In.Alts) {
    Value T = V;
    if (isExact(T)) {
      if (T.Str.size() > L.Precision) T.Str = T.Str.str().substr(0, L.Precision);
      size_t Missing = L.Width > T.Str.size() ? L.Width - T.Str.size() : 0, Before = L.Left     ? 0
                                                                                     : L.Centre ? Missing / 2
                                                                                                : Missing;
      std::string Filled;
      for (size_t I = 0; I < Before; ++I) Filled += L.Fill;
      Filled += T.Str.str();
      for (size_t I = Before; I < Missing; ++I) Filled += L.Fill;
      T.Str = std::move(Filled);
    }
    Out.add(std::move(T));
  }
  return Out;
}

/// A printf conversion's value: texts and whole numbers. Star: the values of `*`, in order.
ValueSet converted(const ValueSet &Arg, llvm::StringRef Spec, char Conversion, llvm::ArrayRef<ValueSet> Stars) {
  Layout L;
  auto Number = [&](size_t &N) {
    if (Spec.consume_front("*")) {
      const ValueSet Star = Stars.empty() ? ValueSet() : Stars.front();
      if (!Stars.empty()) Stars = Stars.drop_front();
      return Star.Alts.size() == 1 && Star.Alts[0].K == Value::Kind::Int &&
             !llvm::StringRef(Star.Alts[0].Str).getAsInteger(10, N);
    }
    if (!Spec.empty() && llvm::isDigit(Spec.front())) Spec.consumeInteger(10, N);
    return true;
  };
  bool Text = Conversion == 's' || Conversion == 'S' || Conversion == 'v', Known = true;
  for (; !Spec.empty() && llvm::StringRef("-0+ #'").contains(Spec.front()); Spec = Spec.drop_front()) {
    if (Spec.front() == '-')
      L.Left = true;
    else if (Spec.front() == '0' && !Text)
      L.Fill = "0";
    else
      Known &= Text;
  }
  Known &= Number(L.Width);
  if (Spec.consume_front(".")) {
    if (L.Precision = 0; !Number(L.Precision)) Known = false;
    if (!Text) Known = false;
  }
  if (Conversion == 'c' && Arg.Alts.size() == 1 && isExact(Arg.Alts[0])) return Arg;
  if (Text || Conversion == 'd' || Conversion == 'i' || Conversion == 'u') {
    if (Known && Spec.empty()) return laidOut(Arg, L);
    return Text && L.Precision == ~size_t(0) ? asText(Arg) : one(unknown("a formatted value"));
  }
  return one(unknown("a formatted value"));
}

/// C printf; sqlite adds %q %Q %w, hiredis %b (pointer and length).
Parts printfParts(llvm::StringRef F, const Parts &Args, llvm::StringRef Style) {
  Piecewise P;
  size_t Next = 0;
  for (size_t I = 0; I < F.size(); ++I) {
    if (F[I] != '%') {
      P.Literal += F[I];
      continue;
    }
    if (I + 1 < F.size() && F[I + 1] == '%') {
      P.Literal += '%';
      ++I;
      continue;
    }
    size_t From = I + 1, End = From;
    while (End < F.size() && llvm::StringRef("0123456789-+ #'*.$hlLqjztI").contains(F[End]) &&
           !(Style == "sqlite" && F[End] == 'q'))
      ++End;
    if (End >= F.size()) {
      P.Literal += F[I];
      continue;
    }
    llvm::StringRef Spec = F.slice(From, End);
    size_t Index = Next;
    std::vector<ValueSet> Stars;
    if (size_t Dollar = Spec.find('$'); Dollar != llvm::StringRef::npos) {
      unsigned Position = 0;
      if (!Spec.take_front(Dollar).getAsInteger(10, Position) && Position) Index = Position - 1;
      Spec = Spec.drop_front(Dollar + 1);
    } else {
      for (char C : Spec)
        if (C == '*') {
          Stars.push_back(at(Args, Index));
          ++Index;
        }
      Next = Index + 1;
    }
    char Conversion = F[End];
    llvm::StringRef Flags = Spec.rtrim("hlLqjztI");
    if (Style == "sqlite" && (Conversion == 'q' || Conversion == 'Q' || Conversion == 'w')) {
      if (Conversion == 'Q') P.Literal += '\'';
      P.value(asText(at(Args, Index)));
      if (Conversion == 'Q') P.Literal += '\'';
    } else if (Style == "hiredis" && Conversion == 'b') {
      P.value(asText(at(Args, Index)));
      Next = Index + 2;
    } else {
      P.value(converted(at(Args, Index), Flags, Conversion, Stars));
    }
    I = End;
  }
  return P.take();
}

/// [[fill]align][0][width][.precision][type] of fmt, for texts and whole numbers in decimal.
std::optional<Layout> fmtLayout(llvm::StringRef Spec, const ValueSet &V) {
  Layout L;
  bool Number = llvm::any_of(V.Alts, [](const Value &A) { return A.K == Value::Kind::Int; });
  L.Left = !Number;
  constexpr llvm::StringRef Signs = "<>^";
  size_t Fill = 0; // bytes of the fill character
  if (Spec.size() > 1 && Signs.contains(Spec[1])) Fill = 1;
  if (Fill) L.Fill = Spec.take_front(Fill).str();
  if (Spec.size() > Fill && Signs.contains(Spec[Fill])) {
    L.Left = Spec[Fill] == '<';
    L.Centre = Spec[Fill] == '^';
    Spec = Spec.drop_front(Fill + 1);
  } else if (Number && Spec.consume_front("0")) {
    L.Fill = "0";
  }
  if (!Spec.empty() && llvm::isDigit(Spec.front())) Spec.consumeInteger(10, L.Width);
  if (!Number && Spec.consume_front(".")) {
    L.Precision = 0;
    if (Spec.empty() || !llvm::isDigit(Spec.front())) return std::nullopt;
    Spec.consumeInteger(10, L.Precision);
  }
  if (Spec.empty() || Spec == "s" || Spec == "d" || Spec == "i") return L;
  return std::nullopt;
}

/// fmt and std::format: {} {0} {name} {:spec}; named arguments are records {name, value}.
Parts fmtParts(llvm::StringRef F, const Parts &Args) {
  Piecewise P;
  size_t Next = 0;
  for (size_t I = 0; I < F.size(); ++I) {
    if ((F[I] == '{' || F[I] == '}') && I + 1 < F.size() && F[I + 1] == F[I]) {
      P.Literal += F[I++];
      continue;
    }
    size_t End = F[I] == '{' ? F.find('}', I) : llvm::StringRef::npos;
    // Nested {} inside a spec: {:>{}}.
    while (End != llvm::StringRef::npos && F.slice(I + 1, End).count('{') > F.slice(I + 1, End).count('}'))
      End = F.find('}', End + 1);
    if (End == llvm::StringRef::npos) {
      P.Literal += F[I];
      continue;
    }
    auto [Name, Spec] = F.slice(I + 1, End).split(':');
    unsigned Index = 0;
    std::optional<ValueSet> Named;
    if (Name.empty()) {
      Index = Next++;
    } else if (Name.getAsInteger(10, Index)) {
      for (const ValueSet &A : Args)
        for (const Value &V : A.Alts)
          if (V.K == Value::Kind::List && V.Items && V.Items->size() == 2) {
            ValueSet K = asText((*V.Items)[0]);
            if (K.Alts.size() == 1 && K.Alts[0].Str == Name) Named = (*V.Items)[1];
          }
      if (!Named) Named = missing();
    }
    ValueSet V = Named ? *Named : at(Args, Index);
    std::optional<Layout> L = fmtLayout(Spec, V);
    P.value(L ? laidOut(V, *L) : one(unknown("a formatted value")));
    I = End;
  }
  return P.take();
}

/// Abseil's Substitute: $0 to $9, and $$.
Parts numberedParts(llvm::StringRef F, const Parts &Args) {
  Piecewise P;
  for (size_t I = 0; I < F.size(); ++I) {
    if (F[I] != '$' || I + 1 == F.size() || (F[I + 1] != '$' && !llvm::isDigit(F[I + 1]))) {
      P.Literal += F[I];
      continue;
    }
    if (F[++I] == '$')
      P.Literal += '$';
    else
      P.value(asText(at(Args, F[I] - '0')));
  }
  return P.take();
}

/// One step of QString::arg (%1) or boost::format's % (%1%, %|1$s|): the lowest-numbered markers take the arguments,
/// everywhere they stand; later markers wait for later calls.
struct Marker {
  size_t Begin = 0, End = 0;
  unsigned Number = 0;
};

std::vector<Marker> qtMarkers(llvm::StringRef F) {
  std::vector<Marker> Out;
  for (size_t I = 0; I + 1 < F.size(); ++I)
    if (F[I] == '%' && llvm::isDigit(F[I + 1])) {
      size_t End = I + 2 < F.size() && llvm::isDigit(F[I + 2]) ? I + 3 : I + 2; // %1 to %99
      unsigned Number = 0;
      (void)F.slice(I + 1, End).getAsInteger(10, Number);
      Out.push_back({I, End, Number});
    }
  return Out;
}

/// Markers without a number count from the left, behind those that are filled already.
std::vector<Marker> boostMarkers(llvm::StringRef F) {
  std::vector<Marker> Out;
  unsigned Count = 0;
  for (size_t I = 0; I + 1 < F.size(); ++I) {
    if (F[I] != '%') continue;
    if (F[I + 1] == '%') {
      ++I;
      continue;
    }
    llvm::StringRef Rest = F.drop_front(I + 1);
    bool Bars = Rest.consume_front("|");
    unsigned Number = 0;
    llvm::StringRef Digits = Rest.take_while(llvm::isDigit);
    (void)Digits.getAsInteger(10, Number);
    llvm::StringRef Behind = Rest.drop_front(Digits.size());
    bool Numbered = !Digits.empty() && (Behind.starts_with("%") || Behind.starts_with("$"));
    size_t End = Bars                                  ? F.find('|', I + 2)
                 : Numbered && Behind.starts_with("%") ? I + 1 + Digits.size()
                                                       : F.find_if(llvm::isAlpha, I + 1);
    while (!Bars && End != llvm::StringRef::npos && llvm::StringRef("hlLqjzt").contains(F[End]) && End + 1 < F.size())
      ++End;
    if (End == llvm::StringRef::npos) break;
    Out.push_back({I, End + 1, Numbered ? Number : ++Count});
    I = End;
  }
  return Out;
}

Parts markedParts(llvm::StringRef F, const Parts &Args, const std::vector<Marker> &Markers) {
  std::vector<unsigned> Numbers;
  for (const Marker &M : Markers) Numbers.push_back(M.Number);
  llvm::sort(Numbers);
  Numbers.erase(std::unique(Numbers.begin(), Numbers.end()), Numbers.end());
  Piecewise P;
  size_t At = 0;
  for (const Marker &M : Markers) {
    size_t Which = llvm::find(Numbers, M.Number) - Numbers.begin();
    if (Which >= Args.size()) continue;
    P.Literal += F.slice(At, M.Begin);
    P.value(asText(Args[Which]));
    At = M.End;
  }
  P.Literal += F.drop_front(At);
  return P.take();
}

Parts partsOf(llvm::StringRef Style, llvm::StringRef F, const Parts &Args) {
  if (Style == "fmt") return fmtParts(F, Args);
  if (Style == "qt") return markedParts(F, Args, qtMarkers(F));
  if (Style == "absl-substitute") return numberedParts(F, Args);
  if (Style == "boost") return markedParts(F, Args, boostMarkers(F));
  if (Style == "stream" || Style == "concat") {
    Parts Out{one(text(F.str()))};
    Out.insert(Out.end(), Args.begin(), Args.end());
    return Out;
  }
  return printfParts(F, Args, Style);
}

} // namespace

std::vector<bool> insideQuotes(llvm::StringRef Style, const ValueSet &Format, size_t Count) {
  Parts Marked;
  for (size_t I = 0; I < Count; ++I) {
    Value P;
    P.K = Value::Kind::Pending;
    P.Str = std::to_string(I);
    Marked.push_back(one(std::move(P)));
  }
  std::vector<bool> Inside(Count, false), Outside(Count, false);
  for (const Value &F : Format.Alts) {
    if (F.K != Value::Kind::Text) return std::vector<bool>(Count, false);
    bool Open = false;
    for (const ValueSet &Part : partsOf(Style, F.Str, Marked))
      for (const Value &A : asText(Part).Alts) {
        llvm::StringRef Rest = A.Str;
        size_t I = 0;
        if (Rest.consume_front(PendingOpen) && !Rest.consumeInteger(10, I) && I < Count)
          (Open ? Inside : Outside)[I] = true;
        Open ^= Rest.count('\'') % 2;
      }
  }
  for (size_t I = 0; I < Count; ++I) Inside[I] = Inside[I] && !Outside[I];
  return Inside;
}

ValueSet format(llvm::StringRef Style, const ValueSet &Format, const std::vector<ValueSet> &Args) {
  ValueSet In = asText(Format), Out;
  Out.Open = In.Open;
  for (const Value &F : In.Alts) {
    if (F.K != Value::Kind::Text) {
      Out.add(F);
      continue;
    }
    ValueSet S = concat(partsOf(Style, F.Str, Args));
    for (Value &A : S.Alts.edit())
      if (A.K == Value::Kind::Text) A.Why.insert(A.Why.begin(), F.Why.begin(), F.Why.end());
    Out.add(S);
  }
  return Out;
}

} // namespace ssot::program
