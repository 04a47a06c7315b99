#pragma once
#include <pqxx/pqxx>
#include <functional>
#include <memory>
#include <vector>
namespace fw {
class App { public: void on_init(std::function<void()> f) { init_.push_back(std::move(f)); } void on_tick(std::function<void(pqxx::work&)> f) { tick_.push_back(std::move(f)); } void run(pqxx::work& tx) { for (auto& f : init_) f(); for (auto& f : tick_) f(tx); } private: std::vector<std::function<void()>> init_; std::vector<std::function<void(pqxx::work&)>> tick_; };
struct Repo { virtual ~Repo() = default; virtual void save(pqxx::work& tx) = 0; };
struct CustomerRepo : Repo { void save(pqxx::work& tx) override { tx.exec("UPDATE customers SET a = 1"); } };
struct OrderRepo : Repo { void save(pqxx::work& tx) override { tx.exec("UPDATE orders SET a = 1"); } };
}
