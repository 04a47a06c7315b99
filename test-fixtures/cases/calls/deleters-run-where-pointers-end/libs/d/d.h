#pragma once
#include <pqxx/pqxx>
#include <functional>
#include <memory>
namespace d {
struct Releaser { pqxx::work* tx; const char* table; void operator()(int* p) const { tx->exec(std::string("DELETE FROM ") + table); delete p; } };
using Lock = std::unique_ptr<int, Releaser>;
inline Lock lock(pqxx::work& tx, const char* table) { return Lock(new int(1), Releaser{&tx, table}); }
template <class F> auto defer(F f) { struct D { F f; ~D() { f(); } }; return D{std::move(f)}; }
}
