#pragma once
#include <pqxx/pqxx>
#include <memory>
#include <optional>
#include <string>
#include <utility>
namespace m {
enum class Mode : int { Off, Shadow, Live };
struct Config { bool enabled = false; Mode mode = Mode::Off; std::optional<std::string> table; int retries = 3; };
class Migrator {
 public:
  Migrator(pqxx::work& tx, bool dry_run) : tx_(tx), dry_run_(dry_run) {}
  Migrator& live() { dry_run_ = false; return *this; }
  void step(const std::string& sql) { if (!dry_run_) tx_.exec(sql); }
 private:
  pqxx::work& tx_;
  const char* name_ = "m";
  bool dry_run_;
};
class Feature {
 public:
  Feature(pqxx::work& tx, Config c) : tx_(tx), c_(std::move(c)) {}
  void run() {
    if (!c_.enabled || c_.mode == Mode::Off) return;
    switch (c_.mode) {
      case Mode::Off: break;
      case Mode::Shadow: tx_.exec("INSERT INTO order_audit DEFAULT VALUES"); break;
      case Mode::Live: tx_.exec("DELETE FROM " + c_.table.value_or("customers")); break;
    }
  }
 private:
  pqxx::work& tx_;
  Config c_;
};
class Repo { public: virtual ~Repo() = default; virtual void put(pqxx::work&, int) = 0; };
class Sql : public Repo { public: void put(pqxx::work& tx, int) override { tx.exec("UPDATE customer_addresses SET p = 1"); } };
class Service {
 public:
  explicit Service(std::shared_ptr<Repo> r = nullptr) : r_(std::move(r)) {}
  void handle(pqxx::work& tx) { if (r_ != nullptr) r_->put(tx, 1); }
 private:
  std::shared_ptr<Repo> r_;
};
}
