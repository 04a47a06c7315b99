#include "libs/lease/lease.h"
void stateless_deleters_go(pqxx::work& tx) { d::LeasePtr p{new d::Lease{&tx, 1}}; }
