// Globs become small automata over bytes: a list of tokens, where Fork and Many lead forward without reading. Matching
// is one pass with the set of live positions, so no pattern is slow; overlap walks two automata at once.
#include "base/glob.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"

namespace ssot {
namespace {

using Token = Glob::Token;
using Kind = Glob::Token::Kind;
constexpr size_t MaxAlternatives = 1024;
constexpr llvm::StringLiteral HoleText = "\xEF\xBF\xBC";

llvm::Error bad(const llvm::Twine &What, llvm::StringRef Pattern) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), What + " in glob `" + Pattern + "`");
}

/// The position of the `]` that closes the `[` at Open, or npos. A `]` straight after `[` or `[!` is a member.
size_t closeOfClass(llvm::StringRef P, size_t Open) {
  size_t I = Open + 1;
  if (I < P.size() && (P[I] == '!' || P[I] == '^')) ++I;
  if (I < P.size() && P[I] == ']') ++I;
  return P.find(']', I);
}

/// Resolves braces: `a{b,c}` gives `ab` and `ac`. Escapes and classes are copied as they are.
class BraceExpander {
public:
  BraceExpander(llvm::StringRef P) : P(P) {}

  llvm::Expected<std::vector<std::string>> run() {
    size_t I = 0;
    return sequence(I, 0);
  }

private:
  llvm::StringRef P;

  /// Alternatives of the text from I up to the end or, inside braces, up to `,` or `}`.
  llvm::Expected<std::vector<std::string>> sequence(size_t &I, unsigned Depth) {
    std::vector<std::string> Out{""};
    while (I < P.size() && !(Depth && (P[I] == ',' || P[I] == '}'))) {
      size_t End = I + 1;
      if (P[I] == '{') {
        auto Inner = group(I, Depth);
        if (!Inner) return Inner.takeError();
        std::vector<std::string> Next;
        if (Out.size() * Inner->size() > MaxAlternatives) return bad("more than 1024 alternatives", P);
        for (const std::string &A : Out)
          for (const std::string &B : *Inner) Next.push_back(A + B);
        Out = std::move(Next);
        continue;
      }
      if (P[I] == '\\' && I + 1 < P.size()) End = I + 2;
      if (P[I] == '[') {
        size_t Close = closeOfClass(P, I);
        if (Close == llvm::StringRef::npos) return bad("unclosed `[`", P);
        End = Close + 1;
      }
      for (std::string &A : Out) A += P.slice(I, End);
      I = End;
    }
    return Out;
  }

  llvm::Expected<std::vector<std::string>> group(size_t &I, unsigned Depth) {
    if (Depth > 16) return bad("braces nested too deeply", P);
    std::vector<std::string> Out;
    do {
      ++I;
      auto One = sequence(I, Depth + 1);
      if (!One) return One.takeError();
      llvm::append_range(Out, *One);
      if (Out.size() > MaxAlternatives) return bad("more than 1024 alternatives", P);
    } while (I < P.size() && P[I] == ',');
    if (I >= P.size()) return bad("unclosed `{`", P);
    ++I;
    return Out;
  }
};

/// One brace-free pattern to tokens.
class Compiler {
public:
  Compiler(llvm::StringRef P, GlobStyle Style) : P(P), Path(Style == GlobStyle::Path) {}

  llvm::Error run(Glob::Alternative &Out) {
    for (size_t I = 0; I < P.size();) {
      if (P[I] == '\\' && I + 1 < P.size()) {
        literal(P[I + 1]);
        I += 2;
      } else if (P[I] == '[') {
        size_t Close = closeOfClass(P, I);
        if (llvm::Error E = charClass(P.slice(I + 1, Close))) return E;
        I = Close + 1;
      } else if (P[I] == '?') {
        one(anyByte());
        ++I;
      } else if (P[I] == '*') {
        I = stars(I);
      } else if (Path && P.substr(I) == "/**") { // `a/**` is `a` and all below
        fork();
        literal('/');
        many(Glob::Bytes().set());
        I = P.size();
      } else {
        literal(P[I++]);
      }
    }
    for (const Token &T : A.Tokens) {
      if (T.K != Kind::Char) break;
      A.Prefix += char(T.N);
    }
    A.Literals = llvm::count_if(A.Tokens, [](const Token &T) { return T.K == Kind::Char; });
    Out = std::move(A);
    return llvm::Error::success();
  }

private:
  llvm::StringRef P;
  bool Path;
  Glob::Alternative A;

  Glob::Bytes anyByte() const {
    Glob::Bytes All = Glob::Bytes().set();
    if (Path) All.reset('/');
    return All;
  }
  void literal(char C) { A.Tokens.push_back({Kind::Char, static_cast<unsigned char>(C)}); }
  void fork() { A.Tokens.push_back({Kind::Fork, 3}); }
  void many(const Glob::Bytes &B) {
    A.Sets.push_back(B);
    A.Tokens.push_back({Kind::Many, unsigned(A.Sets.size() - 1)});
  }
  /// One character: a byte, and the continuation bytes of UTF-8 where it begins a longer one.
  void one(Glob::Bytes B) {
    Glob::Bytes Continuation;
    for (unsigned C = 0x80; C < 0xC0; ++C) Continuation.set(C);
    B &= ~Continuation;
    A.Sets.push_back(B);
    A.Tokens.push_back({Kind::One, unsigned(A.Sets.size() - 1)});
    if (B.test(0xC3)) many(Continuation);
  }

  size_t stars(size_t I) {
    size_t End = std::min(P.find_first_not_of('*', I), P.size());
    bool Deep = End - I > 1, AtStart = I == 0 || P[I - 1] == '/';
    if (Path && Deep && AtStart && End < P.size() && P[End] == '/') { // `**/x` is `x` here or below
      fork();
      many(Glob::Bytes().set());
      literal('/');
      return End + 1;
    }
    many(Path && !Deep ? anyByte() : Glob::Bytes().set());
    return End;
  }

  llvm::Error charClass(llvm::StringRef Body) {
    bool Not = Body.consume_front("!") || Body.consume_front("^");
    Glob::Bytes B;
    for (size_t I = 0; I < Body.size(); ++I) {
      unsigned char From = Body[I], To = From;
      if (From >= 0x80) return bad("only ASCII characters may stand inside `[..]`", P);
      if (I + 2 < Body.size() && Body[I + 1] == '-') {
        To = Body[I + 2];
        I += 2;
      }
      if (To < From)
        return bad(llvm::Twine("backward range `") + llvm::Twine(char(From)) + "-" + llvm::Twine(char(To)) + "`", P);
      for (unsigned C = From; C <= To; ++C) B.set(C);
    }
    if (B.none()) return bad("empty `[]`", P);
    if (Not) B = ~B;
    if (Path) B.reset('/');
    one(B);
    return llvm::Error::success();
  }
};

/// Adds the positions that the live ones reach without reading. Both kinds lead forward, so one pass is enough.
void close(const Glob::Alternative &A, llvm::BitVector &Live) {
  for (unsigned I = 0; I < A.Tokens.size(); ++I) {
    if (!Live.test(I)) continue;
    const Token &T = A.Tokens[I];
    if (T.K == Kind::Many || T.K == Kind::Fork) Live.set(I + 1);
    if (T.K == Kind::Fork) Live.set(I + T.N);
  }
}

/// The bytes that the token at I reads; none for Fork.
Glob::Bytes reads(const Glob::Alternative &A, unsigned I) {
  Glob::Bytes B;
  if (I >= A.Tokens.size()) return B;
  const Token &T = A.Tokens[I];
  if (T.K == Kind::Char) B.set(T.N);
  if (T.K == Kind::One || T.K == Kind::Many) B = A.Sets[T.N];
  return B;
}

} // namespace

bool Glob::Alternative::matches(llvm::StringRef Text) const {
  if (!Text.starts_with(Prefix)) return false;
  llvm::BitVector Live(Tokens.size() + 1), Next(Tokens.size() + 1);
  Live.set(Prefix.size());
  close(*this, Live);
  for (unsigned char C : Text.drop_front(Prefix.size())) {
    Next.reset();
    for (unsigned I : Live.set_bits()) {
      if (I == Tokens.size()) continue;
      const Token &T = Tokens[I];
      if (T.K == Kind::Char && T.N == C) Next.set(I + 1);
      if (T.K == Kind::One && Sets[T.N].test(C)) Next.set(I + 1);
      if (T.K == Kind::Many && Sets[T.N].test(C)) Next.set(I);
    }
    close(*this, Next);
    std::swap(Live, Next);
    if (Live.none()) return false;
  }
  return Live.test(Tokens.size());
}

bool Glob::Alternative::overlap(const Alternative &A, const Alternative &B) {
  if (!llvm::StringRef(A.Prefix).starts_with(B.Prefix) && !llvm::StringRef(B.Prefix).starts_with(A.Prefix))
    return false;
  const unsigned W = B.Tokens.size() + 1;
  llvm::BitVector Seen((A.Tokens.size() + 1) * W);
  std::vector<unsigned> Work;
  auto visit = [&](unsigned I, unsigned J) {
    if (Seen.test(I * W + J)) return;
    Seen.set(I * W + J);
    Work.push_back(I * W + J);
  };
  auto skip = [](const Alternative &X, unsigned I, auto To) {
    if (I >= X.Tokens.size()) return;
    const Token &T = X.Tokens[I];
    if (T.K == Kind::Many || T.K == Kind::Fork) To(I + 1);
    if (T.K == Kind::Fork) To(I + T.N);
  };
  visit(0, 0);
  while (!Work.empty()) {
    unsigned I = Work.back() / W, J = Work.back() % W;
    Work.pop_back();
    if (I == A.Tokens.size() && J == B.Tokens.size()) return true;
    skip(A, I, [&](unsigned To) { visit(To, J); });
    skip(B, J, [&](unsigned To) { visit(I, To); });
    if ((reads(A, I) & reads(B, J)).none()) continue;
    visit(A.Tokens[I].K == Kind::Many ? I : I + 1, B.Tokens[J].K == Kind::Many ? J : J + 1);
  }
  return false;
}

llvm::Expected<Glob> Glob::compile(llvm::StringRef Pattern, GlobStyle Style) {
  auto Parts = BraceExpander(Pattern).run();
  if (!Parts) return Parts.takeError();
  Glob G;
  G.Pattern = Pattern.str();
  for (const std::string &P : *Parts)
    if (llvm::Error E = Compiler(P, Style).run(G.Alternatives.emplace_back())) return E;
  return G;
}

Glob Glob::withHoles(llvm::StringRef Text) {
  Glob G;
  G.Pattern = Text.str();
  Alternative &A = G.Alternatives.emplace_back();
  A.Sets.push_back(Bytes().set());
  bool Literal = true;
  while (!Text.empty()) {
    if (Text.consume_front(HoleText)) {
      A.Tokens.push_back({Kind::Many, 0});
      Literal = false;
      continue;
    }
    A.Tokens.push_back({Kind::Char, static_cast<unsigned char>(Text[0])});
    if (Literal) A.Prefix += Text[0];
    ++A.Literals;
    Text = Text.drop_front();
  }
  return G;
}

bool Glob::matches(llvm::StringRef Text) const {
  return llvm::any_of(Alternatives, [&](const Alternative &A) { return A.matches(Text); });
}

bool Glob::overlap(const Glob &A, const Glob &B) {
  for (const Alternative &X : A.Alternatives)
    for (const Alternative &Y : B.Alternatives)
      if (Alternative::overlap(X, Y)) return true;
  return false;
}

bool Glob::isExact() const {
  return Alternatives.size() == 1 && Alternatives[0].Prefix.size() == Alternatives[0].Tokens.size() &&
         Alternatives[0].Prefix == Pattern;
}

void GlobIndex::add(const Glob &G, unsigned Id) {
  for (const Glob::Alternative &A : G.alternatives()) {
    ByPrefix[A.Prefix].push_back(Entries.size());
    PrefixLengths.insert(A.Prefix.size());
    Entries.push_back({A, Id});
  }
}

std::vector<GlobIndex::Hit> GlobIndex::find(llvm::StringRef Text) const {
  std::map<unsigned, unsigned> Best; // id -> literals
  for (size_t Length : PrefixLengths) {
    if (Length > Text.size()) break;
    auto At = ByPrefix.find(std::string_view(Text.data(), Length));
    if (At == ByPrefix.end()) continue;
    for (unsigned E : At->second) {
      const Entry &X = Entries[E];
      if (!X.Alt.matches(Text)) continue;
      unsigned &Literals = Best.try_emplace(X.Id, X.Alt.Literals).first->second;
      Literals = std::max(Literals, X.Alt.Literals);
    }
  }
  std::vector<Hit> Out;
  for (auto [Id, Literals] : Best) Out.push_back({Id, Literals});
  llvm::sort(Out, [](const Hit &A, const Hit &B) { return std::pair(B.Literals, A.Id) < std::pair(A.Literals, B.Id); });
  return Out;
}

std::vector<unsigned> GlobIndex::findOverlapping(const Glob &Wild) const {
  std::set<unsigned> Ids;
  for (const Glob::Alternative &W : Wild.alternatives()) {
    auto take = [&](const std::vector<unsigned> &Es) {
      for (unsigned E : Es)
        if (Glob::Alternative::overlap(Entries[E].Alt, W)) Ids.insert(Entries[E].Id);
    };
    for (auto At = ByPrefix.lower_bound(W.Prefix);
         At != ByPrefix.end() && llvm::StringRef(At->first).starts_with(W.Prefix); ++At)
      take(At->second);
    for (size_t Length : PrefixLengths) {
      if (Length >= W.Prefix.size()) break; // equal and longer ones were in the range above
      auto At = ByPrefix.find(std::string_view(W.Prefix).substr(0, Length));
      if (At != ByPrefix.end()) take(At->second);
    }
  }
  return {Ids.begin(), Ids.end()};
}

} // namespace ssot
