// Each rule, with what it must say and what it must not.
#include "court.h"

using namespace ssot;
using namespace ssot::test;
using namespace testing;
using Op = Operation;

static const char *Customer =
    R"(  Customer: {owner: customer-service, tables: [customers], keys: ["customer:*"], instead: "send UpdateCustomer to the customer API"}
  Order: {owner: order-service, tables: [orders]})";

TEST(TableWrite, AStrangerMayNotTheOwnerMay) {
  Court C(shop(Customer));
  EXPECT_THAT(
      C.verdict({table("order-service", Op::Update, "customers"), table("customer-service", Op::Delete, "customers"),
                 table("order-service", Op::Select, "customers"), table("order-service", Op::Insert, "orders")}),
      ElementsAre("ssot-table-write order-service update table:customers error"));
}

TEST(TableWrite, SaysWhoWhatWhoseAndWhatToDo) {
  Court C(shop(Customer));
  auto Fs = C.findings({table("order-service", Op::Update, "customers", {"email"})});
  ASSERT_EQ(Fs.size(), 1u);
  EXPECT_EQ(Fs[0].Message, "order-service updates the table `customers` of Customer, but customer-service owns it");
  EXPECT_EQ(Fs[0].Remedy, "send UpdateCustomer to the customer API");
  EXPECT_EQ(Fs[0].Owner, (OwnerRef{"customer-service", "customer-team", "#customer-oncall"}));
  EXPECT_EQ(Fs[0].Entity, "Customer");
  EXPECT_EQ(Fs[0].What->Database, "customer_db");
  EXPECT_THAT(Fs[0].Columns, ElementsAre("email"));
}

TEST(TableWrite, TheRightWayIsTheApiAndTheEventWhereNothingElseIsSaid) {
  Court C(shop(
      R"(  Customer: {owner: customer-service, tables: [customers], events: [CustomerUpdated], apis: [{grpc: shop.v1.Customers}]}
  Note: {owner: customer-service, tables: [notes]})"));
  auto Fs = C.findings({table("order-service", Op::Update, "customers"), table("order-service", Op::Update, "notes")});
  ASSERT_EQ(Fs.size(), 2u);
  EXPECT_EQ(Fs[0].Remedy, "send the change to customer-service through its API shop.v1.Customers, and consume "
                          "CustomerUpdated to see it happen");
  EXPECT_EQ(Fs[1].Remedy,
            "leave the change to customer-service; ask customer-team (#customer-oncall) for a command that makes it");
}

TEST(TableWrite, KeysAreStoresToo) {
  Court C(shop(Customer));
  auto Fs =
      C.findings({key("order-service", Op::Upsert, "customer:?"), key("customer-service", Op::Delete, "customer:?")});
  ASSERT_EQ(Fs.size(), 1u);
  EXPECT_EQ(Fs[0].Message, "order-service sets the key `customer:*` of Customer, but customer-service owns it");
}

TEST(TableWrite, SharedCodeThatNobodyReachesIsNotJudged) {
  Court C(shop(Customer));
  EXPECT_THAT(C.verdict({table("", Op::Update, "customers"), table("", Op::Update, "nobodys")}), IsEmpty());
}

static const char *Split =
    R"(  Account: {owner: customer-service, tables: [{name: users, database: shop_db, columns: [email, hash], rows: true}]}
  Profile: {owner: order-service, tables: [{name: users, database: shop_db, columns: [name]}]})";

TEST(TableWrite, OnlyForeignColumnsCount) {
  Court C(shop(Split));
  auto Fs = C.findings({table("order-service", Op::Update, "users", {"email", "name"}),
                        table("order-service", Op::Update, "users", {"name"}),
                        table("customer-service", Op::Insert, "users", {"email", "name"})});
  ASSERT_EQ(Fs.size(), 1u);
  EXPECT_THAT(Fs[0].Columns, ElementsAre("email"));
  EXPECT_EQ(Fs[0].Message, "order-service updates the column `email` of the table `users`, which belongs to Account: "
                           "customer-service owns it");
}

TEST(TableWrite, RowsHaveOneOwner) {
  Court C(shop(Split));
  EXPECT_THAT(C.verdict({table("order-service", Op::Delete, "users"), table("customer-service", Op::Delete, "users")}),
              ElementsAre("ssot-table-write order-service delete table:users error"));
  EXPECT_EQ(C.Last.Findings[0].Entity, "Account");
}

TEST(UnresolvedWrite, ASplitTableWithoutColumns) {
  Court C(shop(Split));
  EXPECT_THAT(C.verdict({table("order-service", Op::Update, "users")}),
              ElementsAre("ssot-unresolved-write order-service update table:users note"));
}

TEST(EventPublish, OwnersAndRelaysOnly) {
  Court C(shop(R"(  Customer: {owner: customer-service, events: [{topic: customer.events, relays: [web-gateway]}]}
  Order: {owner: order-service, events: [order.events]})"));
  EXPECT_THAT(C.verdict({publish("order-service", "customer.events"), publish("web-gateway", "customer.events"),
                         publish("customer-service", "customer.events"), publish("order-service", "order.events")}),
              ElementsAre("ssot-event-publish order-service publish event:customer.events error"));
}

TEST(EventPublish, TypesOfASharedTopic) {
  Court C(shop(R"(  Customer: {owner: customer-service, events: [{topic: domain, type: CustomerUpdated}]}
  Order: {owner: order-service, events: [{topic: domain, type: OrderPlaced}]})"));
  auto Fs = C.findings(
      {publish("order-service", "domain", "CustomerUpdated"), publish("order-service", "domain", "OrderPlaced")});
  ASSERT_EQ(Fs.size(), 1u);
  EXPECT_THAT(
      Fs[0].Message,
      StartsWith(
          "order-service publishes the event `CustomerUpdated` on `domain` of Customer, but customer-service owns it"));
}

static const char *Http = R"(  Customer:
    owner: customer-service
    apis:
      - {http: customer-service, paths: ["/customers/**"], queries: ["POST /customers/search"], callers: [web-gateway]}
      - {grpc: shop.v1.Customers, queries: ["Get*"], callers: [web-gateway]})";

TEST(ApiCommand, CallersAndQueriesAreFine) {
  Court C(shop(Http));
  EXPECT_THAT(
      C.verdict({api("order-service", "PUT customer-service/customers/7"),
                 api("order-service", "POST customer-service/customers/search"),
                 api("order-service", "GET customer-service/customers/7"),
                 api("web-gateway", "PUT customer-service/customers/7"),
                 api("customer-service", "PUT customer-service/customers/7"),
                 api("order-service", "shop.v1.Customers/GetOne"), api("order-service", "shop.v1.Customers/Update"),
                 api("order-service", "POST api.example.com/v1/charges")}),
      ElementsAre("ssot-api-command order-service command api:PUT customer-service/customers/7 error",
                  "ssot-api-command order-service command api:shop.v1.Customers/Update error"));
  EXPECT_EQ(C.Last.Findings[0].Message, "order-service sends the command `PUT customer-service/customers/7` of "
                                        "Customer to customer-service, but is not one of the declared callers");
}

TEST(ApiCommand, AnUnknownHostIsAWarningThatSaysSo) {
  Court C(shop(Http));
  EXPECT_THAT(C.verdict({api("order-service", "PUT ?/customers/7")}),
              ElementsAre("ssot-api-command order-service command api:PUT */customers/7 warning"));
  EXPECT_THAT(C.Last.Findings[0].Message, HasSubstr("the host is not known here"));
}

TEST(ApiShadow, ANonOwnerImplements) {
  Court C(shop(Http));
  EXPECT_THAT(C.verdict({api("order-service", "shop.v1.Customers/Update", Op::Implement),
                         api("customer-service", "shop.v1.Customers/Update", Op::Implement)}),
              ElementsAre("ssot-api-shadow order-service implement api:shop.v1.Customers/Update warning"));
}

static const char *View = R"(  Customer:
    owner: customer-service
    tables: [customers]
    copies: [{service: order-service, tables: [customer_view], handlers: ["shop::order::Sync::*"], rebuild: ["shop::order::backfill*"]}]
    snapshots: [{service: order-service, tables: [order_customers]}])";

TEST(CopyWrite, OnlyThroughHandlers) {
  Court C(shop(View));
  Access Helper = through(table("order-service", Op::Upsert, "customer_view"),
                          {"shop::order::Sync::on_created", "shop::order::apply"});
  Access Backfill = through(table("order-service", Op::Truncate, "customer_view"), {"shop::order::backfill_all"});
  Access Around =
      through(table("order-service", Op::Update, "customer_view"), {"shop::order::rename", "shop::order::apply"});
  EXPECT_THAT(C.verdict({Helper, Backfill, Around, table("order-service", Op::Ddl, "customer_view"),
                         table("order-service", Op::Select, "customer_view")}),
              ElementsAre("ssot-copy-write order-service update table:customer_view error"));
  EXPECT_THAT(C.Last.Findings[0].Remedy, HasSubstr("`shop::order::Sync::*`"));
  EXPECT_EQ(C.Last.Findings[0].Owner.Service, "customer-service");
}

TEST(CopyWrite, OneWayAroundTheHandlersIsEnough) {
  Court C(shop(View));
  Access A = through(table("order-service", Op::Update, "customer_view"),
                     {"shop::order::Sync::on_created", "shop::order::apply"});
  A.OtherPaths = {way({"shop::order::Sync::on_updated", "shop::order::apply"}),
                  way({"shop::order::rename", "shop::order::apply"})};
  auto Fs = C.findings({A});
  ASSERT_EQ(Fs.size(), 1u);
  EXPECT_EQ(Fs[0].Path[0].Function, "shop::order::rename") << "the path that is shown is the one that breaks the rule";
}

TEST(CopyWrite, TheEventThatAHandlerIsRegisteredForDecides) {
  Court C(shop(std::string(View) + R"(
    events: [CustomerUpdated]
  Order: {owner: order-service, tables: [orders], events: [OrderPlaced]})"));
  Access Undeclared = through(table("order-service", Op::Update, "customer_view"), {"shop::order::onCustomer"});
  Access Wrong = through(table("order-service", Op::Update, "customer_view"), {"shop::order::Sync::on_order"});
  Access Elsewhere = through(table("order-service", Op::Update, "customer_view"), {"shop::order::Sync::on_anything"});
  C.Options.Handled = {{Undeclared.Path[0], {"CustomerUpdated"}},
                       {Wrong.Path[0], {"OrderPlaced"}},
                       {Elsewhere.Path[0], {"nobody.knows"}}};
  auto Fs = C.findings({Undeclared, Wrong, Elsewhere});
  ASSERT_EQ(Fs.size(), 1u);
  EXPECT_EQ(Fs[0].Where, Wrong.Where);
  EXPECT_THAT(Fs[0].Message, HasSubstr("for the wrong event: shop::order::Sync::on_order handles `OrderPlaced`, which "
                                       "is no event of Customer"));
}

TEST(CopyWrite, AStrangersIsATableWriteWithTheKeeperAsOwner) {
  Court C(shop(View));
  EXPECT_THAT(C.verdict({table("customer-service", Op::Update, "customer_view")}),
              ElementsAre("ssot-table-write customer-service update table:customer_view error"));
  EXPECT_EQ(C.Last.Findings[0].Owner.Service, "order-service");
}

TEST(SnapshotUpdate, InsertAndDeleteAreFine) {
  Court C(shop(View));
  EXPECT_THAT(C.verdict({table("order-service", Op::Insert, "order_customers"),
                         table("order-service", Op::Delete, "order_customers"),
                         table("order-service", Op::Update, "order_customers"),
                         table("order-service", Op::Upsert, "order_customers")}),
              ElementsAre("ssot-snapshot-update order-service update table:order_customers error",
                          "ssot-snapshot-update order-service upsert table:order_customers error"));
}

TEST(ReferenceWrite, ByDeploymentOnly) {
  Court C(shop(
      R"(  Currency: {owner: customer-service, kind: reference, deployment: [services/customer/migrations/**], tables: [currencies]})"));
  Access Migration = table("customer-service", Op::Insert, "currencies");
  Migration.Path.insert(Migration.Path.begin(),
                        PathStep{{"services/customer/migrations/3.cpp", 4, 1}, "up", "calls f"});
  Access Both = Migration;
  Both.Where.Line += 1000;
  Both.OtherPaths = {way({"shop::admin"})};
  EXPECT_THAT(C.verdict({Migration, table("customer-service", Op::Update, "currencies"),
                         table("order-service", Op::Update, "currencies"), Both,
                         table("order-service", Op::Select, "currencies")}),
              ElementsAre("ssot-reference-write customer-service update table:currencies error",
                          "ssot-reference-write customer-service insert table:currencies error",
                          "ssot-table-write order-service update table:currencies error"));
}

TEST(LogRewrite, NotEvenByItsOwner) {
  Court C(shop(R"(  Entry: {owner: order-service, tables: [accounts, {name: journal, append-only: true}]})"));
  EXPECT_THAT(C.verdict({table("order-service", Op::Insert, "journal"), table("order-service", Op::Update, "journal"),
                         table("order-service", Op::Truncate, "journal"), table("order-service", Op::Ddl, "journal"),
                         table("order-service", Op::Call, "journal"), table("order-service", Op::Delete, "accounts"),
                         table("billing-service", Op::Delete, "journal")}),
              ElementsAre("ssot-table-write billing-service delete table:journal error",
                          "ssot-log-rewrite order-service update table:journal error",
                          "ssot-log-rewrite order-service truncate table:journal error"));
}

static Access in(std::string Database, Access A) {
  A.What.Database = std::move(Database);
  return A;
}

TEST(ContestedWrite, TwoWritersOfWhatNobodyOwns) {
  Court C(shop(Customer, "policy: {unowned: warning}"));
  EXPECT_THAT(C.verdict({in("shop_db", table("order-service", Op::Insert, "reservations")),
                         in("shop_db", table("billing-service", Op::Delete, "reservations")),
                         in("shop_db", table("web-gateway", Op::Select, "reservations")),
                         table("order-service", Op::Insert, "drafts"), table("order-service", Op::Insert, "locks"),
                         table("billing-service", Op::Insert, "locks")}),
              ElementsAre("ssot-contested-write billing-service delete table:reservations error",
                          "ssot-unowned-write billing-service insert table:locks warning",
                          "ssot-contested-write order-service insert table:reservations error",
                          "ssot-unowned-write order-service insert table:drafts warning",
                          "ssot-unowned-write order-service insert table:locks warning"))
      << "two databases, two tables of one name";
  EXPECT_THAT(C.Last.Findings[0].Message, HasSubstr("billing-service (delete) and order-service (insert) write"));
}

TEST(UnownedWrite, HasThePolicysLevel) {
  for (auto [Level, Wanted] : {std::pair("error", "error"), {"warning", "warning"}, {"note", "note"}}) {
    Court C(shop(Customer, std::string("policy: {unowned: ") + Level + "}"));
    EXPECT_THAT(C.verdict({table("order-service", Op::Insert, "carts")}),
                ElementsAre(std::string("ssot-unowned-write order-service insert table:carts ") + Wanted));
  }
  Court Off(shop(Customer, "policy: {unowned: off, ignore: [\"table:pg_*\"]}"));
  EXPECT_THAT(Off.verdict({table("order-service", Op::Insert, "carts")}), IsEmpty());
}

TEST(UnownedWrite, IgnoredAndOtherPeoplesApisAreNobodysBusiness) {
  Court C(shop(Customer, "policy: {unowned: error, ignore: [\"table:pg_*\", \"event:heartbeat.*\"]}"));
  EXPECT_THAT(C.verdict({table("order-service", Op::Insert, "pg_stat"), publish("order-service", "heartbeat.order"),
                         api("order-service", "POST api.example.com/v1/charges"),
                         table("order-service", Op::Select, "wishlists")}),
              IsEmpty());
}

TEST(UnresolvedWrite, SaysWhatIsKnownAndWhereTheRestIsLost) {
  Court C(shop(Customer));
  Access A = table("order-service", Op::Update, "");
  A.How = Resolution::Unresolved;
  A.Unknown = "parameter 2 of shop::vacuum, called from outside";
  A.Statement = Hole.str();
  EXPECT_THAT(C.verdict({A}), ElementsAre("ssot-unresolved-write order-service update table: note"));
  EXPECT_THAT(C.Last.Findings[0].Message, HasSubstr("lost at: parameter 2 of shop::vacuum"));
  Court Off(shop(Customer, "policy: {unresolved: off}"));
  EXPECT_THAT(Off.verdict({A}), IsEmpty());
}

TEST(UnresolvedWrite, ATableInTwoDatabases) {
  Court C(shop(R"(  A: {owner: customer-service, tables: [audit]}
  B: {owner: order-service, tables: [audit]})"));
  auto Fs = C.findings({table("billing-service", Op::Insert, "audit"), table("order-service", Op::Insert, "audit")});
  ASSERT_EQ(Fs.size(), 1u);
  EXPECT_EQ(Fs[0].Rule, "ssot-unresolved-write");
  EXPECT_THAT(Fs[0].Message, HasSubstr("which could be `customer_db.audit` and `order_db.audit`"));
}

TEST(PrivateRead, OnlyWithThePolicy) {
  std::vector<Access> As = {
      table("order-service", Op::Select, "customers"), table("order-service", Op::Select, "customer_view"),
      table("customer-service", Op::Select, "customers"), table("order-service", Op::Select, "order_customers")};
  Court Off{shop(View)};
  EXPECT_THAT(Off.verdict(As), IsEmpty());
  Court C(shop(View, "policy: {private-databases: true}"));
  EXPECT_THAT(C.verdict(As), ElementsAre("ssot-private-read order-service select table:customers error"));
  EXPECT_THAT(C.verdict({in("customer_db", table("order-service", Op::Connect, "")),
                         in("order_db", table("order-service", Op::Connect, "")),
                         in("elsewhere_db", table("order-service", Op::Connect, ""))}),
              ElementsAre("ssot-private-read order-service - - error"));
  EXPECT_EQ(C.Last.Findings[0].Message,
            "order-service connects to the database `customer_db`, which is private to customer-service");
}

static const char *Announced = R"(  Customer:
    owner: customer-service
    tables: [customers]
    events: [CustomerUpdated]
    publish-on: [update, delete]
    outbox: [customer_outbox])";

static Access with(Access A, std::vector<std::vector<Resource>> Ways) {
  A.Companions.emplace();
  for (std::vector<Resource> &Told : Ways) A.Companions->push_back({std::move(Told), {A.Path[0], {A.Where, A.Function, "ends here"}}});
  return A;
}

TEST(WriteWithoutEvent, EveryWayMustTell) {
  Court C(shop(Announced));
  Resource Event{ResourceKind::Event, "CustomerUpdated", "", "", ""},
      Outbox{ResourceKind::Table, "customer_outbox", "", "", ""};
  auto Update = [] { return table("customer-service", Op::Update, "customers"); };
  EXPECT_THAT(C.verdict({Update(), with(Update(), {{Event}, {Outbox}}),
                         with(table("customer-service", Op::Insert, "customers"), {{}})}),
              IsEmpty())
      << "nobody looked; all ways tell; nobody asked";
  EXPECT_THAT(
      C.verdict({with(Update(), {{Event}, {}}), with(table("customer-service", Op::Upsert, "customers"), {{}})}),
      ElementsAre("ssot-write-without-event customer-service update table:customers warning",
                  "ssot-write-without-event customer-service upsert table:customers warning"));
  EXPECT_EQ(C.Last.Findings[0].Remedy, "insert the event into `customer_outbox` in the same transaction");
}
