#pragma once
#include <nats/nats.h>
#include <string>

namespace shop {

struct CustomerCreated {
  static constexpr const char *type = "CustomerCreated";
  std::string id, email;
};
struct CustomerUpdated {
  static constexpr const char *type = "CustomerUpdated";
  std::string id, email;
};
struct OrderPlaced {
  static constexpr const char *type = "OrderPlaced";
  std::string id;
};

class EventPublisher {
public:
  explicit EventPublisher(natsConnection *nc) : nc_(nc) {}
  template <typename Event> void publish(const Event &event) { natsConnection_PublishString(nc_, Event::type, event.id.c_str()); }

private:
  natsConnection *nc_;
};

} // namespace shop
