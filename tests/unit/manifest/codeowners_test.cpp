// CODEOWNERS: which rule decides, and which services disagree with it.
#include "manifest/codeowners.h"
#include "manifest_text.h"
#include <gmock/gmock.h>

using namespace ssot;
using namespace testing;

static std::string owners(const CodeOwners &O, llvm::StringRef Path) {
  const CodeOwners::Rule *R = O.of(Path);
  return !R ? "none" : R->Owners.empty() ? "nobody" : R->Owners.front();
}

TEST(CodeOwners, TheLastRuleThatMatchesDecides) {
  CodeOwners O = parseCodeOwners("# teams\n*  @shop/all\n*.sql @shop/dba # data\n/services/order/ "
                                 "@shop/order-team\nservices/order/api/** @shop/api\n"
                                 "legacy/ @shop/old\ndocs/* @shop/writers\n/services/free/\n",
                                 "CODEOWNERS");
  EXPECT_EQ(owners(O, "main.cpp"), "@shop/all");
  EXPECT_EQ(owners(O, "db/deep/a.sql"), "@shop/dba");
  EXPECT_EQ(owners(O, "services/order/src/a.cpp"), "@shop/order-team");
  EXPECT_EQ(owners(O, "services/order/api/v1/a.h"), "@shop/api");
  EXPECT_EQ(owners(O, "x/legacy/a.cpp"), "@shop/old");
  EXPECT_EQ(owners(O, "docs/a.md"), "@shop/writers");
  EXPECT_EQ(owners(O, "docs/deep/a.md"), "@shop/all");
  EXPECT_EQ(owners(O, "services/free/a.cpp"), "nobody");
}

TEST(CodeOwners, AServiceThatIsAnotherTeamsToReviewIsAWarning) {
  Folder F;
  F.write(".github/CODEOWNERS", "/services/customer/ @shop/Customer-Team\n/services/order/ @shop/web-team\n");
  ManifestResult R = readManifest({{F.write("ownership.yaml", R"(version: 1
services:
  customer-service: {team: customer-team, paths: [services/customer/**]}
  order-service: {team: order-team, paths: [services/order/**]}
  billing-service: {team: billing-team, paths: [services/billing/**]}
  cron: {paths: [cron/**]}
entities: {}
)")},
                                   "2026-06-01",
                                   ""});
  std::string Said = said(R);
  EXPECT_THAT(Said, HasSubstr("warning: .github/CODEOWNERS:2 gives services/order/** to @shop/web-team, but "
                              "order-service belongs to order-team"));
  EXPECT_THAT(Said, HasSubstr("warning: .github/CODEOWNERS names nobody for services/billing/**, but billing-service "
                              "belongs to billing-team"));
  EXPECT_THAT(Said, Not(AnyOf(HasSubstr("customer"), HasSubstr("cron"))));
  EXPECT_TRUE(R.ok());
}
