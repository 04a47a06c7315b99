#include "customer_client.usrv.pb.hpp"

void forward(const shop::customer::v1::CustomerServiceClient& client, const shop::customer::v1::Customer& customer) { client.UpdateCustomer(customer); }
