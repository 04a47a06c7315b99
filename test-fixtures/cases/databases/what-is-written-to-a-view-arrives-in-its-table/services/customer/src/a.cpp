#include <pqxx/pqxx>

void own(pqxx::work &tx) { tx.exec("UPDATE active_names SET title = 'x'"); }
