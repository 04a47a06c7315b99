// Profile owns what people show of themselves: two columns of the users table.
#include "libs/bus/publisher.h"
#include "profile.grpc.pb.h"

#include <cstdlib>
#include <pqxx/pqxx>

namespace shop::profile {

class ProfileServer final : public v1::ProfileService::Service {
public:
  ProfileServer(pqxx::connection_base &conn, bus::Publisher &events) : conn_(conn), events_(events) {}

  grpc::Status UpdateProfile(grpc::ServerContext *, const v1::Request *request, v1::Reply *) override {
    pqxx::work tx{conn_};
    tx.exec_params("UPDATE users SET display_name = $2 WHERE id = $1", request->id(), request->value());
    tx.commit();
    events_.publish("profile.events", "profile updated");
    return grpc::Status::OK;
  }

  /// "Forgot your password?" on the profile page: quick to write, and behind Identity's back.
  void reset_password(long user) {
    pqxx::work tx{conn_};
    // expect: ssot-table-write profile-service update table:users
    tx.exec_params("UPDATE users SET password_hash = '' WHERE id = $1", user);
    tx.commit();
  }

private:
  pqxx::connection_base &conn_;
  bus::Publisher &events_;
};

} // namespace shop::profile

int main(int, char **argv) {
  pqxx::connection conn{argv[1]};
  shop::bus::Publisher events{nullptr};
  shop::profile::ProfileServer server{conn, events};
  server.reset_password(std::atol(argv[2]));
}
