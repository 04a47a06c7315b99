// The in-process entrance of the customer service, for services that are linked with it.
#pragma once
#include <pqxx/pqxx>
#include <string>

namespace shop::customer::api {

void rename(pqxx::connection_base &conn, long customer, const std::string &name);

} // namespace shop::customer::api
