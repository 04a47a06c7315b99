// What a text is handed over in: types of formatters and drivers, whose constructor takes the text.
#include <libpq-fe.h>
#include <string>
#include <texts.h>
#include <vector>

void formatted(PGconn *c, const std::string &table) {
  using namespace fmt::literals;
  PQexec(c, fmt::format(fmt::basic_runtime<char>("DELETE FROM {}"), "customers").c_str());         // expect: ssot-table-write order-service delete table:customers
  PQexec(c, fmt::format(fmt::runtime_format_string<char>("TRUNCATE {}"), "customers").c_str());    // expect: ssot-table-write order-service truncate table:customers
  PQexec(c, fmt::format(fmt::compile("UPDATE {} SET a = 1"), "customers").c_str());                // expect: ssot-table-write order-service update table:customers
  PQexec(c, fmt::format(std::string("INSERT INTO {t}(id) VALUES (1)"), "t"_a = "customers").c_str()); // expect: ssot-table-write order-service insert table:customers
  absl::string_view head("DELETE FROM customers");
  if (head.front() == 'D')
    PQexec(c, head.data()); // expect: ssot-table-write order-service delete table:customers
  std::vector<std::string> words{"DELETE", "FROM", "customers"};
  PQexec(c, absl::StrJoin(words.begin(), words.end(), " ").c_str()); // expect: ssot-table-write order-service delete table:customers
}

void driven(oatpp::orm::Executor &db, storages::mysql::Cluster &mysql, storages::clickhouse::Cluster &house, boost::mysql::any_connection &boosted,
            mongocxx::v_noabi::database &documents) {
  db.execute(oatpp::data::mapping::type::String("DELETE FROM customers"), 0); // expect: ssot-table-write order-service delete table:customers
  db.execute(oatpp::data::type::String("UPDATE customers SET a = 1"), 0);     // expect: ssot-table-write order-service update table:customers
  const storages::mysql::Query query("DELETE FROM customers WHERE id = ?");
  mysql.Execute({}, query, 1); // expect: ssot-table-write order-service delete table:customers
  const storages::clickhouse::Query insert("INSERT INTO customers VALUES (1)");
  house.Execute(insert); // expect: ssot-table-write order-service insert table:customers
  boost::mysql::results result;
  boosted.execute(boost::mysql::with_params("DELETE FROM customers WHERE id = {}", 1), result); // expect: ssot-table-write order-service delete table:customers
  const bsoncxx::v_noabi::stdx::string_view name("customers");
  documents[name].drop(); // expect: ssot-table-write order-service ddl table:customers
}

void cloud(const Aws::DynamoDB::DynamoDBClient &client) {
  Aws::DynamoDB::Model::DeleteTableRequest request;
  request.SetTableName("customers");
  client.DeleteTable(request); // expect: ssot-table-write order-service ddl table:customers
}
