#pragma once
#include <pqxx/pqxx>
#include <functional>
#include <string>
namespace f {
struct Touch { pqxx::work& tx; std::string table; void operator()(int id) const { tx.exec_params("UPDATE " + table + " SET t = 1 WHERE id = $1", id); } };
struct Less { pqxx::work* tx; bool operator()(int a, int b) const { tx->exec("UPDATE order_audit SET c = 1"); return a < b; } };
struct Loop { pqxx::connection& c; void operator()() { pqxx::work tx{c}; tx.exec("DELETE FROM payments"); } };
template <class F> void each(int n, F f) { for (int i = 0; i < n; ++i) f(i); }
void later(std::function<void(int)> f);
}
