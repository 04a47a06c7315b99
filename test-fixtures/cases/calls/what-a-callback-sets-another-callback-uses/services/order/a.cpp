#include "libs/fw/fw.h"
class Daemon {
 public:
  void init() { repo_ = std::make_unique<fw::CustomerRepo>(); }
  void tick(pqxx::work& tx) {
    if (repo_) repo_->save(tx);  // expect: ssot-table-write order-service update table:customers

  }
 private:
  std::unique_ptr<fw::Repo> repo_;
};
int main() {
  fw::App app;
  Daemon d;
  app.on_init([&] { d.init(); });
  app.on_tick([&](pqxx::work& tx) { d.tick(tx); });
  pqxx::connection c; pqxx::work tx{c};
  app.run(tx);
}
