// libpg_query called: text in, syntax tree walked, Effects out. Knows the library's memory and limits, no node of the
// tree.
#include "sql/postgres.h"
#include "sql/postgres_walk.h"
#include "llvm/ADT/ScopeExit.h"
#include <pg_query.h>

namespace ssot::sql {

std::optional<Effects> parsePostgres(llvm::StringRef Text, std::vector<std::string> &Blocks) {
  // Its tree is as deep as the longest chain of operators, and is walked recursively.
  if (Text.size() > 100000) return std::nullopt;
  std::string Plain = Text.str();
  std::replace(Plain.begin(), Plain.end(), '\0', ' ');
  PgQueryProtobufParseResult Result = pg_query_parse_protobuf(Plain.c_str());
  llvm::scope_exit Free([&] { pg_query_free_protobuf_parse_result(Result); });
  if (Result.error) return std::nullopt;
  PgQuery__ParseResult *Tree = pg_query__parse_result__unpack(
      nullptr, Result.parse_tree.len, reinterpret_cast<const uint8_t *>(Result.parse_tree.data));
  if (!Tree) return std::nullopt;
  PostgresWalker W(Blocks);
  for (size_t I = 0; I < Tree->n_stmts; ++I) W.walk(&Tree->stmts[I]->base);
  pg_query__parse_result__free_unpacked(Tree, nullptr);
  return std::move(W.Out);
}

std::string normalisePlaceholders(llvm::StringRef Text, const Tokens &Source) {
  std::string Out;
  size_t At = 0;
  for (const Token &Tok : Source.List) {
    bool Bound = Tok.Kind == TokenKind::Param && !llvm::StringRef(Tok.Text).starts_with("$");
    bool Name = Tok.Kind == TokenKind::Quoted;
    bool Hole = Tok.Holed && (Tok.Kind == TokenKind::Hole || Tok.Kind == TokenKind::Word || Name);
    if (!Bound && !Hole) continue;
    Out += Text.slice(At, Tok.Begin);
    Out += Bound ? "$1" : Name ? "\"" + Tok.Text + "\"" : Tok.Text;
    At = Tok.End;
  }
  return Out + Text.substr(At).str();
}

} // namespace ssot::sql
