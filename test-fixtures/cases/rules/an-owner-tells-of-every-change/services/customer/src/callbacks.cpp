#include <nats/nats.h>
#include <pqxx/pqxx>
#include <functional>
#include <string>
#include <thread>
namespace shop::customer {
class Store {
 public:
  void on_change(std::function<void(const std::string &)> f) { changed_ = std::move(f); }
  void rename(pqxx::work &tx, const std::string &id) {
    tx.exec_params("UPDATE customers SET name = 'y' WHERE id = $1", id);
    tx.commit();
    changed_(id);
  }
 private:
  std::function<void(const std::string &)> changed_;
};
void wire(Store &s, natsConnection *nc) {
  s.on_change([nc](const std::string &id) { natsConnection_PublishString(nc, "CustomerUpdated", id.c_str()); });
}
template <class F> void in_transaction(pqxx::connection &c, F f) {
  pqxx::work tx{c};
  f(tx);
  tx.commit();
}
void with_helper(pqxx::connection &c, natsConnection *nc) {
  in_transaction(c, [&](pqxx::work &tx) { tx.exec("UPDATE customers SET name = 'x'"); });
  natsConnection_PublishString(nc, "CustomerUpdated", "");
}
void with_helper_silent(pqxx::connection &c) {
  in_transaction(c, [&](pqxx::work &tx) { tx.exec("DELETE FROM customers"); });  // expect: ssot-write-without-event customer-service delete table:customers
}
void async_publish(pqxx::work &tx, natsConnection *nc) {
  tx.exec("UPDATE customers SET name = 'x'");
  std::thread([nc] { natsConnection_PublishString(nc, "CustomerUpdated", ""); }).detach();
}
}
