#include "libs/pub/pub.h"
namespace shop::order {
using namespace pub;
static void produce(rd_kafka_topic_t* t, std::string_view s) { rd_kafka_produce(t, RD_KAFKA_PARTITION_UA, RD_KAFKA_MSG_F_COPY, const_cast<char*>(s.data()), s.size(), nullptr, 0, nullptr); }  // expect: ssot-event-publish order-service publish event:customer.events; ssot-event-publish order-service publish event:invoice.events
void run(rd_kafka_t* rk) {
  Topics t(rk);
  produce(t[Channel::Orders], "a");
  produce(t[Channel::Customers], "a");
  produce(t.named("order.shipped"), "a");
  produce(t.named("invoice.events"), "a");
  Message("order.events").key("1").body("x").send(rk);
  Message("customer.merged").key("1").body("x").send(rk);  // expect: ssot-event-publish order-service publish event:customer.merged
}
void onlyOwn(rd_kafka_t* rk) {
  Topics t(rk);
  rd_kafka_produce(t[Channel::Orders], 0, 0, nullptr, 0, nullptr, 0, nullptr);
}
}

