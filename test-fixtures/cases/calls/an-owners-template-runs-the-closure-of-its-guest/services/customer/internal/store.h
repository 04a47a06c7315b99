#pragma once
#include <pqxx/pqxx>
namespace customer { void purge(pqxx::work& tx); class Cache { public: explicit Cache(pqxx::work& tx) : tx_(tx) {} void drop() { tx_.exec("DELETE FROM customer_addresses"); } private: pqxx::work& tx_; }; }
