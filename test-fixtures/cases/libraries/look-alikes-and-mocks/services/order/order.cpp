#include <cppconn/connection.h>
#include <cppconn/prepared_statement.h>
#include <cppconn/statement.h>
#include <gmock/gmock.h>
#include <hiredis/hiredis.h>
#include <pqxx/pqxx>
#include <string>

// What looks like a client but is none: own classes with a library's names, mocks of its interfaces, texts that are only logged.
namespace own {
struct transaction_base {
  void exec(const std::string &sql) { last = sql; }
  std::string last;
};
struct Redis {
  void set(const std::string &, const std::string &) {}
};
void redisCommand(void *, const char *, ...) {}
} // namespace own

class MockStatement : public sql::Statement {
public:
  MOCK_METHOD(sql::Connection *, getConnection, (), (override));
  MOCK_METHOD(void, cancel, (), (override));
  MOCK_METHOD(void, clearWarnings, (), (override));
  MOCK_METHOD(void, close, (), (override));
  MOCK_METHOD(bool, execute, (const sql::SQLString &), (override));
  MOCK_METHOD(sql::ResultSet *, executeQuery, (const sql::SQLString &), (override));
  MOCK_METHOD(int, executeUpdate, (const sql::SQLString &), (override));
  MOCK_METHOD(size_t, getFetchSize, (), (override));
  MOCK_METHOD(unsigned int, getMaxFieldSize, (), (override));
  MOCK_METHOD(uint64_t, getMaxRows, (), (override));
  MOCK_METHOD(bool, getMoreResults, (), (override));
  MOCK_METHOD(unsigned int, getQueryTimeout, (), (override));
  MOCK_METHOD(sql::ResultSet *, getResultSet, (), (override));
  MOCK_METHOD(sql::ResultSet::enum_type, getResultSetType, (), (override));
  MOCK_METHOD(uint64_t, getUpdateCount, (), (override));
  MOCK_METHOD(const sql::SQLWarning *, getWarnings, (), (override));
  MOCK_METHOD(void, setCursorName, (const sql::SQLString &), (override));
  MOCK_METHOD(void, setEscapeProcessing, (bool), (override));
  MOCK_METHOD(void, setFetchSize, (size_t), (override));
  MOCK_METHOD(void, setMaxFieldSize, (unsigned int), (override));
  MOCK_METHOD(void, setMaxRows, (unsigned int), (override));
  MOCK_METHOD(void, setQueryTimeout, (unsigned int), (override));
  MOCK_METHOD(sql::Statement *, setResultSetType, (sql::ResultSet::enum_type), (override));
  MOCK_METHOD(int, getQueryAttrBind, (const sql::SQLString &), ());
};

// An override in the project: what its body does counts, and nothing besides.
class Fake : public MockStatement {
public:
  bool execute(const sql::SQLString &text) override {
    last = text.asStdString();
    return true;
  }
  std::string last;
};
class Logged : public MockStatement {
public:
  explicit Logged(sql::Statement &inner) : inner_(inner) {}
  bool execute(const sql::SQLString &text) override {
    return inner_.execute(text); // expect: ssot-table-write order-service delete table:customers
  }

private:
  sql::Statement &inner_;
};
void override(Fake &fake, sql::Statement &real) {
  fake.execute("UPDATE customers SET n = 3");
  Logged logged(real);
  logged.execute("DELETE FROM customers");
}

void look(own::transaction_base &tx, own::Redis &redis) {
  tx.exec("UPDATE customers SET n = 1");
  redis.set("customer:1", "x");
  own::redisCommand(nullptr, "SET customer:1 x");
}
void test() {
  testing::NiceMock<MockStatement> statement;
  EXPECT_CALL(statement, executeUpdate(sql::SQLString("DELETE FROM customers")));
  statement.execute("UPDATE customers SET n = 1");
}
void real(sql::Statement &statement) {
  statement.execute("UPDATE customers SET n = 2"); // expect: ssot-table-write order-service update table:customers
}
// A wrapper of the project's own in front of the library: counted once, where the service calls it.
class Db {
public:
  explicit Db(pqxx::connection &c) : work_(c) {}
  template <typename... Args> pqxx::result exec(const std::string &sql, Args &&...args) { return work_.exec_params(sql, std::forward<Args>(args)...); } // expect: ssot-table-write order-service delete table:customers

private:
  pqxx::work work_;
};
using Database = Db;
void wrapped(pqxx::connection &c) {
  Database db(c);
  db.exec("INSERT INTO orders(id) VALUES ($1)", 1);
  db.exec("DELETE FROM customers WHERE id = $1", 1);
}
