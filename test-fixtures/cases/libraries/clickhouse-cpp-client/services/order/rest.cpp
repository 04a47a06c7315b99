#include <clickhouse/client.h>

void rest(const clickhouse::Block &block) {
  clickhouse::Client client(clickhouse::ClientOptions().SetHost("ch").SetDefaultDatabase("customer_db"));
  client.Insert("customers", block); // expect: ssot-table-write order-service insert table:customers
}
