#include "libs/db.h"
static const std::map<std::string, std::string> kM{{"orders", "id = 1"}, {"customers", "id = 2"}};
static const std::unordered_map<std::string, std::function<void(sqlite3*, const std::string&)>> kF{{"invoices", [](sqlite3* d, const std::string& t) { X(d, "DELETE FROM " + t); }}};  // expect: ssot-table-write order-service delete table:invoices
void e1(sqlite3* d) { std::for_each(kM.begin(), kM.end(), [&](const auto& kv) { X(d, "DELETE FROM " + kv.first + " WHERE " + kv.second); }); }  // expect: ssot-table-write order-service delete table:customers
void e2(sqlite3* d) { std::for_each(std::begin(kM), std::end(kM), [&](const auto& kv) { X(d, "DELETE FROM " + kv.first + " WHERE " + kv.second); }); }  // expect: ssot-table-write order-service delete table:customers
void e3(sqlite3* d) { std::ranges::for_each(kM, [&](const auto& kv) { X(d, "DELETE FROM " + kv.first + " WHERE " + kv.second); }); }  // expect: ssot-table-write order-service delete table:customers
void e4(sqlite3* d) { std::ranges::for_each(kM, [&](const auto& kv) { const auto& [t, w] = kv; X(d, "DELETE FROM " + t + " WHERE " + w); }); }  // expect: ssot-table-write order-service delete table:customers
void e5(sqlite3* d) { std::ranges::for_each(kM | std::views::keys, [&](const std::string& t) { X(d, "DELETE FROM " + t); }); }  // expect: ssot-table-write order-service delete table:customers
void e6(sqlite3* d) { for (const auto& kv : kM | std::views::filter([](const auto& p) { return p.first != "orders"; })) X(d, "DELETE FROM " + kv.first); }  // expect: ssot-table-write order-service delete table:customers
void e7(sqlite3* d) { for (auto it = kM.begin(); it != kM.end(); ++it) X(d, "DELETE FROM " + it->first); }  // expect: ssot-table-write order-service delete table:customers
void e8(sqlite3* d) { auto it = std::find_if(kM.begin(), kM.end(), [](const auto& p) { return p.second == "id = 2"; }); if (it != kM.end()) X(d, "DELETE FROM " + it->first); }  // expect: ssot-table-write order-service delete table:customers
void e9(sqlite3* d) { auto it = std::ranges::find_if(kM, [](const auto& p) { return p.second == "id = 2"; }); if (it != kM.end()) X(d, "DELETE FROM " + it->first); }  // expect: ssot-table-write order-service delete table:customers
void e10(sqlite3* d) { auto it = std::ranges::find(kM, "id = 2", [](const auto& p) { return p.second; }); X(d, "DELETE FROM " + it->first); }  // expect: ssot-table-write order-service delete table:customers
void e11(sqlite3* d) { std::vector<std::string> v; std::transform(kM.begin(), kM.end(), std::back_inserter(v), [](const auto& p) { return "DELETE FROM " + p.first; }); for (auto& s : v) X(d, s); }  // expect: ssot-table-write order-service delete table:customers
void e12(sqlite3* d) { std::vector<std::string> v; std::ranges::transform(kM, std::back_inserter(v), [](const auto& p) { return "DELETE FROM " + p.first; }); for (auto& s : v) X(d, s); }  // expect: ssot-table-write order-service delete table:customers
void e13(sqlite3* d) { for (auto&& s : kM | std::views::transform([](const auto& p) { return "DELETE FROM " + p.first; })) X(d, s); }  // expect: ssot-table-write order-service delete table:customers
void e14(sqlite3* d) { std::for_each(kF.cbegin(), kF.cend(), [&](auto&& p) { p.second(d, p.first); }); }
void e15(sqlite3* d) { for (auto& [t, f] : kF) f(d, t); }
void e16(sqlite3* d) { std::ranges::for_each(kF, [&](auto&& p) { p.second(d, p.first); }); }
void e17(sqlite3* d) { std::vector<std::pair<std::string, std::string>> v(kM.begin(), kM.end()); for (auto& [t, w] : v) X(d, "DELETE FROM " + t); }  // expect: ssot-table-write order-service delete table:customers
void e18(sqlite3* d) { std::map<std::string, std::string> m(kM.begin(), kM.end()); m.erase("customers"); m["payments"] = "x"; for (auto& [t, w] : m) X(d, "UPDATE " + t + " SET a = 1"); }  // expect: ssot-table-write order-service update table:payments
void e19(sqlite3* d) { X(d, std::accumulate(kM.begin(), kM.end(), std::string(), [](std::string a, const auto& p) { return a + "UPDATE " + p.first + " SET a = 1;"; })); }  // expect: ssot-table-write order-service update table:customers
void e20(sqlite3* d) { if (std::any_of(kM.begin(), kM.end(), [](const auto& p) { return p.first == "nothing"; })) X(d, "DELETE FROM customers"); }
void e21(sqlite3* d) { std::vector<std::string> v; for (auto&& t : kM | std::views::keys) v.push_back(t); for (auto& t : v | std::views::reverse) X(d, "UPDATE " + t + " SET a = 2"); }  // expect: ssot-table-write order-service update table:customers
