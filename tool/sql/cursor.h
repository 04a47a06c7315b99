// A place in a stretch of tokens. In: tokens. Out: looks and steps that never leave the stretch. Knows no dialect.
#ifndef SSOT_SQL_CURSOR_H
#define SSOT_SQL_CURSOR_H
#include "sql/lexer.h"

namespace ssot::sql {

class Cursor {
public:
  Cursor(const std::vector<Token> &List, size_t Begin, size_t End)
      : List(&List), First(Begin), At(std::min(Begin, List.size())), Limit(std::min(End, List.size())) {}

  bool done() const { return At >= Limit; }
  size_t index() const { return At; }
  size_t end() const { return Limit; }
  void moveTo(size_t Index) { At = std::clamp(Index, At, Limit); } ///< forwards only
  void step() {
    if (At < Limit) ++At;
  }
  void finish() { At = Limit; }

  /// The token N places on; past the stretch an empty one.
  const Token &peek(size_t N = 0) const { return At + N < Limit ? (*List)[At + N] : nothing(); }
  /// The token before this place within the stretch.
  const Token &before(size_t N = 1) const { return At >= First + N ? (*List)[At - N] : nothing(); }
  bool is(llvm::StringRef Word) const { return peek().is(Word); }
  bool isAny(std::initializer_list<llvm::StringRef> Words) const { return peek().isAny(Words); }
  /// The words stand here in this order.
  bool sees(std::initializer_list<llvm::StringRef> Words) const {
    size_t N = 0;
    return llvm::all_of(Words, [&](llvm::StringRef W) { return peek(N++).is(W); });
  }
  bool take(llvm::StringRef Word) {
    bool Yes = is(Word);
    if (Yes) ++At;
    return Yes;
  }
  bool take(std::initializer_list<llvm::StringRef> Words) {
    bool Yes = sees(Words);
    if (Yes) At += Words.size();
    return Yes;
  }
  bool takeAny(std::initializer_list<llvm::StringRef> Words) {
    bool Yes = isAny(Words);
    if (Yes) ++At;
    return Yes;
  }

  /// At `(`: what stands between it and its closing bracket; this cursor goes behind the closing one.
  Cursor takeBrackets() {
    size_t Close = std::min(peek().Match, Limit);
    Cursor Inner(*List, At + 1, Close);
    At = std::min(Close + 1, Limit);
    return Inner;
  }
  /// The token behind the bracket that opens here.
  const Token &behindBrackets() const {
    size_t Next = peek().Match + 1;
    return Next < Limit ? (*List)[Next] : nothing();
  }

private:
  const std::vector<Token> *List;
  size_t First, At, Limit;
  static const Token &nothing() {
    static const Token None;
    return None;
  }
};

/// Stands first in the body of every loop over tokens: when the body consumed nothing, one token is stepped over, so
/// that the loop ends. A body that leaves the loop without having consumed anything loses that token: ends of loops
/// belong in their conditions.
class Progress {
public:
  explicit Progress(Cursor &C) : C(C), Start(C.index()) {}
  ~Progress() {
    if (C.index() == Start) C.step();
  }
  Progress(const Progress &) = delete;
  Progress &operator=(const Progress &) = delete;

private:
  Cursor &C;
  size_t Start;
};

} // namespace ssot::sql
#endif
