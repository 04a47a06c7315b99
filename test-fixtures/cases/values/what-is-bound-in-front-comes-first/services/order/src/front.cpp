#include "db.h"
#include <absl/functional/bind_front.h>
#include <string>
static void in(const std::string &prefix, const std::string &name) {
  drop(prefix + name); // expect: ssot-unowned-write order-service delete table:t_front
}
void front() {
  absl::bind_front(in, "t_")("front");
}
