// What programs rely on: section 5 of the contract, and that all formats are well-formed.
#include "nlohmann/json.hpp"
#include "report/report.h"
#include "sample.h"
#include <gmock/gmock.h>

using namespace ssot;
using namespace testing;
using nlohmann::json;

static json parsed(const char *Format, const Report &R) {
  std::string Out;
  llvm::raw_string_ostream OS(Out);
  formatNamed(Format)->Write(R, {}, OS);
  return json::parse(Out);
}

TEST(Json, HasTheKeysOfTheContract) {
  json D = parsed("json", test::sample());
  EXPECT_EQ(D["version"], 1);
  EXPECT_EQ(D["tool"], json({{"name", "ssot-lint"}, {"version", "1.2.3"}}));
  EXPECT_FALSE(D.contains("accesses"));
  const json &F = D["findings"][1];
  std::vector<std::string> Keys;
  for (const auto &[Key, Value] : F.items()) Keys.push_back(Key);
  EXPECT_THAT(Keys, UnorderedElementsAre("rule", "level", "message", "service", "operation", "resource", "columns",
                                         "statement", "entity", "owner", "location", "path", "remedy", "fingerprint",
                                         "suppressed"));
  EXPECT_EQ(F["resource"], json({{"kind", "table"}, {"name", "customers"}, {"database", "customer_db"}}));
  EXPECT_EQ(F["location"], json({{"file", "services/order/src/checkout.cpp"}, {"line", 42}, {"column", 5}}));
  EXPECT_EQ(F["suppressed"], nullptr);
  EXPECT_THAT(F["statement"].get<std::string>(), HasSubstr("email = ⟨?⟩"));
  EXPECT_EQ(D["coverage"]["translation_units"]["failed"][0]["file"], "services/order/src/broken.cpp");
}

TEST(Json, SaysNullForWhatIsNotThere) {
  json F = parsed("json", test::sample())["findings"][0];
  for (const char *Key : {"service", "operation", "resource", "entity", "owner", "suppressed"})
    EXPECT_EQ(F[Key], nullptr) << Key;
}

TEST(Json, HolesOfKeysAreStars) {
  EXPECT_EQ(parsed("json", test::sample())["findings"][3]["resource"]["name"], "customer:*");
}

TEST(Json, EventsHaveKeyAndType) {
  json R = parsed("json", test::sample())["findings"][2]["resource"];
  EXPECT_EQ(R["key"], "customer.⟨?⟩");
  EXPECT_EQ(R["type"], "CustomerUpdated");
}

TEST(Json, BytesThatAreNoTextDoNoHarm) {
  Report R = test::sample();
  R.Findings[1].Statement = "INSERT '\xff\xfe'";
  for (const char *Format : {"json", "sarif", "gitlab"}) parsed(Format, R);
}

TEST(Json, AccessesHaveTheKeysOfTheContract) {
  json A = parsed("json", test::sampleAccesses())["accesses"];
  ASSERT_EQ(A.size(), 2u);
  for (const char *Key : {"service", "operation", "write", "resource", "columns", "resolution", "statement", "location",
                          "sink", "path", "owner"})
    EXPECT_TRUE(A[0].contains(Key)) << Key;
  EXPECT_EQ(A[0]["sink"], json({{"file", "libs/crm/mail.h"},
                                {"line", 9},
                                {"column", 3},
                                {"function", "pqxx::transaction_base::exec_params"},
                                {"library", "libpqxx"}}));
  EXPECT_EQ(A[1]["service"], nullptr);
  EXPECT_EQ(A[1]["owner"], nullptr);
}

TEST(Sarif, PathsAreCodeFlowsAndUris) {
  json Run = parsed("sarif", test::sample())["runs"][0];
  EXPECT_EQ(Run["results"].size(), 4u);
  const json &R = Run["results"][1];
  EXPECT_EQ(R["codeFlows"][0]["threadFlows"][0]["locations"].size(), 2u);
  EXPECT_EQ(R["ruleIndex"], 0);
  EXPECT_EQ(R["partialFingerprints"]["ssotLint/v1"], "00112233445566778899aabbccddeeff");
  EXPECT_EQ(Run["results"][2]["suppressions"][0]["kind"], "inSource");
  EXPECT_EQ(Run["results"][3]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
            "services/order/src/na%C3%AFve%20cache.cpp");
  EXPECT_EQ(Run["invocations"][0]["executionSuccessful"], false);
}
