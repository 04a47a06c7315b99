// Exceptions, transfers, comments, known findings, and what hides nothing.
#include "court.h"
#include "judge/rules.h"

using namespace ssot;
using namespace ssot::test;
using namespace testing;
using Op = Operation;

static std::string withException(llvm::StringRef More) {
  return shop("  Customer: {owner: customer-service, tables: [customers]}",
              ("exceptions:\n  - {service: billing-service, resource: \"table:customers\", operations: [update], reason: \"BIL-142\", " + More + "}\n").str());
}
static Access dual() { return table("billing-service", Op::Update, "customers"); }

TEST(Exceptions, HideWhatTheyNameAndNothingElse) {
  Court C(withException("until: 2027-03-31, approved-by: customer-team"));
  EXPECT_THAT(C.verdict({dual(), table("billing-service", Op::Delete, "customers"), table("order-service", Op::Update, "customers")}),
              UnorderedElementsAre("ssot-table-write billing-service update table:customers error (hidden by exception)",
                                   "ssot-table-write billing-service delete table:customers error",
                                   "ssot-table-write order-service update table:customers error"));
}

TEST(Exceptions, HoldOnTheirLastDay) {
  Court C(withException("until: 2027-03-31, approved-by: customer-team"));
  C.Options.Today = "2027-03-31";
  EXPECT_THAT(C.verdict({dual()}), ElementsAre("ssot-table-write billing-service update table:customers error (hidden by exception)"));
  C.Options.Today = "2027-04-01";
  EXPECT_THAT(C.verdict({dual()}), UnorderedElementsAre("ssot-table-write billing-service update table:customers error (hidden by exception)",
                                                        "ssot-exception-expired billing-service update table:customers error"));
}

TEST(Exceptions, ExpiredOnesDoNotBlockBystanders) {
  Court C(withException("until: 2027-03-31, approved-by: customer-team"));
  C.Options.Today = "2028-01-01";
  C.Options.TouchedServices = {{"order-service"}};
  EXPECT_THAT(C.verdict({dual()}), Contains("ssot-exception-expired billing-service update table:customers warning"));
  for (const char *Touched : {"billing-service", "customer-service"}) {
    C.Options.TouchedServices = {{Touched}};
    EXPECT_THAT(C.verdict({dual()}), Contains("ssot-exception-expired billing-service update table:customers error"));
  }
}

TEST(Exceptions, ThatHideNothingAreSaidSo) {
  Court C(withException("until: 2027-03-31, approved-by: customer-team"));
  EXPECT_THAT(C.verdict({table("customer-service", Op::Update, "customers")}), ElementsAre("ssot-exception-unused - - - warning"));
  EXPECT_EQ(C.Last.Findings[0].Where.File, "ownership.yaml");
  EXPECT_GT(C.Last.Findings[0].Where.Line, 1u);
  C.Options.Seen.Whole = false;
  EXPECT_THAT(C.verdict({}), IsEmpty()) << "what was not looked at may be what it hides";
  C.Options.Seen.Whole = true;
  C.Options.Seen.Services = {"order-service"};
  EXPECT_THAT(C.verdict({}), IsEmpty());
}

TEST(Exceptions, NeedTheOwnersConsent) {
  Court C(withException("until: 2027-03-31, approved-by: billing-team"));
  EXPECT_THAT(C.verdict({dual()}), Contains("ssot-table-write billing-service update table:customers error"));
}

static const char *Moving = R"(  Payment:
    owner: customer-service
    tables: [payments]
    events: [payment.settled]
    transfer: {to: order-service, until: 2027-06-30})";

TEST(Transfer, BothWriteUntilTheLastDay) {
  Court C(shop(Moving));
  std::vector<Access> As = {table("customer-service", Op::Update, "payments"), table("order-service", Op::Update, "payments"),
                            publish("order-service", "payment.settled"), table("billing-service", Op::Update, "payments")};
  for (const char *Today : {"2026-06-01", "2027-06-30"}) {
    C.Options.Today = Today;
    EXPECT_THAT(C.verdict(As), ElementsAre("ssot-table-write billing-service update table:payments error")) << Today;
  }
  C.Options.Today = "2027-07-01";
  EXPECT_THAT(C.verdict({As[1], As[0]}), UnorderedElementsAre("ssot-table-write order-service update table:payments error (hidden by transfer)",
                                                              "ssot-exception-expired order-service update table:payments error"));
}

static const char *Plain = "  Customer: {owner: customer-service, tables: [customers]}";

TEST(Comments, HideAndMayBeUnused) {
  Court C(shop(Plain));
  Access A = table("order-service", Op::Update, "customers"), B = table("order-service", Op::Update, "customers");
  C.Options.Comments = {{{A.Where.File, A.Where.Line, 40}, "// NOLINT(ssot-table-write): until CUS-9"},
                        {{"services/order/src/zzz.cpp", 7, 40}, "// NOLINT(ssot-*)"}};
  EXPECT_THAT(C.verdict({A, B}), ElementsAre("ssot-table-write order-service update table:customers error (hidden by nolint)",
                                             "ssot-table-write order-service update table:customers error", "ssot-exception-unused - - - warning"));
  EXPECT_EQ(C.Last.Findings[2].Where, (Location{"services/order/src/zzz.cpp", 7, 43}));
  C.Options.Seen.Whole = false;
  C.Options.Seen.Files = {"services/order/src/a.cpp"};
  EXPECT_THAT(C.verdict({A, B}), SizeIs(2));
}

TEST(Known, AreCounted) {
  Court C(shop(Plain));
  Access A = table("order-service", Op::Update, "customers"), B = table("billing-service", Op::Delete, "customers"),
         N = table("order-service", Op::Insert, "customers");
  C.Options.Known = createBaseline(C.findings({A, B}));
  C.Options.Known->File = BaselineFileName;
  EXPECT_THAT(C.verdict({A, B}), Each(HasSubstr("(hidden by baseline)")));
  EXPECT_THAT(C.verdict({A, N}), UnorderedElementsAre("ssot-table-write order-service update table:customers error (hidden by baseline)",
                                                      "ssot-table-write order-service insert table:customers error",
                                                      "ssot-exception-unused - - - warning"));
  EXPECT_EQ(C.Last.Counts.Known, 1u);
  EXPECT_EQ(C.Last.Counts.New, 2u);
  EXPECT_EQ(C.Last.Counts.Fixed, 1u);
  EXPECT_EQ(C.Last.Counts.Stale, 0u);
}

TEST(Services, AreChosenAfterAllWereJudged) {
  Court C(shop(Plain, "policy: {unowned: off}"));
  C.Options.Seen.Services = {"order-service"};
  Access A = table("order-service", Op::Insert, "carts"), B = table("billing-service", Op::Insert, "carts");
  A.What.Database = B.What.Database = "shop_db";
  EXPECT_THAT(C.verdict({A, B}), ElementsAre("ssot-contested-write order-service insert table:carts error"));
}

TEST(ManifestRule, WarningsAreFindings) {
  Court C(shop(Plain));
  ManifestDiagnostic D;
  D.What = {Severity::Warning, {"ownership.yaml", 3, 5}, "the transfer of Payment ended on 2025-01-31", "take it out"};
  C.Options.Manifest = {D};
  EXPECT_THAT(C.verdict({}), ElementsAre("ssot-manifest - - - warning"));
}

TEST(Judge, TheOrderOfTheAccessesDoesNotMatter) {
  Court C(shop(Plain));
  std::vector<Access> As;
  for (int I = 0; I < 5; ++I) As.push_back(table("order-service", Op::Update, "customers"));
  auto Once = C.findings(As);
  std::reverse(As.begin(), As.end());
  auto Twice = C.findings(As);
  ASSERT_EQ(Once.size(), 5u);
  for (size_t I = 0; I < Once.size(); ++I) EXPECT_EQ(Once[I].Fingerprint, Twice[I].Fingerprint);
}

TEST(Describe, ListsEveryReadAndWriteOnceWithItsOwner) {
  Court C(shop("  Customer: {owner: customer-service, tables: [customers], apis: [{grpc: shop.v1.Customers, queries: [Get]}]}"));
  Access Read = table("order-service", Op::Select, "customers"), Nobodys = table("", Op::Delete, "customers");
  auto All = describe({Read, Read, Nobodys, api("order-service", "shop.v1.Customers/Get"), table("order-service", Op::Connect, "")}, *C.Owns);
  ASSERT_EQ(All.size(), 3u);
  EXPECT_EQ(All[0].What.Service, "");
  EXPECT_EQ(All[0].Owner.Service, "customer-service");
  EXPECT_EQ(All[0].Entity, "Customer");
  EXPECT_EQ(All[2].What.Op, Op::Query);
  EXPECT_FALSE(All[2].What.Write);
  Coverage Seen;
  countWrites(Seen, All);
  EXPECT_EQ(Seen.Writes.Total, 1u);
  EXPECT_EQ(Seen.Writes.Resolved, 1u);
}
