// Statement text into tokens. In: text with holes and with placeholders of client libraries, a dialect's flags. Out:
// tokens, brackets matched. Never fails: what it cannot read it counts as a surprise. Knows no statement.
#ifndef SSOT_SQL_LEXER_H
#define SSOT_SQL_LEXER_H
#include "sql/dialects.h"
#include "llvm/ADT/STLExtras.h"

namespace ssot::sql {

inline constexpr llvm::StringLiteral HoleMark = "\xEF\xBF\xBC"; ///< U+FFFC: text that is not known

enum class TokenKind {
  Word,   ///< unquoted name or keyword; Text is lower case
  Quoted, ///< quoted name; Text without its quotes
  String, ///< Text is the content
  Number,
  Param, ///< ? ?1 $1 :name @name: a value that the client binds
  Hole,  ///< nothing but a hole (also {} and %s of a formatting that was not seen)
  Punct  ///< one character
};

struct Token {
  TokenKind Kind = TokenKind::Punct;
  std::string Text;
  size_t Begin = 0, End = 0; ///< bytes of the source text
  bool Glued = false;        ///< no space before it
  bool Holed = false;        ///< holds a hole, alone or within other text
  size_t Match = 0;          ///< of an opening bracket: the index of its closing one (or the number of tokens)

  bool is(llvm::StringRef Word) const { return (Kind == TokenKind::Word || Kind == TokenKind::Punct) && Text == Word; }
  bool isAny(std::initializer_list<llvm::StringRef> Words) const {
    return llvm::any_of(Words, [this](llvm::StringRef W) { return is(W); });
  }
};

struct Tokens {
  std::vector<Token> List;
  unsigned Surprises =
      0; ///< unterminated strings, unmatched brackets, stray characters: a hint that the dialect is another
};

Tokens lex(llvm::StringRef Text, const Traits &T);

} // namespace ssot::sql
#endif
