// Descriptors as protoc serializes them, whole and broken off.
#include "program/descriptors.h"
#include "gtest/gtest.h"

using namespace ssot::program;

namespace {

/// package p; service S { rpc Get {NO_SIDE_EFFECTS} rpc Put {IDEMPOTENT} rpc Add }
std::string descriptor() {
  auto field = [](char Tag, const std::string &Bytes) { return std::string{Tag, char(Bytes.size())} + Bytes; };
  auto method = [&](const std::string &Name, char Level) {
    std::string Options = Level ? field(0x22, std::string("\x90\x02", 2) + Level) : "";
    return field(0x12, field(0x0a, Name) + Options);
  };
  std::string Service = field(0x0a, "S") + method("Get", 1) + method("Put", 2) + method("Add", 0);
  return field(0x0a, "s.proto") + field(0x32, Service) + field(0x12, "p");
}

TEST(Descriptors, NameMethodsWithoutSideEffects) {
  EXPECT_EQ(std::set<std::string>{"p.S/Get"}, methodsWithoutSideEffects(descriptor()));
}

TEST(Descriptors, AreReadAsFarAsTheyGo) {
  const std::string Whole = descriptor();
  for (size_t Length = 0; Length < Whole.size(); ++Length)
    EXPECT_LE(methodsWithoutSideEffects(llvm::StringRef(Whole).take_front(Length)).size(), 1u);
  EXPECT_TRUE(methodsWithoutSideEffects("no descriptor at all").empty());
  EXPECT_TRUE(methodsWithoutSideEffects(llvm::StringRef("\x32\xff\xff\xff\xff\xff\xff\xff\xff\xff\x7f", 11)).empty());
}

} // namespace
