#include <oatpp/orm/DbClient.hpp>

// oatpp: the QUERY macro makes a template and a method that executes it.
class OrderDb : public oatpp::orm::DbClient {
public:
  explicit OrderDb(const std::shared_ptr<oatpp::orm::Executor> &executor) : oatpp::orm::DbClient(executor) {}
  QUERY(place, "INSERT INTO orders (id) VALUES (:id);")
  QUERY(rename, "UPDATE customers SET name = :name WHERE id = :id;") // expect: ssot-table-write order-service update table:customers
  QUERY(find, "SELECT * FROM customers WHERE id = :id;")
};

void migrate(const std::shared_ptr<oatpp::orm::Executor> &executor) {
  oatpp::orm::SchemaMigration migration(executor);
  migration.addText(1, "CREATE TABLE orders (id INT)");
  migration.addText(2, "ALTER TABLE customers ADD COLUMN seen INT");
  migration.migrate(); // expect: ssot-table-write order-service ddl table:customers
}

void run(OrderDb &db, oatpp::orm::Executor &executor) {
  db.place();
  db.rename();
  db.find();
  db.executeQuery("DELETE FROM customers", {}); // expect: ssot-table-write order-service delete table:customers
  executor.execute("TRUNCATE customer_notes", {}); // expect: ssot-table-write order-service truncate table:customer_notes
}
