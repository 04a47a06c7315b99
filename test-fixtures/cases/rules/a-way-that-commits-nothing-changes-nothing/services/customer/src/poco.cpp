#include "tell.h"
#include <Poco/Data/Session.h>
#include <Poco/Data/Statement.h>

using namespace Poco::Data::Keywords;

void rename(Poco::Data::Session &session, natsConnection *nc, bool bad) {
  session.begin();
  session << "UPDATE customers SET name = 'x'", now;
  if (bad) {
    session.rollback();
    return;
  }
  session.commit();
  tell(nc);
}
