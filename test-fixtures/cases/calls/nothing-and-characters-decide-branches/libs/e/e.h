#pragma once
#include <pqxx/pqxx>
#include <optional>
#include <stdexcept>
namespace e {
enum Flags { kNone = 0, kWrite = 1, kAudit = 2 };
inline void flags(pqxx::work& tx, int f) { if (f & kWrite) tx.exec("UPDATE customers SET f = 1"); if (f & kAudit) tx.exec("INSERT INTO customer_notes VALUES (1)"); }
inline void thrown(pqxx::work& tx, bool ro) { if (ro) throw std::runtime_error("read only"); tx.exec("DELETE FROM customers"); }
inline void ternary(pqxx::work& tx, bool del) { tx.exec(del ? "DELETE FROM customers" : "SELECT 1"); }
inline void loop(pqxx::work& tx, int n) { for (int i = 0; i < n; ++i) tx.exec("UPDATE customer_addresses SET l = 1"); }
inline void opt(pqxx::work& tx, std::optional<int> id) { if (!id) return; tx.exec_params("DELETE FROM customers WHERE id = $1", *id); }
inline void ptr(pqxx::work& tx, const char* name = nullptr) { if (name && *name) tx.exec_params("UPDATE customers SET n = $1", name); }
inline void sw(pqxx::work& tx, char c) { switch (c) { case 'w': tx.exec("UPDATE customers SET s = 1"); [[fallthrough]]; case 'r': tx.exec("SELECT 1"); break; default: return; } }
class Client { public: Client(bool readonly) : ro_(readonly) {} bool writable() const { return !ro_; } void go(pqxx::work& tx) { if (!writable()) return; tx.exec("UPDATE customers SET c = 1"); } private: const bool ro_; };
}
