// Topics are told apart by case.
#include <librdkafka/rdkafkacpp.h>

#include <algorithm>
#include <cctype>
#include <string>

namespace shop::order {

static std::string kebab(const std::string& name) {
  std::string out;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (std::isupper(static_cast<unsigned char>(c)) && i > 0) out += '.';
    out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return out;
}

static std::string lowered(std::string s) {
  for (char& c : s) c = std::tolower(c);
  return s;
}

static std::string dotted(std::string s) {
  std::replace(s.begin(), s.end(), '_', '.');
  return s;
}

static std::string shard(int n) { return std::string("order.") + static_cast<char>('a' + n); }

static void publish(RdKafka::Producer* p, const std::string& topic) {
  p->produce(topic, 0, 0, nullptr, 0, nullptr, 0, 0, nullptr);  // expect: ssot-event-publish order-service publish event:customer.events; ssot-event-publish order-service publish event:customer.merged; ssot-event-publish order-service publish event:invoice.events; ssot-unowned-write order-service publish event:order.b
}

void all(RdKafka::Producer* p) {
  publish(p, kebab("OrderEvents"));
  publish(p, kebab("CustomerEvents"));
  publish(p, dotted("order_shipped"));
  publish(p, dotted("customer_merged"));
  publish(p, lowered("Invoice.Events"));
  publish(p, shard(1));
}

}  // namespace shop::order
