// Housekeeping that several services run over their own tables.
#pragma once
#include <pqxx/pqxx>
#include <string>

namespace shop::db {

void purge_older_than(pqxx::connection_base &conn, const std::string &table, int days);

/// Marks a person's records after a complaint; used by the service that keeps them.
void flag_customer(pqxx::connection_base &conn, long customer, const std::string &reason);

} // namespace shop::db
