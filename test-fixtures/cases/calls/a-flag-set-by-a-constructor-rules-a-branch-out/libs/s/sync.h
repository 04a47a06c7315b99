#pragma once
#include <pqxx/pqxx>
#include <memory>
#include <string>
namespace s {
enum class Mode { dry, real };
class Sync {
 public:
  Sync(pqxx::work& tx, Mode m) : tx_(tx), mode_(m), write_(m == Mode::real) {}
  void go() { if (mode_ == Mode::dry) return; tx_.exec("UPDATE customers SET s = 1"); }
  void flag() { if (write_) tx_.exec("DELETE FROM customers"); }
  void set(bool on) { on_ = on; }
  void maybe() { if (!on_) return; tx_.exec("INSERT INTO customers VALUES (1)"); }
 private:
  pqxx::work& tx_; Mode mode_; bool write_; bool on_ = false;
};
class Base { public: explicit Base(bool persist) : persist_(persist) {} virtual ~Base() = default; void save(pqxx::work& tx) { if (persist_) tx.exec("UPDATE customer_notes SET a = 1"); } private: bool persist_; };
class Persistent : public Base { public: Persistent() : Base(true) {} };
class Volatile : public Base { public: Volatile() : Base(false) {} };
}
