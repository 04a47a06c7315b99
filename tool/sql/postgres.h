// PostgreSQL's own grammar (libpg_query) as a front end. In: statement text. Out: its effects, or nothing where the
// grammar refuses the text. Knows no scanner and no other dialect.
#ifndef SSOT_SQL_POSTGRES_H
#define SSOT_SQL_POSTGRES_H
#include "sql/lexer.h"

namespace ssot::sql {

/// Effects of Text by the server's grammar; nullopt: a syntax error, or a text too long for it. Holes are the
/// caller's business, as is the body of a DO block, which lands in Blocks.
std::optional<Effects> parsePostgres(llvm::StringRef Text, std::vector<std::string> &Blocks);

/// May the tree of this text be so deep that walking it (the library does so recursively, without a check) needs more
/// stack than a thread has? An upper bound, from chains of operators and joins and from nesting.
bool isTooDeepForPostgres(const Tokens &Source);

/// Text with client libraries' placeholders (`?`, `:name`, `@p`) written as `$1` and formatting's (`{}`, `%s`) as
/// holes, which that grammar takes for names.
std::string normalisePlaceholders(llvm::StringRef Text, const Tokens &Source);

} // namespace ssot::sql
#endif
