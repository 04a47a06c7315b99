#pragma once
#include <pqxx/pqxx>
#include <string>
namespace w {
class Repo {
 public:
  explicit Repo(pqxx::connection& c) : c_(c) {}
  void save(int id, bool notify = false) {
    pqxx::work tx{c_};
    tx.exec_params("UPDATE customers SET saved = true WHERE id = $1", id);
    if (notify) tx.exec_params("INSERT INTO customer_notes VALUES ($1)", id);
    tx.commit();
  }
  template <class It> void saveAll(It b, It e) { for (; b != e; ++b) save(*b); }
 private:
  pqxx::connection& c_;
};
class Facade {
 public:
  explicit Facade(Repo* r) : r_(r) {}
  void run(int id) { if (r_) r_->save(id, true); }
 private:
  Repo* r_;
};
}
