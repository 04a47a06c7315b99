#include "libs/names/registry.h"
#include <cstring>
namespace shop::names {
const Descriptor kDescriptors[] = {
    {"customer", "customers", false},
    {"order", "orders", false},
    {"payment", "payments", true},
    {nullptr, nullptr, false},
};
const std::size_t kDescriptorCount = sizeof kDescriptors / sizeof *kDescriptors - 1;
const Descriptor* find(std::string_view key) {
  for (const Descriptor* d = kDescriptors; d->key != nullptr; ++d)
    if (key == d->key) return d;
  return nullptr;
}
}
