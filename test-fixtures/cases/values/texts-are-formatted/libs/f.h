#pragma once
#include <fmt/format.h>
#include <pqxx/pqxx>
namespace shop::db {
template <class... A> void run(pqxx::work& tx, fmt::format_string<A...> f, A&&... a) { tx.exec(fmt::format(f, std::forward<A>(a)...)); }
inline void vrun(pqxx::work& tx, fmt::string_view f, fmt::format_args a) { tx.exec(fmt::vformat(f, a)); }
template <class... A> void run2(pqxx::work& tx, std::string_view f, const A&... a) { vrun(tx, f, fmt::make_format_args(a...)); }
}
