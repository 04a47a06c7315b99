#include "tell.h"
#include <mongocxx/client.hpp>

void rename(mongocxx::client &client, mongocxx::client_session &session, natsConnection *nc, bsoncxx::document::view document, bool bad) {
  session.start_transaction();
  client["customer_db"]["customers"].insert_one(session, document);
  if (bad) return;
  session.commit_transaction();
  tell(nc);
}
