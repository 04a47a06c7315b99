#include <soci/soci.h>
#include <string>

// The channel of a notification is a bound value: by place or by name, at once or prepared.
void notify(soci::session &sql, const std::string &text) {
  std::string channel = "customer.events";
  sql << "SELECT pg_notify(:channel, :text)", soci::use(text, "text"), soci::use(channel, "channel"); // expect: ssot-event-publish order-service publish event:customer.events
  sql << "SELECT pg_notify(:channel, 'x')", soci::use(channel);                                       // expect: ssot-event-publish order-service publish event:customer.events
  sql << "NOTIFY \"customer.events\"";                                                              // expect: ssot-event-publish order-service publish event:customer.events
  std::string own = "order.events";
  soci::statement statement = (sql.prepare << "SELECT pg_notify(:c, :t)", soci::use(own), soci::use(text));
  statement.execute(true);
  soci::statement later(sql);
  later.prepare("SELECT pg_notify(:c, 'x')");
  later.exchange(soci::use(channel));
  later.execute(true); // expect: ssot-event-publish order-service publish event:customer.events
}
