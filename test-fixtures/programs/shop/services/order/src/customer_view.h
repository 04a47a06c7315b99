// The order service's copy of customer names: kept in step by the owner's events, read by checkout.
#pragma once
#include <string>

namespace shop::order {

struct CustomerSync {
  static bool on_event(const std::string &payload);
};
void remember_connection(const char *conninfo);

} // namespace shop::order
