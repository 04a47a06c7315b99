// Values: what reaches a call.
#include "snippet.h"
#include <gmock/gmock.h>

using namespace ssot::test;
using testing::HasSubstr;

TEST(ExtractValues, AnAssignmentReplacesTheValue) {
  EXPECT_THAT(bodyOf(R"(void exec(const char *); void f() { const char *t = "a"; t = "b"; exec(t); })", "f"),
              HasSubstr("exec(\"b\": const char *)"));
}
