#pragma once
#include <pqxx/pqxx>
#include <string>
namespace job {
class Job {
 public:
  explicit Job(pqxx::connection& c) : c_(c) {}
  virtual ~Job() = default;
  void run() {
    pqxx::work tx{c_};
    before(tx);
    if (!dryRun()) body(tx);
    after(tx);
    tx.commit();
  }
 protected:
  virtual void before(pqxx::work&) {}
  virtual void body(pqxx::work& tx) { tx.exec("DELETE FROM " + table() + " WHERE expired"); }
  virtual void after(pqxx::work&) {}
  virtual bool dryRun() const { return false; }
  virtual std::string table() const = 0;
 private:
  pqxx::connection& c_;
};
}
