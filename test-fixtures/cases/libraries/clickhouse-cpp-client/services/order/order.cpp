#include <clickhouse/client.h>
#include <memory>

// clickhouse-cpp: texts, Query objects, block inserts.
class Analytics {
public:
  Analytics() : client_(std::make_unique<clickhouse::Client>(clickhouse::ClientOptions().SetHost("ch"))) {}
  void store(const clickhouse::Block &block) {
    client_->Insert("orders", block);
    client_->Insert("customers", block);          // expect: ssot-table-write order-service insert table:customers
    client_->Insert("customers", "query-id", block); // expect: ssot-table-write order-service insert table:customers
    client_->Execute("ALTER TABLE customers DELETE WHERE id = 1"); // expect: ssot-table-write order-service delete table:customers
    client_->Select("SELECT * FROM customers", [](const clickhouse::Block &) {});
    client_->Select(clickhouse::Query("SELECT 1 FROM customers").OnData([](const clickhouse::Block &) {}));
    client_->Execute(clickhouse::Query("TRUNCATE TABLE customer_notes")); // expect: ssot-table-write order-service truncate table:customer_notes
    client_->BeginInsert("INSERT INTO customers (id) VALUES");           // expect: ssot-table-write order-service insert table:customers
    client_->SendInsertBlock(block);
    client_->EndInsert();
  }

private:
  std::unique_ptr<clickhouse::Client> client_;
};
void run(const clickhouse::Block &block) { Analytics().store(block); }
