#include "libs/pipe/handler.h"
namespace chain {
bool NotesHandler::process(pqxx::work& tx, const Request& r) {
  if (r.kind != "note") return false;
  tx.exec_params("INSERT INTO customer_notes VALUES ($1)", r.id);
  return true;
}
bool PaymentsHandler::process(pqxx::work& tx, const Request& r) {
  if (r.kind != "pay") return false;
  tx.exec_params("INSERT INTO payments VALUES ($1)", r.id);
  return true;
}
}
