#include "order/CustomerService.h"

void touch(crm::CustomerServiceClient& client, const crm::Customer& customer) { client.UpdateCustomer(customer); }
