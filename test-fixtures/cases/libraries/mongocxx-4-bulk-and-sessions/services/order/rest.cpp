#include <mongocxx/client.hpp>

// A vector of write models, a document built by a builder, a collection that gets another name.
void rest(mongocxx::client &client, bsoncxx::document::view filter) {
  mongocxx::collection customers = client["customer_db"]["customers"];
  std::vector<mongocxx::model::write> writes;
  writes.push_back(mongocxx::model::delete_one(filter));
  customers.bulk_write(writes); // expect: ssot-table-write order-service delete table:customers
  bsoncxx::builder::basic::document command;
  command.append(bsoncxx::builder::basic::kvp("delete", "customer_notes"));
  client["customer_db"].run_command(command.view()); // expect: ssot-table-write order-service delete table:customer_notes
  client["order_db"]["orders"].rename("orders");
}
