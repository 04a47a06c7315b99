#include "../../../libs/writer.h"
#include <nats/nats.h>
#include <pqxx/pqxx>
#include <functional>
#include <queue>
#include <string>
void told(Writer& w, natsConnection* nc) {
  w.add("UPDATE customers SET a = 1");
  natsConnection_PublishString(nc, "CustomerUpdated", "x");
}
void untold(Writer& w) {
  w.add("UPDATE customers SET a = 2");  // expect: ssot-write-without-event customer-service update table:customers
}
int main(int, char** v) {
  pqxx::connection c{v[1]};
  Writer w(c);
  natsConnection* nc = nullptr;
  std::thread worker([&w] { w.drain(); });
  told(w, nc);
  untold(w);
  worker.join();
}
