#include "tell.h"
#include <soci/soci.h>

void rename(soci::session &sql, natsConnection *nc, bool bad) {
  soci::transaction tx(sql);
  sql << "UPDATE customers SET name = 'x'";
  if (bad) return;
  tx.commit();
  tell(nc);
}
