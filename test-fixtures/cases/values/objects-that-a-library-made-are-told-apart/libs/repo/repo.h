#pragma once
#include <pqxx/pqxx>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>
namespace shop::repo {
// Ports and adapters: services see the interface, main wires the implementation.
class IWriter {
 public:
  virtual ~IWriter() = default;
  virtual void write(const std::string& row) = 0;
  virtual void flush() = 0;
};
class TableWriter : public IWriter {
 public:
  TableWriter(pqxx::connection& c, std::string table) : c_(c), table_(std::move(table)) {}
  void write(const std::string& row) override { rows_.push_back(row); }
  void flush() override {
    pqxx::work tx(c_);
    for (const auto& r : rows_) tx.exec("INSERT INTO " + table_ + " VALUES (" + r + ")");
    tx.commit();
  }
 private:
  pqxx::connection& c_;
  std::string table_;
  std::vector<std::string> rows_;
};
class NullWriter final : public IWriter {
 public:
  void write(const std::string&) override {}
  void flush() override {}
};
class Buffered : public IWriter {
 public:
  explicit Buffered(std::unique_ptr<IWriter> next, std::size_t limit = 100) : next_(std::move(next)), limit_(limit) {}
  void write(const std::string& row) override { if (++n_ >= limit_) next_->flush(); next_->write(row); }
  void flush() override { next_->flush(); }
 private:
  std::unique_ptr<IWriter> next_;
  std::size_t limit_, n_ = 0;
};
class Registry {
 public:
  using Factory = std::function<std::unique_ptr<IWriter>(pqxx::connection&)>;
  template <class T, class... A> void bind(const std::string& name, A... args) {
    factories_[name] = [args...](pqxx::connection& c) { return std::make_unique<T>(c, args...); };
  }
  std::unique_ptr<IWriter> create(const std::string& name, pqxx::connection& c) const { return factories_.at(name)(c); }
 private:
  std::unordered_map<std::string, Factory> factories_;
};
template <class T> class Pool {
 public:
  template <class... A> explicit Pool(std::size_t n, A&&... a) { for (std::size_t i = 0; i < n; ++i) free_.push_back(std::make_unique<T>(a...)); }
  std::unique_ptr<T> take() { auto p = std::move(free_.back()); free_.pop_back(); return p; }
  void give(std::unique_ptr<T> p) { free_.push_back(std::move(p)); }
 private:
  std::vector<std::unique_ptr<T>> free_;
};
}
