// Formatting of texts as the libraries do it: printf and its kin, fmt, Qt, Abseil, Boost. In: a format text and its arguments' values. Out: the
// text, a hole where a value is not known. Knows no calls.
#include "finding/access.h"
#include "llvm/ADT/StringExtras.h"
#include "program/evaluator.h"
#include <optional>

namespace ssot::program {
namespace {

using Parts = std::vector<ValueSet>;

ValueSet missing() { return one(unknown("a format argument that is not given")); }

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

ValueSet at(const Parts &Args, size_t I) { return I < Args.size() ? Args[I] : missing(); }

/// A printf conversion's value: texts as they are, numbers where they are known and printed plainly.
ValueSet converted(const ValueSet &Arg, llvm::StringRef Spec, char Conversion) {
  bool Plain = Spec.empty() || Spec.find_first_of("0123456789-+ #*.") == llvm::StringRef::npos;
  if (Conversion == 's' || Conversion == 'S') return asText(Arg);
  if (Plain && (Conversion == 'd' || Conversion == 'i' || Conversion == 'u' || Conversion == 'v')) return asText(Arg);
  if (Conversion == 'c' && Arg.Alts.size() == 1 && isExact(Arg.Alts[0])) return Arg;
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
    while (End < F.size() && llvm::StringRef("0123456789-+ #'*.$hlLqjztI").contains(F[End]) && !(Style == "sqlite" && F[End] == 'q')) ++End;
    if (End >= F.size()) {
      P.Literal += F[I];
      continue;
    }
    llvm::StringRef Spec = F.slice(From, End);
    size_t Index = Next;
    if (size_t Dollar = Spec.find('$'); Dollar != llvm::StringRef::npos) {
      unsigned Position = 0;
      if (!Spec.take_front(Dollar).getAsInteger(10, Position) && Position) Index = Position - 1;
      Spec = Spec.drop_front(Dollar + 1);
    } else {
      for (char C : Spec)
        if (C == '*') ++Next, ++Index;
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
      P.value(converted(at(Args, Index), Flags, Conversion));
    }
    I = End;
  }
  return P.take();
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
    while (End != llvm::StringRef::npos && F.slice(I + 1, End).count('{') > F.slice(I + 1, End).count('}')) End = F.find('}', End + 1);
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
    bool Plain = Spec.empty() || Spec == "s" || Spec == "d" || Spec == "i";
    P.value(Plain ? asText(V) : one(unknown("a formatted value")));
    I = End;
  }
  return P.take();
}

/// Markers with a number behind a sign: Qt's %1, Abseil's $0, Boost's %1% (Close: the sign again).
Parts numberedParts(llvm::StringRef F, const Parts &Args, char Sign, unsigned Base, bool Close) {
  Piecewise P;
  for (size_t I = 0; I < F.size(); ++I) {
    if (F[I] != Sign) {
      P.Literal += F[I];
      continue;
    }
    if (I + 1 < F.size() && F[I + 1] == Sign) {
      P.Literal += F[I++];
      continue;
    }
    size_t End = I + 1;
    while (End < F.size() && llvm::isDigit(F[End]) && End < I + 3) ++End;
    unsigned Index = 0;
    if (F.slice(I + 1, End).getAsInteger(10, Index) || Index < Base) {
      P.Literal += F[I];
      continue;
    }
    P.value(asText(at(Args, Index - Base)));
    I = Close && End < F.size() && F[End] == Sign ? End : End - 1;
  }
  return P.take();
}

/// QString::arg: the lowest-numbered marker takes the (one) argument, everywhere it stands; later markers wait for later calls.
Parts qtParts(llvm::StringRef F, const Parts &Args) {
  Parts Out{one(text(F.str()))};
  std::string Current = F.str();
  Piecewise P;
  std::vector<unsigned> Numbers;
  for (size_t I = 0; I + 1 < F.size(); ++I)
    if (F[I] == '%' && llvm::isDigit(F[I + 1])) Numbers.push_back(F[I + 1] - '0');
  std::sort(Numbers.begin(), Numbers.end());
  Numbers.erase(std::unique(Numbers.begin(), Numbers.end()), Numbers.end());
  for (size_t I = 0; I < F.size(); ++I) {
    size_t Which = Numbers.size();
    if (F[I] == '%' && I + 1 < F.size() && llvm::isDigit(F[I + 1]))
      Which = std::find(Numbers.begin(), Numbers.end(), unsigned(F[I + 1] - '0')) - Numbers.begin();
    if (Which < Args.size() && Which < Numbers.size()) {
      P.value(asText(Args[Which]));
      ++I;
    } else {
      P.Literal += F[I];
    }
  }
  return P.take();
}

/// boost::format: %1% markers, or printf conversions, filled from the left by one operator% at a time.
Parts boostParts(llvm::StringRef F, const Parts &Args) {
  bool Numbered = false;
  for (size_t I = 0; I + 2 < F.size(); ++I) Numbered |= F[I] == '%' && llvm::isDigit(F[I + 1]) && F[I + 2] == '%';
  return Numbered ? numberedParts(F, Args, '%', 1, true) : printfParts(F, Args, "printf");
}

Parts partsOf(llvm::StringRef Style, llvm::StringRef F, const Parts &Args) {
  if (Style == "fmt") return fmtParts(F, Args);
  if (Style == "qt") return qtParts(F, Args);
  if (Style == "absl-substitute") return numberedParts(F, Args, '$', 0, false);
  if (Style == "boost") return boostParts(F, Args);
  if (Style == "stream" || Style == "concat") {
    Parts Out{one(text(F.str()))};
    Out.insert(Out.end(), Args.begin(), Args.end());
    return Out;
  }
  return printfParts(F, Args, Style);
}

} // namespace

ValueSet format(llvm::StringRef Style, const ValueSet &Format, const std::vector<ValueSet> &Args) {
  ValueSet In = asText(Format), Out;
  Out.Open = In.Open;
  for (const Value &F : In.Alts) {
    if (F.K != Value::Kind::Text) {
      Out.add(F);
      continue;
    }
    ValueSet S = concat(partsOf(Style, F.Str, Args));
    for (Value &A : S.Alts)
      if (A.K == Value::Kind::Text) A.Why.insert(A.Why.begin(), F.Why.begin(), F.Why.end());
    Out.add(S);
  }
  return Out;
}

} // namespace ssot::program
