#include <nats/nats.h>
#include <pqxx/pqxx>
#include <functional>
#include <memory>
#include <string>

namespace shop::customer {
struct Customer { std::string id, name; };

class EventBus {
 public:
  virtual ~EventBus() = default;
  virtual void publish(const std::string &topic, const std::string &body) = 0;
};
class NatsBus : public EventBus {
 public:
  explicit NatsBus(natsConnection *nc) : nc_(nc) {}
  void publish(const std::string &topic, const std::string &body) override { natsConnection_PublishString(nc_, topic.c_str(), body.c_str()); }
 private:
  natsConnection *nc_;
};
class NullBus : public EventBus {
 public:
  void publish(const std::string &, const std::string &) override {}
};

class Repo {
 public:
  explicit Repo(pqxx::connection &c) : conn_(c) {}
  bool save(const Customer &c) {
    pqxx::work tx{conn_};
    auto r = tx.exec_params("UPDATE customers SET name = $2 WHERE id = $1", c.id, c.name);  // expect: ssot-write-without-event customer-service update table:customers
    tx.commit();
    return r.affected_rows() > 0;
  }
  void insert(const Customer &c) {
    pqxx::work tx{conn_};
    tx.exec_params("INSERT INTO customers (id, name) VALUES ($1, $2)", c.id, c.name);
    tx.commit();
  }
  void remove(const std::string &id, bool notify) {
    pqxx::work tx{conn_};
    tx.exec_params("DELETE FROM customers WHERE id = $1", id);
    if (notify) tx.exec("INSERT INTO customer_outbox (type) VALUES ('CustomerClosed')");
    tx.commit();
  }
 private:
  pqxx::connection &conn_;
};

class Service {
 public:
  Service(Repo &r, EventBus &b) : repo_(r), bus_(b) {}
  void create(const Customer &c) {
    repo_.insert(c);
    bus_.publish("CustomerCreated", c.id);
  }
  bool rename(const Customer &c) {
    if (!repo_.save(c)) return false;
    bus_.publish("CustomerUpdated", c.id);
    return true;
  }
  void silently(const Customer &c) { repo_.save(c); }
  void close(const std::string &id) { repo_.remove(id, true); }
 private:
  Repo &repo_;
  EventBus &bus_;
};
}  // namespace shop::customer
