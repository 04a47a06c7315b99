#pragma once
// tricky but all legal: false-alarm round
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <pqxx/pqxx>
#include <string>
#include <vector>
namespace store {
enum class Mode { DryRun, Real };
class Table {
 public:
  Table(std::string name, Mode m = Mode::Real) : name_(std::move(name)), mode_(m) {}
  void erase(pqxx::work& tx, int id) const {
    if (mode_ == Mode::DryRun) return;
    tx.exec("DELETE FROM " + name_ + " WHERE id = " + std::to_string(id));
  }
  int count(pqxx::work& tx) const { return tx.exec("SELECT count(*) FROM " + name_)[0][0].as<int>(); }
  const std::string& name() const { return name_; }
  Table with(std::string n) const { Table t(*this); t.name_ = std::move(n); return t; }
 private:
  std::string name_;
  Mode mode_;
};
struct Visitor { virtual ~Visitor() = default; virtual void visit(const Table& t) = 0; };
class Schema {
 public:
  Schema& add(Table t) { tables_.push_back(std::move(t)); return *this; }
  void accept(Visitor& v) const { for (const auto& t : tables_) v.visit(t); }
  const Table* find(const std::string& n) const { for (const auto& t : tables_) if (t.name() == n) return &t; return nullptr; }
 private:
  std::vector<Table> tables_;
};
// writes only when asked to
void sync(pqxx::work& tx, const std::string& table, bool write = false);
template <bool Write> void apply(pqxx::work& tx, const std::string& table) {
  if constexpr (Write) tx.exec("UPDATE " + table + " SET x = 1");
  else tx.exec("SELECT * FROM " + table);
}
struct read_tag {}; struct write_tag {};
inline void access(pqxx::work& tx, const char* t, read_tag) { tx.exec(std::string("SELECT 1 FROM ") + t); }
inline void access(pqxx::work& tx, const char* t, write_tag) { tx.exec(std::string("DELETE FROM ") + t); }
class Cache {
 public:
  static Cache& instance() { static Cache c; return c; }
  void put(const std::string& k, std::string v) { m_[k] = std::move(v); }
  std::optional<std::string> get(const std::string& k) const { auto i = m_.find(k); if (i == m_.end()) return std::nullopt; return i->second; }
 private:
  std::map<std::string, std::string> m_;
};
}
