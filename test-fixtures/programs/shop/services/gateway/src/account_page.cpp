// The web gateway owns nothing. "Update my profile and change my password" is one click and two commands, one to each
// owner.
#include "identity.grpc.pb.h"
#include "profile.grpc.pb.h"

#include <cstdlib>
#include <grpcpp/grpcpp.h>

namespace shop::gateway {

class AccountPage {
public:
  explicit AccountPage(const std::shared_ptr<grpc::Channel> &channel)
      : identity_(identity::v1::IdentityService::NewStub(channel)),
        profile_(profile::v1::ProfileService::NewStub(channel)) {}

  bool save(long user, const std::string &name, const std::string &password) {
    profile::v1::Request change;
    change.set_id(user);
    change.set_value(name);
    profile::v1::Reply changed;
    grpc::ClientContext first, second;
    if (!profile_->UpdateProfile(&first, change, &changed).ok()) return false;

    identity::v1::Request secret;
    secret.set_id(user);
    secret.set_value(password);
    identity::v1::Reply kept;
    return identity_->ChangePassword(&second, secret, &kept).ok();
  }

private:
  std::unique_ptr<identity::v1::IdentityService::Stub> identity_;
  std::unique_ptr<profile::v1::ProfileService::Stub> profile_;
};

} // namespace shop::gateway

int main(int, char **argv) {
  shop::gateway::AccountPage page{grpc::CreateChannel(argv[1], grpc::InsecureChannelCredentials())};
  return page.save(std::atol(argv[2]), argv[3], argv[4]) ? 0 : 1;
}
