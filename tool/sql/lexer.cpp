// The lexer of lexer.h: one function per kind of token. In: text. Out: tokens. Each of its steps consumes at least one
// byte.
#include "sql/lexer.h"
#include "llvm/ADT/StringExtras.h"

namespace ssot::sql {
namespace {

bool startsWord(unsigned char C) {
  return llvm::isAlpha(C) || C == '_' || C >= 0x80;
}
bool isWordByte(unsigned char C) {
  return startsWord(C) || llvm::isDigit(C) || C == '$';
}

/// The length of a `{}`, `{0}`, `{name}` or `{:x}` of a formatting library at this place, or 0. ODBC's `{call p}`, maps
/// and sets have spaces, quotes or commas in them.
size_t bracesLength(llvm::StringRef Text) {
  if (!Text.starts_with("{")) return 0;
  for (size_t N = 1; N < std::min<size_t>(Text.size(), 64); ++N) {
    if (Text[N] == '}') return N + 1;
    if (!llvm::isAlnum(Text[N]) && !llvm::StringRef("_:.<>+-#()").contains(Text[N])) return 0;
  }
  return 0;
}

/// The length of a `%s`, `%llu`, `%1$s` or Qt's `%1` at this place, or 0. `a % b` and `a %b` are arithmetic.
size_t percentLength(llvm::StringRef S, size_t At) {
  auto Peek = [&](size_t N) { return At + N < S.size() ? S[At + N] : '\0'; };
  if (Peek(0) != '%') return 0;
  size_t N = 1;
  while (llvm::isDigit(Peek(N))) ++N;
  bool Digits = N > 1;
  if (Digits && Peek(N) == '$') ++N;
  while (N < 8 && llvm::StringRef("lhzjt").contains(Peek(N))) ++N;
  bool Conversion = llvm::StringRef("sdiuxXfgcpq").contains(Peek(N)) && Peek(N) != '\0';
  if (Conversion && !isWordByte(Peek(N + 1))) return N + 1;
  bool AfterOperand = At > 0 && (isWordByte(S[At - 1]) || S[At - 1] == ')');
  return Digits && !AfterOperand && !isWordByte(Peek(N)) && N <= 3 ? N : 0;
}

/// The length of a hole at this place, be it one of ours or one of a formatting that was not seen; or 0.
size_t holeLengthAt(llvm::StringRef S, size_t At) {
  if (S.substr(At).starts_with(HoleMark)) return HoleMark.size();
  if (size_t N = percentLength(S, At)) return N;
  return bracesLength(S.substr(At));
}

class Lexer {
public:
  Lexer(llvm::StringRef Text, const Traits &T) : S(Text), T(T) {}

  Tokens run() {
    Out.List.reserve(S.size() / 4 + 2); // about as many as there will be
    while (At < S.size()) {
      size_t Before = At;
      step();
      if (At == Before) ++At; // every step goes forward
    }
    matchBrackets();
    return std::move(Out);
  }

private:
  llvm::StringRef S;
  const Traits &T;
  size_t At = 0;
  size_t LastEnd = 0;
  bool InExecutableComment = false;
  Tokens Out;

  char peek(size_t N = 0) const { return At + N < S.size() ? S[At + N] : '\0'; }
  bool looking(llvm::StringRef Text) const { return S.substr(At).starts_with(Text); }

  void add(TokenKind Kind, size_t Begin, std::string Text) {
    Token Tok;
    Tok.Kind = Kind;
    Tok.Begin = Begin;
    Tok.End = At;
    Tok.Glued = Begin == LastEnd && Begin != 0;
    Tok.Holed = llvm::StringRef(Text).contains(HoleMark);
    Tok.Text = std::move(Text);
    LastEnd = At;
    Out.List.push_back(std::move(Tok));
  }

  void step() {
    char C = peek();
    if (llvm::isSpace(C) || C == '\0') {
      ++At;
      return;
    }
    if (comment() || placeholder() || quoted() || prefixedString()) return;
    if (llvm::isDigit(C) || (C == '.' && llvm::isDigit(peek(1)))) return number();
    bool HashName = T.HashInNames && C == '#';
    if (startsWord(C) || HashName || dollarName()) return word();
    ++At;
    add(TokenKind::Punct, At - 1, std::string(1, C));
  }

  // Comments

  void skipLine() { At = std::min(S.find('\n', At), S.size()); }

  bool comment() {
    if (looking("--")) {
      bool Dash = !T.DashNeedsSpace || At + 2 >= S.size() || llvm::isSpace(peek(2));
      if (Dash) skipLine();
      return Dash;
    }
    if ((T.HashComments && peek() == '#') || (T.SlashComments && looking("//"))) return skipLine(), true;
    if (InExecutableComment && looking("*/")) {
      InExecutableComment = false;
      At += 2;
      return true;
    }
    if (!looking("/*")) return false;
    if (T.ExecutableComments && (looking("/*!") || looking("/*M!"))) {
      At += looking("/*!") ? 3 : 4;
      while (llvm::isDigit(peek())) ++At;
      InExecutableComment = true;
      return true;
    }
    blockComment();
    return true;
  }

  void blockComment() {
    unsigned Depth = 0;
    while (At < S.size()) {
      if (looking("/*") && (T.NestedComments || Depth == 0)) {
        ++Depth;
        At += 2;
      } else if (looking("*/")) {
        At += 2;
        if (--Depth == 0) return;
      } else {
        ++At;
      }
    }
    ++Out.Surprises;
  }

  // Placeholders and holes

  size_t holeLength() const { return holeLengthAt(S, At); }

  bool boundValue(size_t Prefix) {
    size_t N = Prefix;
    while (isWordByte(peek(N))) ++N;
    if (N == Prefix) return false;
    size_t Begin = At;
    At += N;
    add(TokenKind::Param, Begin, S.slice(Begin, At).str());
    return true;
  }

  bool placeholder() {
    char C = peek();
    if (T.Id == Dialect::ClickHouse && C == '{' && clickHouseParameter()) return true;
    if (T.Id == Dialect::Spanner && looking("@{")) { // a hint
      At = std::min(S.find('}', At), S.size() - 1) + 1;
      return true;
    }
    if (holeLength()) return word(), true;
    if (C == '?') {
      size_t Begin = At++;
      while (llvm::isDigit(peek())) ++At;
      add(TokenKind::Param, Begin, "?");
      return true;
    }
    if (C == ':' && peek(1) == ':') {
      At += 2;
      add(TokenKind::Punct, At - 2, "::");
      return true;
    }
    if (C == ':' && (startsWord(peek(1)) || llvm::isDigit(peek(1)))) {
      bool AfterOperand = At > 0 && (isWordByte(S[At - 1]) || S[At - 1] == ']');
      return !AfterOperand && boundValue(1);
    }
    if (C == '@' && peek(1) == '@') return boundValue(2);
    if (C == '@' && startsWord(peek(1)) && !T.AtInNames) return boundValue(1);
    if (C == '$' && llvm::isDigit(peek(1))) return boundValue(1);
    return false;
  }

  /// `{name:Type}` is a value, `{name:Identifier}` a name that the client gives.
  bool clickHouseParameter() {
    size_t Close = S.find('}', At), Colon = S.find(':', At);
    if (Close == llvm::StringRef::npos || Colon > Close || Colon == At + 1) return false;
    llvm::StringRef Name = S.slice(At + 1, Colon).trim(), Type = S.slice(Colon + 1, Close).trim();
    if (Name.empty() || Type.empty() || !startsWord(Name[0]) || !llvm::all_of(Name, isWordByte)) return false;
    size_t Begin = At;
    At = Close + 1;
    bool IsName = Type == "Identifier";
    add(IsName ? TokenKind::Hole : TokenKind::Param, Begin, IsName ? HoleMark.str() : "?");
    return true;
  }

  // Strings and quoted names

  /// Text up to an unescaped closing quote; a doubled quote stands for itself.
  std::string quotedText(char Close, bool Backslash) {
    std::string Text;
    for (++At; At < S.size(); ++At) {
      if (Backslash && peek() == '\\' && At + 1 < S.size()) {
        Text += S[++At];
      } else if (peek() == Close && peek(1) == Close) {
        Text += Close;
        ++At;
      } else if (peek() == Close) {
        ++At;
        return Text;
      } else {
        Text += peek();
      }
    }
    ++Out.Surprises;
    return Text;
  }

  void addQuoted(TokenKind Kind, char Close, bool Backslash = false) {
    size_t Begin = At;
    std::string Text = quotedText(Close, Backslash);
    if (Kind == TokenKind::Quoted) Text = withHoles(Text);
    add(Kind, Begin, std::move(Text));
  }

  /// `log_%s` between quotes is a name with a hole, too.
  static std::string withHoles(llvm::StringRef Text) {
    std::string Out;
    for (size_t At = 0; At < Text.size();) {
      size_t N = holeLengthAt(Text, At);
      if (N > 0)
        Out += HoleMark;
      else
        Out += Text[At];
      At += std::max<size_t>(N, 1);
    }
    return Out;
  }

  void until(llvm::StringRef Close, size_t Begin) {
    size_t End = S.find(Close, At);
    if (End == llvm::StringRef::npos) ++Out.Surprises;
    std::string Text = S.slice(At, End).str();
    At = End == llvm::StringRef::npos ? S.size() : End + Close.size();
    add(TokenKind::String, Begin, std::move(Text));
  }

  bool quoted() {
    switch (peek()) {
    case '\'':
      if (T.TripleQuotes && looking("'''")) return At += 3, until("'''", At - 3), true;
      return addQuoted(TokenKind::String, '\'', T.BackslashEscapes), true;
    case '"':
      if (T.TripleQuotes && looking("\"\"\"")) return At += 3, until("\"\"\"", At - 3), true;
      if (T.DoubleQuotedStrings) return addQuoted(TokenKind::String, '"', T.BackslashEscapes), true;
      return addQuoted(TokenKind::Quoted, '"', T.Id == Dialect::ClickHouse), true;
    case '`':
      if (!T.BacktickNames) ++Out.Surprises;
      return addQuoted(TokenKind::Quoted, '`'), true;
    case '[':
      if (!T.BracketNames || (At > 0 && T.Id != Dialect::SqlServer && isWordByte(S[At - 1]))) return false;
      return addQuoted(TokenKind::Quoted, ']'), true;
    case '$':
      return T.DollarQuotes && dollarQuoted();
    default:
      return false;
    }
  }

  bool dollarQuoted() {
    size_t N = 1;
    while (isWordByte(peek(N)) && peek(N) != '$') ++N;
    if (peek(N) != '$' || llvm::isDigit(peek(1))) return false;
    size_t Begin = At;
    llvm::StringRef Tag = S.substr(At, N + 1);
    At += Tag.size();
    until(Tag, Begin);
    return true;
  }

  /// N'x', E'x', X'x', _utf8'x', q'[x]', r"x": a letter or two glued to a string.
  bool prefixedString() {
    size_t N = 0;
    while (N < 3 && llvm::isAlpha(peek(N))) ++N;
    if (N == 0 || N == 3 || (peek(N) != '\'' && !(T.TripleQuotes && peek(N) == '"'))) return false;
    std::string Prefix = S.substr(At, N).lower();
    if (T.QQuotes && (Prefix == "q" || Prefix == "nq") && At + N + 2 < S.size()) {
      size_t Begin = At, Pair = llvm::StringRef("[({<").find(peek(N + 1));
      char Close = Pair == llvm::StringRef::npos ? peek(N + 1) : "])}>"[Pair];
      At += N + 2;
      until(std::string{Close, '\''}, Begin);
      return true;
    }
    bool Known = Prefix == "n" || Prefix == "e" || Prefix == "x" || Prefix == "b" || Prefix == "r" || Prefix == "rb" ||
                 Prefix == "br";
    if (!Known) return false;
    At += N;
    bool Raw = Prefix[0] == 'r' || Prefix == "br";
    if (Raw && !looking("'''") && !looking("\"\"\"")) return addQuoted(TokenKind::String, peek()), true;
    if (Prefix == "e") return addQuoted(TokenKind::String, '\'', true), true;
    return quoted();
  }

  // Words and numbers

  void number() {
    size_t Begin = At;
    while (isWordByte(peek()) || (peek() == '.' && llvm::isDigit(peek(1))) || (peek() == '.' && At > Begin)) {
      if (looking(HoleMark)) break;
      bool Exponent = (peek() == 'e' || peek() == 'E') && (peek(1) == '-' || peek(1) == '+') && llvm::isDigit(peek(2));
      At += Exponent ? 2 : 1;
    }
    add(TokenKind::Number, Begin, S.slice(Begin, At).str());
  }

  bool dollarName() const { return T.Id == Dialect::SqlServer && peek() == '$' && llvm::isAlpha(peek(1)); }

  bool moreWord() const {
    char C = peek();
    return isWordByte(C) || (T.HashInNames && C == '#') || (T.AtInNames && C == '@' && startsWord(peek(1)));
  }

  /// A name, with the holes glued to it: `audit_￼`, `log_%s`, `￼`.
  void word() {
    size_t Begin = At;
    std::string Text;
    bool OnlyHoles = true;
    while (At < S.size()) {
      if (size_t N = holeLength()) {
        Text += HoleMark;
        At += N;
      } else if (moreWord() || (At == Begin && (peek() == '#' || peek() == '$'))) {
        Text += llvm::toLower(peek());
        ++At;
        OnlyHoles = false;
      } else {
        break;
      }
    }
    add(OnlyHoles ? TokenKind::Hole : TokenKind::Word, Begin, std::move(Text));
  }

  void matchBrackets() {
    std::vector<size_t> Open;
    for (size_t I = 0; I < Out.List.size(); ++I) {
      Token &Tok = Out.List[I];
      Tok.Match = I;
      if (Tok.Kind != TokenKind::Punct) continue;
      if (Tok.Text == "(") Open.push_back(I);
      if (Tok.Text != ")") continue;
      if (Open.empty()) {
        ++Out.Surprises;
        continue;
      }
      Out.List[Open.back()].Match = I;
      Open.pop_back();
    }
    Out.Surprises += Open.size();
    for (size_t I : Open) Out.List[I].Match = Out.List.size();
  }
};

} // namespace

Tokens lex(llvm::StringRef Text, const Traits &T) {
  return Lexer(Text, T).run();
}

} // namespace ssot::sql
