#include <mariadb/conncpp.hpp>
#include <memory>

// MariaDB Connector/C++ (MySQL's JDBC connector has the same classes): pointers that own, batches, callable statements.
class Orders {
public:
  explicit Orders(std::shared_ptr<sql::Connection> conn)
      : conn_(std::move(conn)), rename_(conn_->prepareStatement("UPDATE customers SET name = ? WHERE id = ?")),
        place_(conn_->prepareStatement("INSERT INTO orders(id) VALUES (?)")), unused_(conn_->prepareStatement("DELETE FROM customers")) {}
  void place(int id) {
    place_->setInt(1, id);
    place_->executeUpdate();
    rename_->setString(1, "x");
    rename_->execute(); // expect: ssot-table-write order-service update table:customers
  }
  void clean() {
    std::unique_ptr<sql::Statement> stmt(conn_->createStatement());
    std::unique_ptr<sql::ResultSet> rows(stmt->executeQuery("SELECT * FROM customers"));
    stmt->executeUpdate("DELETE FROM customer_notes"); // expect: ssot-table-write order-service delete table:customer_notes
    stmt->execute("UPDATE customers SET n = 1", 1);    // expect: ssot-table-write order-service update table:customers
    stmt->addBatch("DELETE FROM customers");
    stmt->addBatch("DELETE FROM orders");
    stmt->executeBatch(); // expect: ssot-table-write order-service delete table:customers
    auto many = std::unique_ptr<sql::PreparedStatement>(conn_->prepareStatement("INSERT INTO customers(id) VALUES (?)"));
    many->setInt(1, 1);
    many->addBatch();
    many->executeBatch(); // expect: ssot-table-write order-service insert table:customers
  }

private:
  std::shared_ptr<sql::Connection> conn_;
  std::unique_ptr<sql::PreparedStatement> rename_, place_, unused_;
};

void run() {
  sql::Driver *driver = sql::mariadb::get_driver_instance();
  sql::Properties properties({{"user", "u"}});
  std::shared_ptr<sql::Connection> conn(driver->connect("jdbc:mariadb://db/", properties));
  Orders orders(conn);
  orders.place(1);
  orders.clean();
}
