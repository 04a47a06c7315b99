#include <httplib.h>
#include <nats/nats.h>
#include <pqxx/pqxx>
#include <functional>
#include <memory>
#include <stdexcept>
#include <vector>
struct Publisher { virtual ~Publisher() = default; virtual void publish(const std::string& t, const std::string& b) = 0; };
struct NatsPublisher : Publisher { natsConnection* nc; void publish(const std::string& t, const std::string& b) override { natsConnection_PublishString(nc, t.c_str(), b.c_str()); } };  // expect: ssot-unowned-write customer-service publish event:heartbeat
class Service {
 public:
  Service(pqxx::connection& c, Publisher& p) : c_(c), p_(p) {}
  void early(int id, bool notify) {
    pqxx::work tx{c_};
    tx.exec_params("UPDATE customers SET a = 1 WHERE id = $1", id);  // expect: ssot-write-without-event customer-service update table:customers
    tx.commit();
    if (!notify) return;
    p_.publish("CustomerUpdated", "{}");
  }
  void rollback(int id) {
    pqxx::work tx{c_};
    auto r = tx.exec_params("UPDATE customers SET a = 1 WHERE id = $1", id);
    if (r.affected_rows() == 0) { tx.abort(); return; }
    tx.commit();
    p_.publish("CustomerUpdated", "{}");
  }
  void throws(int id) {
    pqxx::work tx{c_};
    auto r = tx.exec_params("UPDATE customers SET a = 1 WHERE id = $1", id);
    if (r.affected_rows() != 1) throw std::runtime_error("x");
    tx.commit();
    p_.publish("customer.events", "{}");
  }
  void loop(const std::vector<int>& ids) {
    pqxx::work tx{c_};
    for (int id : ids) {
      tx.exec_params("DELETE FROM customers WHERE id = $1", id);
      tx.exec_params("INSERT INTO customer_outbox (id) VALUES ($1)", id);
    }
    tx.commit();
  }
  void swapped(int id) {
    p_.publish("CustomerUpdated", "{}");
    pqxx::work tx{c_};
    tx.exec_params("UPDATE customers SET a = 2 WHERE id = $1", id);
    tx.commit();
  }
  void wrongEvent(int id) {
    pqxx::work tx{c_};
    tx.exec_params("UPDATE customers SET a = 3 WHERE id = $1", id);  // expect: ssot-write-without-event customer-service update table:customers
    tx.commit();
    p_.publish("heartbeat", "{}");
  }
  void viaHelper(int id) { change(id); announce(); }
  void viaHelperNot(int id) { changeOther(id); }
  void lambda(int id) {
    transact([&](pqxx::work& tx) { tx.exec_params("UPDATE customers SET a = 4 WHERE id = $1", id); });
    announce();
  }
  void both(int id) {
    try { change(id); announce(); } catch (const std::exception&) { throw; }
  }
  void sw(int id, int kind) {
    change(id);
    switch (kind) {
      case 1: p_.publish("CustomerUpdated", "1"); break;
      case 2: p_.publish("customer.events", "2"); break;
      default: announce();
    }
  }
 private:
  template <class F> void transact(F f) { pqxx::work tx{c_}; f(tx); tx.commit(); }
  void change(int id) { pqxx::work tx{c_}; tx.exec_params("UPDATE customers SET a = 5 WHERE id = $1", id); tx.commit(); }
  void changeOther(int id) { pqxx::work tx{c_}; tx.exec_params("UPDATE customers SET a = 6 WHERE id = $1", id); tx.commit(); }  // expect: ssot-write-without-event customer-service update table:customers
  void announce() { p_.publish("CustomerUpdated", "{}"); }
  pqxx::connection& c_;
  Publisher& p_;
};
int main(int argc, char** argv) {
  pqxx::connection c{argv[1]};
  NatsPublisher p;
  Service s(c, p);
  httplib::Server svr;
  svr.Post("/a", [&](const httplib::Request&, httplib::Response&) { s.rollback(1); });
  svr.Post("/b", [&](const httplib::Request&, httplib::Response&) { s.throws(1); });
  svr.Post("/c", [&](const httplib::Request&, httplib::Response&) { s.swapped(1); });
  svr.Post("/d", [&](const httplib::Request&, httplib::Response&) { s.viaHelper(1); });
  svr.Post("/e", [&](const httplib::Request&, httplib::Response&) { s.viaHelperNot(1); });
  svr.Post("/f", [&](const httplib::Request&, httplib::Response&) { s.lambda(1); });
  svr.listen("0.0.0.0", 80);
}
