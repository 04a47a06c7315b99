#pragma once
#include <pqxx/pqxx>
#include <algorithm>
#include <functional>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <tuple>
#include <variant>
#include <vector>
namespace shop::x {
template <class Row> struct Sweeper {
  pqxx::work& tx;
  void operator()(const Row& r) const { tx.exec("DELETE FROM " + std::string(Row::table) + " WHERE id = " + std::to_string(r.id)); }
};
template <class Row> class Flusher { public: explicit Flusher(pqxx::work& tx) : tx_(tx) {} ~Flusher() { tx_.exec(std::string("UPDATE ") + Row::table + " SET flushed = 1"); } private: pqxx::work& tx_; };
struct Order { static constexpr const char* table = "orders"; int id; };
struct Customer { static constexpr const char* table = "customers"; int id; };
struct Invoice { static constexpr const char* table = "invoices"; int id; };
template <class T> class Handler { public: virtual ~Handler() = default; virtual void handle(pqxx::work& tx) { tx.exec(std::string("TRUNCATE ") + T::table); } };
template <class T> class Special final : public Handler<T> { public: void handle(pqxx::work& tx) override { tx.exec(std::string("DELETE FROM ") + T::table); } };
}
