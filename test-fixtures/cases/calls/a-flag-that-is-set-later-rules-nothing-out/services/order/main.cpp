#include "services/order/upkeep.h"

#include <charconv>
#include <cstdio>

void Upkeep::load(pqxx::work& tx) {
  due_ = tx.exec("SELECT due FROM orders")[0][0].as<bool>();
}

void Upkeep::toggle(pqxx::work& tx) {
  due_ = !due_;
  tx.exec("UPDATE orders SET due = " + std::to_string(due_));
}

void Upkeep::run(pqxx::work& tx) {
  if (!due_) return;
  tx.exec("UPDATE customers SET rank = 0");  // expect: ssot-table-write order-service update table:customers
}

void Upkeep::sweep(pqxx::work& tx) {
  if (!due_) return;
  tx.exec("DELETE FROM customer_notes");  // expect: ssot-table-write order-service delete table:customer_notes
}

// Set by the constructor alone.
void Upkeep::show(pqxx::work& tx) {
  if (preview_) return;
  tx.exec("DELETE FROM customers");
}

void Housekeeper::start() {
  pqxx::work tx(connection_);
  upkeep_->load(tx);
}

void Housekeeper::night() {
  pqxx::work tx(connection_);
  upkeep_->sweep(tx);
  upkeep_->show(tx);
}

// A library fills these in.
void command(pqxx::work& tx, const char* args) {
  unsigned id = 0, level = 0;
  std::sscanf(args, "%u %u", &id, &level);
  if (level == 0) return;
  tx.exec("UPDATE customer_addresses SET level = " + std::to_string(level));  // expect: ssot-table-write order-service update table:customer_addresses
}

void parse(pqxx::work& tx, const std::string& args) {
  int count = 0;
  std::from_chars(args.data(), args.data() + args.size(), count);
  if (count) tx.exec("INSERT INTO customers (count) VALUES (1)");  // expect: ssot-table-write order-service insert table:customers
}

int main(int, char** argv) {
  pqxx::connection c("dbname=shop_db");
  pqxx::work tx(c);
  Only<Upkeep>::instance().toggle(tx);
  Only<Upkeep>::instance().load(tx);
  Only<Upkeep>::instance().run(tx);
  Only<Upkeep>::instance().show(tx);
  command(tx, argv[1]);
  parse(tx, argv[2]);
  Housekeeper h(c);
  h.start();
  h.night();
}
