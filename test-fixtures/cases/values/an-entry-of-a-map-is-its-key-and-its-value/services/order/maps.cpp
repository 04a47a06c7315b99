// Maps that are walked through: what stands under which key, whatever that is.
#include <map>
#include <memory>
#include <pqxx/pqxx>
#include <string>
#include <unordered_map>
#include <vector>

struct Repo {
  std::string table;
  std::string wipe() const { return "DELETE FROM " + table; }
};

class All {
public:
  void add(const std::string &name, const std::string &table) {
    held_[name] = std::make_unique<Repo>(Repo{table});
    plain_.emplace(name, Repo{table});
  }
  void held(pqxx::work &tx) {
    for (auto &[name, repo] : held_) tx.exec(repo->wipe()); // expect: ssot-table-write order-service delete table:customers
  }
  void plain(pqxx::work &tx) {
    for (auto &entry : plain_) tx.exec(entry.second.wipe()); // expect: ssot-table-write order-service delete table:customers
  }
  void handedOn(pqxx::work &tx) {
    for (auto &entry : plain_) one(tx, entry);
  }
  void iterated(pqxx::work &tx) {
    for (auto it = plain_.begin(); it != plain_.end(); ++it)
      tx.exec(it->second.wipe()); // expect: ssot-table-write order-service delete table:customers
  }
  void changed(pqxx::work &tx) {
    std::map<std::string, Repo> own{{"x", Repo{"orders"}}};
    for (auto &[name, repo] : own) repo.table = "invoices";
    tx.exec(own.at("x").wipe()); // expect: ssot-table-write order-service delete table:invoices
  }

private:
  static void one(pqxx::work &tx, const std::pair<const std::string, Repo> &entry) {
    tx.exec(entry.second.wipe()); // expect: ssot-table-write order-service delete table:customers
  }
  std::map<std::string, std::unique_ptr<Repo>> held_;
  std::map<std::string, Repo> plain_;
};

void objects(pqxx::work &tx) {
  All all;
  all.add("a", "orders");
  all.add("b", "customers");
  all.held(tx);
  all.plain(tx);
  all.handedOn(tx);
  all.iterated(tx);
  all.changed(tx);
}

void lists(pqxx::work &tx) {
  std::map<std::string, std::vector<std::string>> columns;
  columns["orders"].push_back("total");
  columns["customers"].push_back("name");
  for (const auto &[table, names] : columns)
    for (const auto &name : names)
      tx.exec("UPDATE " + table + " SET " + name + " = NULL"); // expect: ssot-table-write order-service update table:customers
  const std::unordered_map<std::string, std::vector<std::string>> more{{"orders", {"a", "b"}}, {"invoices", {"c"}}};
  for (const auto &entry : more)
    for (const auto &name : entry.second)
      tx.exec("UPDATE " + entry.first + " SET " + name + " = 1"); // expect: ssot-table-write order-service update table:invoices
}

void pairs(pqxx::work &tx) {
  const std::map<std::string, std::pair<std::string, std::string>> m{{"orders", {"a", "b"}}, {"payments", {"c", "d"}}};
  for (const auto &[table, names] : m)
    tx.exec("UPDATE " + table + " SET " + names.first + " = " + names.second); // expect: ssot-table-write order-service update table:payments
}

void numbers(pqxx::work &tx) {
  const std::map<int, std::string> m{{1, "orders"}, {2, "customers"}, {3, "invoices"}};
  for (const auto &[number, table] : m)
    if (number == 1) tx.exec("DELETE FROM " + table);
  for (const auto &[number, table] : m)
    if (number == 2) tx.exec("DELETE FROM " + table); // expect: ssot-table-write order-service delete table:customers
  for (auto it = m.begin(); it != m.end(); ++it)
    if (it->first == 3) tx.exec("DELETE FROM " + it->second); // expect: ssot-table-write order-service delete table:invoices
}
