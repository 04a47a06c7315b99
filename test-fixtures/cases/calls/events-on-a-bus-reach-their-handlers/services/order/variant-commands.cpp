#include "libs/cmd/cmd.h"
void variant_commands_a(pqxx::work& tx) {
  cmd::Queue q;
  q.push(cmd::Close{1});
  q.push(cmd::Drop{"invoices"});
  q.drain(tx);  // expect: ssot-table-write order-service delete table:invoices
}
void variant_commands_b(pqxx::work& tx) {
  cmd::Bus bus;
  bus.on<cmd::Drop>([&tx](const cmd::Drop& d) { tx.exec("TRUNCATE " + d.table); });  // expect: ssot-table-write order-service truncate table:customer_notes
  bus.on<cmd::Close>([&tx](const cmd::Close& c) { tx.exec_params("UPDATE payments SET c = $1", c.id); });  // expect: ssot-table-write order-service update table:payments
  bus.publish(cmd::Drop{"customer_notes"});
  bus.publish(cmd::Close{3});
}
