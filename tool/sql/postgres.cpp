// libpg_query called: text in, syntax tree walked, Effects out. Knows the library's memory and limits, no node of the
// tree.
#include "sql/postgres.h"
#include "sql/postgres_walk.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/ADT/StringSet.h"
#include <pg_query.h>

namespace ssot::sql {

std::optional<Effects> parsePostgres(llvm::StringRef Text, std::vector<std::string> &Blocks) {
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

bool isTooDeepForPostgres(const Tokens &Source) {
  constexpr size_t MaxDepth = 1000; // 4,000 overflow 8 MiB
  static const llvm::StringSet<> Deepening = {"with",      "select",  "not",    "and",     "or",    "join",   "union",
                                              "intersect", "except",  "is",     "in",      "like",  "at",     "case",
                                              "when",      "collate", "isnull", "notnull", "ilike", "between"};
  std::vector<size_t> Chains = {0}; // per open bracket, since its last comma
  size_t Depth = 0;                 // their sum
  for (const Token &Tok : Source.List) {
    size_t &Chain = Chains.back();
    if (Tok.is("(")) {
      Chains.push_back(1);
      ++Depth;
    } else if (Tok.is(")") || Tok.is(",") || Tok.is(";")) {
      Depth -= Chain;
      Chain = 0;
      if (Tok.is(")") && Chains.size() > 1) Chains.pop_back();
    } else if (!Tok.is(".") && (Tok.Kind == TokenKind::Punct || Deepening.contains(Tok.Text))) {
      ++Chain;
      ++Depth;
    }
    if (Depth > MaxDepth) return true;
  }
  return false;
}

std::string normalisePlaceholders(llvm::StringRef Text, const Tokens &Source) {
  std::string Out;
  size_t At = 0;
  unsigned Number = 0;
  for (const Token &Tok : Source.List) {
    bool Bound = Tok.Kind == TokenKind::Param && !llvm::StringRef(Tok.Text).starts_with("$");
    bool Name = Tok.Kind == TokenKind::Quoted;
    bool Hole = Tok.Holed && (Tok.Kind == TokenKind::Hole || Tok.Kind == TokenKind::Word || Name);
    if (!Bound && !Hole) continue;
    Out += Text.slice(At, Tok.Begin);
    Out += Bound ? "$" + std::to_string(++Number) : Name ? "\"" + Tok.Text + "\"" : Tok.Text;
    At = Tok.End;
  }
  return Out + Text.substr(At).str();
}

} // namespace ssot::sql
