#include <QtCore/QVariant>
#include <QtSql/QSqlQuery>
#include <QtSql/QSqlTableModel>
#include <SQLiteCpp/SQLiteCpp.h>
#include <hiredis/hiredis.h>
#include <httplib.h>
#include <librdkafka/rdkafkacpp.h>
#include <memory>
#include <mqtt/async_client.h>
#include <nats/nats.h>
#include <pqxx/pqxx>
#include <soci/soci.h>
class Db : public SQLite::Database {
public:
  using SQLite::Database::Database;
  void purge() { exec("DELETE FROM customers"); } // expect: ssot-table-write order-service delete table:customers
};
struct Stmt : SQLite::Statement {
  Stmt(SQLite::Database &db, const std::string &sql) : SQLite::Statement(db, sql) {}
};
class CustomerModel : public QSqlTableModel {
public:
  explicit CustomerModel(QObject *parent = nullptr) : QSqlTableModel(parent) {
    setTable("customers");
    setEditStrategy(QSqlTableModel::OnManualSubmit);
    select();
  }
  bool save() { return submitAll(); } // expect: ssot-table-write order-service delete table:customers
};
void derived() {
  Db db("shop.db", SQLite::OPEN_READWRITE);
  db.purge();
  Stmt s(db, "UPDATE customers SET a = 1");
  s.exec(); // expect: ssot-table-write order-service update table:customers
  CustomerModel m;
  m.removeRows(0, 1);
  m.save();
}
template <class Tx>
void generic(Tx &tx, const std::string &table) {
  tx.exec("DELETE FROM " + table); // expect: ssot-table-write order-service delete table:customers
}
void tmpl(pqxx::connection &c) {
  pqxx::work w(c);
  generic(w, "customers");
  pqxx::nontransaction n(c);
  generic(n, "orders");
  w.commit();
}
#define RUN(tx, sql) \
  do {               \
    (tx).exec(sql);  \
  } while (0)
#define REDIS(c, ...) freeReplyObject(redisCommand((c), __VA_ARGS__))
void macros(pqxx::work &w, redisContext *c) {
  RUN(w, "DELETE FROM customer_notes"); // expect: ssot-table-write order-service delete table:customer_notes
  REDIS(c, "SET %s %d", "customer_index", 1); // expect: ssot-table-write order-service upsert key:customer_index
}
namespace kafka {
using Producer = RdKafka::Producer;
using ProducerPtr = std::unique_ptr<Producer>;
} // namespace kafka
class Publisher {
public:
  explicit Publisher(kafka::ProducerPtr p, std::string prefix) : p_(std::move(p)), prefix_(std::move(prefix)) {}
  template <typename E>
  void publish(const std::string &suffix, const E &e) { send(prefix_ + "." + suffix, e.str()); }

private:
  void send(const std::string &topic, const std::string &v) { p_->produce(topic, RdKafka::Topic::PARTITION_UA, RdKafka::Producer::RK_MSG_COPY, const_cast<char *>(v.c_str()), v.size(), nullptr, 0, 0, nullptr, nullptr); } // expect: ssot-event-publish order-service publish event:customer.events
  kafka::ProducerPtr p_;
  std::string prefix_;
};
struct Ev {
  std::string str() const { return "{}"; }
};
void pub(RdKafka::Conf *conf) {
  std::string err;
  Publisher p(kafka::ProducerPtr(kafka::Producer::create(conf, err)), "customer");
  p.publish("events", Ev{});
  Publisher o(nullptr, "order");
  o.publish("events", Ev{});
}
struct Session {
  soci::session &sql;
  template <class... A>
  void run(const std::string &q, A &...a) {
    soci::statement st(sql);
    (st.exchange(soci::use(a)), ...);
    st.alloc();
    st.prepare(q);
    st.define_and_bind();
    st.execute(true); // expect: ssot-table-write order-service update table:customers
  }
};
void s(soci::session &sql) {
  int id = 1;
  Session{sql}.run("UPDATE customers SET a = :a", id);
  Session{sql}.run("UPDATE orders SET a = :a", id);
}
class MockProducer : public RdKafka::DeliveryReportCb {
public:
  void dr_cb(RdKafka::Message &) override {}
  int produce(const std::string &topic) { return (int)topic.size(); }
};
void mock() {
  MockProducer m;
  m.produce("customer.events");
}
void client_map() {
  std::map<std::string, std::unique_ptr<httplib::Client>> clients;
  clients["customer"] = std::make_unique<httplib::Client>("http://customer-service");
  clients["order"] = std::make_unique<httplib::Client>("http://order-service");
  clients.at("customer")->Put("/customers/7", "{}", "application/json"); // expect: ssot-api-command order-service command api:PUT customer-service/customers/7
  clients["order"]->Delete("/orders/7");
}
struct NatsBus {
  natsConnection *nc = nullptr;
  ~NatsBus() { natsConnection_Destroy(nc); }
  bool fire(const char *subject, const std::string &v) { return natsConnection_Publish(nc, subject, v.data(), (int)v.size()) == NATS_OK; } // expect: ssot-event-publish order-service publish event:customer.events
};
void nb() {
  NatsBus b;
  natsConnection_ConnectTo(&b.nc, "nats://x");
  b.fire("order.events", "x");
  b.fire("customer.events", "x");
}
