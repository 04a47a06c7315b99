// Identity owns accounts: e-mail addresses and passwords. Everybody else asks its API.
#include "identity.grpc.pb.h"
#include "libs/bus/publisher.h"

#include <pqxx/pqxx>

namespace shop::identity {

class IdentityServer final : public v1::IdentityService::Service {
public:
  IdentityServer(pqxx::connection_base &conn, bus::Publisher &events) : conn_(conn), events_(events) {}

  grpc::Status ChangePassword(grpc::ServerContext *, const v1::Request *request, v1::Reply *reply) override {
    pqxx::work tx{conn_};
    tx.exec_params("UPDATE users SET password_hash = crypt($2, gen_salt('bf')) WHERE id = $1", request->id(),
                   request->value());
    tx.commit();
    events_.publish("identity.events", "password changed");
    reply->set_done(true);
    return grpc::Status::OK;
  }

  grpc::Status GetAccount(grpc::ServerContext *, const v1::Request *request, v1::Reply *reply) override {
    pqxx::nontransaction tx{conn_};
    reply->set_done(!tx.exec_params("SELECT email FROM users WHERE id = $1", request->id()).empty());
    return grpc::Status::OK;
  }

  void register_user(const std::string &email) {
    pqxx::work tx{conn_};
    tx.exec_params("INSERT INTO users (email, password_hash) VALUES ($1, '')", email);
    tx.commit();
  }

private:
  pqxx::connection_base &conn_;
  bus::Publisher &events_;
};

} // namespace shop::identity

int main(int, char **argv) {
  pqxx::connection conn{argv[1]};
  shop::bus::Publisher events{nullptr};
  shop::identity::IdentityServer server{conn, events};
  server.register_user(argv[2]);
}
