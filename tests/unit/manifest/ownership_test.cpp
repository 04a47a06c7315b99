// "Names" of the contract's section 2 and "Which rule, when two could" of section 3, as questions and answers.
#include "manifest/ownership.h"
#include "manifest_text.h"
#include <gmock/gmock.h>

using namespace ssot;
using Standing = Answer::Standing;
using Role = Answer::Role;
using testing::ElementsAre;

namespace {

struct Owners {
  ManifestResult R;
  Ownership O;
  explicit Owners(llvm::StringRef Text) : R(readText(Text)), O(R.M) { EXPECT_EQ(said(R), ""); }

  Answer table(llvm::StringRef Service, llvm::StringRef Name, Operation Op = Operation::Update,
               llvm::StringRef Database = "", std::vector<std::string> Columns = {}) const {
    Resource What{ResourceKind::Table, Name.str(), Database.str(), "", ""};
    return O.ask({Service, Op, What, Columns, !Columns.empty()});
  }
  Answer event(llvm::StringRef Service, llvm::StringRef Topic, llvm::StringRef Key = "",
               llvm::StringRef Type = "") const {
    Resource What{ResourceKind::Event, Topic.str(), "", Key.str(), Type.str()};
    return O.ask({Service, Operation::Publish, What});
  }
  Answer named(llvm::StringRef Service, ResourceKind K, llvm::StringRef Name) const {
    Resource What{K, Name.str(), "", "", ""};
    return O.ask({Service, K == ResourceKind::Api ? Operation::Command : Operation::Upsert, What});
  }
};

std::string owner(const Answer &A) {
  return A.Owner ? A.Owner->Name : "";
}

/// What a rule looks at first.
#define EXPECT_ANSWER(A, STANDING, ROLE, ENTITY)                                                                       \
  do {                                                                                                                 \
    Answer Got = (A);                                                                                                  \
    EXPECT_EQ(Got.Is, Standing::STANDING);                                                                             \
    EXPECT_EQ(Got.As, Role::ROLE);                                                                                     \
    EXPECT_EQ(Got.Of ? Got.Of->Name : "", ENTITY);                                                                     \
  } while (false)

const char *Shop = R"(version: 1
services:
  customer: {paths: [c/**], database: customer_db}
  order: {paths: [o/**], database: order_db}
  mirror: {paths: [m/**]}
  web: {paths: [w/**]}
entities:
  Customer:
    owner: customer
    tables: [Customers, crm.customer_notes, notes, outbox, {name: log, append-only: true}, "shard_*"]
    events: [CustomerCreated, {topic: customer.events, relays: [mirror]}, {topic: domain, type: CustomerUpdated}, "customer.audit.*"]
    keys: ["customer:*", "session"]
    apis:
      - {grpc: shop.customer.v1.CustomerService, queries: [GetCustomer, "List*"], callers: [web]}
      - {http: customer, paths: ["/customers/**"], queries: ["POST /customers/search"], callers: [web]}
      - {thrift: CustomerThrift, queries: ["Get*"]}
    copies: [{service: order, tables: [customer_view], handlers: ["sync::*"]}]
    snapshots: [{service: order, tables: [order_customers]}]
    outbox: [customer_outbox]
    routines: [{name: retire, writes: [customers]}]
  Order:
    owner: order
    tables: [orders, archive.customers, notes, outbox]
    events: [{topic: order.events}, {topic: domain, type: OrderPlaced}]
    keys: ["customer:order:*"]
    apis: [{http: order, paths: ["/orders/**", "/customers/*/orders"]}]
    transfer: {to: web, until: 2027-01-01}
exceptions:
  - {service: order, resource: "table:customers", operations: [update], reason: r, until: 2027-01-01, approved-by: c}
  - {service: order, resource: "event:customer.*", reason: r, until: 2027-01-01, approved-by: c}
  - {service: order, resource: "api:shop.customer.v1.CustomerService", reason: r, until: 2027-01-01, approved-by: c}
policy: {ignore: ["table:schema_migrations", "table:pg_*", "key:lock:*"]}
)";

} // namespace

TEST(OwnershipOfTables, NamesCompareAsSqlDoes) {
  Owners O(Shop);
  for (llvm::StringRef Name :
       {"customers", "CUSTOMERS", "\"Customers\"", "public.customers", "[dbo].[Customers]", "`customers`",
        "customer_db.customers", "customer_db.dbo.customers", "customer_db..customers"})
    EXPECT_ANSWER(O.table("order", Name), Owned, Stranger, "Customer");
  EXPECT_ANSWER(O.table("customer", "crm.customer_notes"), Owned, Owner, "Customer");
  EXPECT_ANSWER(O.table("order", "archive.customers"), Owned, Owner, "Order");
  EXPECT_ANSWER(O.table("order", "other.customers"), Unowned, Stranger, "");
  EXPECT_ANSWER(O.table("order", "customer_notes"), Unowned, Stranger, "");
}

TEST(OwnershipOfTables, TheConnectionDecidesTheDatabase) {
  Owners O(Shop);
  EXPECT_ANSWER(O.table("order", "notes", Operation::Update, "customer_db"), Owned, Stranger, "Customer");
  EXPECT_ANSWER(O.table("order", "notes", Operation::Update, "ORDER_DB"), Owned, Owner, "Order");
  EXPECT_ANSWER(O.table("order", "customers", Operation::Update, "elsewhere"), Unowned, Stranger, "");
  EXPECT_ANSWER(O.table("order", "customers", Operation::Update, "/var/lib/data.sqlite"), Owned, Stranger, "Customer");
  EXPECT_ANSWER(O.table("order", "notes", Operation::Update, "/var/lib/customer_db.sqlite"), Owned, Stranger,
                "Customer");
  EXPECT_ANSWER(O.table("order", "customers", Operation::Update, ":memory:"), Ignored, Stranger, "");
}

TEST(OwnershipOfTables, WithoutDatabaseTheServicesOwnThenTheOneThenAmbiguous) {
  Owners O(Shop);
  EXPECT_ANSWER(O.table("customer", "notes"), Owned, Owner, "Customer");
  EXPECT_ANSWER(O.table("order", "notes"), Owned, Owner, "Order");
  Answer A = O.table("mirror", "notes");
  EXPECT_EQ(A.Is, Standing::Ambiguous);
  ASSERT_EQ(A.Candidates.size(), 2u);
  EXPECT_EQ(A.Candidates[0].Name, "customer_db.notes");
  EXPECT_EQ(A.Candidates[1].Owner->Name, "order");
  EXPECT_ANSWER(O.table("mirror", "orders"), Owned, Stranger, "Order");
}

TEST(OwnershipOfTables, CopiesSnapshotsOutboxesAndLogs) {
  Owners O(Shop);
  Answer A = O.table("order", "customer_view");
  EXPECT_ANSWER(A, Owned, Copy, "Customer");
  ASSERT_TRUE(A.CopyOf);
  EXPECT_TRUE(anyMatches(A.CopyOf->Handlers, "sync::onCustomer"));
  A = O.table("customer", "customer_view");
  EXPECT_ANSWER(A, Owned, Stranger, "Customer");
  EXPECT_EQ(owner(A), "order"); // the copy's service is named as the owner
  EXPECT_ANSWER(O.table("order", "order_customers"), Owned, Snapshot, "Customer");
  EXPECT_TRUE(O.table("customer", "log").Entry->AppendOnly);
  EXPECT_TRUE(O.table("customer", "customer_outbox").IsOutbox);
  EXPECT_ANSWER(O.table("customer", "outbox"), Owned, Owner, "Customer");
  EXPECT_ANSWER(O.table("order", "outbox"), Owned, Owner, "Order");
  EXPECT_ANSWER(O.table("web", "orders"), Owned, Successor, "Order");
}

TEST(OwnershipOfTables, HolesAndGlobs) {
  Owners O(Shop);
  EXPECT_ANSWER(O.table("order", "shard_7"), Owned, Stranger, "Customer");
  EXPECT_TRUE(O.table("order", "shard_7").Wildcard);
  EXPECT_ANSWER(O.table("order", ("shard_" + Hole).str()), Owned, Stranger, "Customer");
  Answer A = O.table("mirror", ("customer" + Hole).str());
  EXPECT_EQ(A.Is, Standing::Unknown);
  EXPECT_EQ(A.Candidates.size(), 3u); // Customers, customer_outbox, customer_view
  EXPECT_EQ(O.table("order", ("invoice_" + Hole).str()).Is, Standing::Unowned);
  EXPECT_EQ(O.table("order", Hole).Candidates.size(), 8u);
  EXPECT_EQ(O.table("order", "").Is, Standing::Unknown);
}

TEST(OwnershipOfTables, BookkeepingIsIgnoredUnlessOwned) {
  Owners O(Shop);
  EXPECT_EQ(O.table("order", "schema_migrations").Is, Standing::Ignored);
  EXPECT_EQ(O.table("order", "flyway.Schema_Migrations").Is, Standing::Ignored);
  EXPECT_EQ(O.table("order", "pg_class").Is, Standing::Ignored);
  EXPECT_EQ(O.table("order", "carts").Is, Standing::Unowned);
  EXPECT_EQ(O.named("order", ResourceKind::Key, "lock:7").Is, Standing::Ignored);
}

TEST(OwnershipOfTables, ColumnsHaveOwnersToo) {
  Owners O(R"(version: 1
services:
  identity: {database: users_db}
  profile: {database: users_db}
  other: {}
entities:
  Account: {owner: identity, tables: [{name: users, columns: [email, password_hash], rows: true}]}
  Profile: {owner: profile, tables: [{name: users, columns: [display_name, avatar]}]}
)");
  Answer A = O.table("profile", "users", Operation::Update, "", {"display_name", "Email"});
  EXPECT_ANSWER(A, Owned, Owner, "Account");
  EXPECT_THAT(A.ForeignColumns, ElementsAre("Email"));
  EXPECT_EQ(owner(A), "identity");
  EXPECT_THAT(O.table("profile", "users", Operation::Update, "", {"avatar", "updated_at"}).ForeignColumns,
              ElementsAre());
  EXPECT_THAT(O.table("identity", "users", Operation::Insert, "", {"email", "avatar"}).ForeignColumns, ElementsAre());
  EXPECT_THAT(O.table("identity", "users", Operation::Upsert, "", {"email", "avatar"}).ForeignColumns,
              ElementsAre("avatar"));
  A = O.table("profile", "users", Operation::Delete);
  EXPECT_TRUE(A.RowsForeign);
  EXPECT_EQ(A.Of->Name, "Account");
  EXPECT_FALSE(O.table("identity", "users", Operation::Delete).RowsForeign);
  EXPECT_TRUE(O.table("profile", "users", Operation::Update).ColumnsMissing);
  EXPECT_ANSWER(O.table("other", "users", Operation::Update, "", {"avatar"}), Owned, Stranger, "Profile");
  EXPECT_ANSWER(O.table("other", "users", Operation::Delete), Owned, Stranger, "Account");
  EXPECT_ANSWER(O.table("other", "users", Operation::Update), Owned, Stranger, "Account");
}

TEST(OwnershipOfEvents, TopicKeyAndType) {
  Owners O(Shop);
  EXPECT_ANSWER(O.event("order", "customer.events"), Owned, Stranger, "Customer");
  EXPECT_ANSWER(O.event("mirror", "customer.events"), Owned, Relay, "Customer");
  EXPECT_ANSWER(O.event("customer", "customer.events"), Owned, Owner, "Customer");
  EXPECT_ANSWER(O.event("order", "CustomerCreated"), Owned, Stranger, "Customer");
  EXPECT_ANSWER(O.event("order", "some.exchange", "CustomerCreated"), Owned, Stranger, "Customer");
  EXPECT_ANSWER(O.event("order", "bus", "", "shop::CustomerCreated"), Owned, Stranger, "Customer");
  EXPECT_ANSWER(O.event("order", "domain", "", "shop.CustomerUpdated"), Owned, Stranger, "Customer");
  EXPECT_ANSWER(O.event("order", "domain", "", "OrderPlaced"), Owned, Owner, "Order");
  EXPECT_ANSWER(O.event("order", "", "CustomerCreated"), Owned, Stranger, "Customer"); // the exchange is not known
  EXPECT_ANSWER(O.event("order", "", "order.placed"), Unknown, Stranger, "");
  EXPECT_ANSWER(O.event("order", "domain"), Owned, Owner, "Order"); // one of its own types is on that topic
  EXPECT_ANSWER(O.event("mirror", "domain"), Unknown, Stranger, "");
  EXPECT_ANSWER(O.event("order", "CustomerUpdated"), Owned, Stranger, "Customer"); // only the type is known
  EXPECT_ANSWER(O.event("order", "elsewhere", "", "CustomerUpdated"), Unowned, Stranger, "");
  EXPECT_ANSWER(O.event("order", Hole, "", "CustomerUpdated"), Owned, Stranger, "Customer");
  EXPECT_ANSWER(O.event("order", "customer.audit.login"), Owned, Stranger, "Customer");
  EXPECT_ANSWER(O.event("order", ("customer." + Hole).str()), Unknown, Stranger, "");
  EXPECT_ANSWER(O.event("order", "order.customer.events"), Unowned, Stranger, "");
  EXPECT_ANSWER(O.event("order", "order.events", "", "CustomerCreated"), Owned, Owner,
                "Order"); // everything on the topic
}

TEST(OwnershipOfKeys, TheMostSpecialPatternWins) {
  Owners O(Shop);
  auto ask = [&](llvm::StringRef Name) { return O.named("order", ResourceKind::Key, Name); };
  EXPECT_ANSWER(ask("customer:7"), Owned, Stranger, "Customer");
  EXPECT_ANSWER(ask(("customer:" + Hole).str()), Owned, Stranger, "Customer");
  EXPECT_ANSWER(ask("customer:order:7"), Owned, Owner, "Order");
  EXPECT_ANSWER(ask("session"), Owned, Stranger, "Customer");
  EXPECT_ANSWER(ask("cart:7"), Unowned, Stranger, "");
  EXPECT_ANSWER(ask((Hole + ":7").str()), Unknown, Stranger, "");
}

TEST(OwnershipOfApis, Rpc) {
  Owners O(Shop);
  auto ask = [&](llvm::StringRef Service, llvm::StringRef Name) { return O.named(Service, ResourceKind::Api, Name); };
  EXPECT_ANSWER(ask("order", "shop.customer.v1.CustomerService/UpdateCustomer"), Owned, Stranger, "Customer");
  EXPECT_ANSWER(ask("web", "shop.customer.v1.CustomerService/UpdateCustomer"), Owned, Caller, "Customer");
  EXPECT_FALSE(ask("order", "shop.customer.v1.CustomerService/UpdateCustomer").IsQuery);
  EXPECT_TRUE(ask("order", "shop.customer.v1.CustomerService/ListOrders").IsQuery);
  EXPECT_FALSE(ask("order", "shop.customer.v1.CustomerService/GetCustomerAndDelete").IsQuery);
  EXPECT_ANSWER(ask("order", "CustomerService/Put"), Owned, Stranger, "Customer");
  EXPECT_ANSWER(ask("order", "shop.CustomerThrift/put"), Owned, Stranger, "Customer");
  EXPECT_ANSWER(ask("order", "shop.customer.v1.Other/Put"), Unowned, Stranger, "");
  EXPECT_ANSWER(ask("order", "google.storage.v2.Storage/Write"), Foreign, Stranger, "");
}

TEST(OwnershipOfApis, Http) {
  Owners O(Shop);
  auto ask = [&](llvm::StringRef Service, llvm::StringRef Name) { return O.named(Service, ResourceKind::Api, Name); };
  EXPECT_ANSWER(ask("order", "PUT customer/customers/7"), Owned, Stranger, "Customer");
  EXPECT_ANSWER(ask("order", "POST customer/customers"), Owned, Stranger, "Customer");
  EXPECT_ANSWER(ask("order", "PUT Customer:8080/customers/7?x=1"), Owned, Stranger, "Customer");
  EXPECT_ANSWER(ask("web", ("PUT customer/customers/" + Hole).str()), Owned, Caller, "Customer");
  EXPECT_TRUE(ask("order", "POST customer/customers/search").IsQuery);
  EXPECT_FALSE(ask("order", "PUT customer/customers/search").IsQuery);
  EXPECT_TRUE(ask("order", "GET customer/customers/7").IsQuery);
  EXPECT_ANSWER(ask("order", "PUT customer/other"), Unowned, Stranger, "");
  EXPECT_ANSWER(ask("order", "PUT mirror/x"), Unowned, Stranger, ""); // a declared service without a declared API
  EXPECT_ANSWER(ask("order", "PUT api.example.com/customers/7"), Foreign, Stranger, "");
}

TEST(OwnershipOfApis, WithoutHostThePathDecidesIfOneServiceAloneClaimsIt) {
  Owners O(Shop);
  auto ask = [&](llvm::StringRef Service, llvm::StringRef Path) {
    return O.named(Service, ResourceKind::Api, ("PUT " + Hole + Path).str());
  };
  EXPECT_ANSWER(ask("mirror", "/customers/7"), Owned, Stranger, "Customer");
  EXPECT_TRUE(ask("mirror", "/customers/7").HostGuessed);
  EXPECT_ANSWER(ask("mirror", "/customers/7/orders"), Ambiguous, Stranger, "");
  EXPECT_ANSWER(ask("order", "/customers/7/orders"), Owned, Owner, "Order");
  EXPECT_ANSWER(ask("mirror", "/elsewhere"), Foreign, Stranger, "");
  EXPECT_ANSWER(ask("mirror", ""), Unknown, Stranger, "");
  EXPECT_ANSWER(ask("mirror", ("/" + Hole).str()), Unknown, Stranger, "");
}

TEST(Ownership, ExceptionsCoverOperationAndResource) {
  Owners O(Shop);
  auto count = [&](llvm::StringRef Service, Operation Op, ResourceKind K, llvm::StringRef Name) {
    return O.O.exceptions(Service, Op, {K, Name.str(), "", "", ""}).size();
  };
  EXPECT_EQ(count("order", Operation::Update, ResourceKind::Table, "public.Customers"), 1u);
  EXPECT_EQ(count("order", Operation::Delete, ResourceKind::Table, "customers"), 0u);
  EXPECT_EQ(count("web", Operation::Update, ResourceKind::Table, "customers"), 0u);
  EXPECT_EQ(count("order", Operation::Publish, ResourceKind::Event, "customer.events"), 1u);
  EXPECT_EQ(count("order", Operation::Command, ResourceKind::Api, "shop.customer.v1.CustomerService/Put"), 1u);
}

TEST(Ownership, RoutinesAndDatabases) {
  Owners O(Shop);
  ASSERT_TRUE(O.O.routine("PUBLIC.Retire"));
  EXPECT_EQ(O.O.routine("retire")->What->Writes.front().Text, "customers");
  EXPECT_FALSE(O.O.routine("nothing"));
  ASSERT_EQ(O.O.servicesOf("Customer_DB").size(), 1u);
  EXPECT_EQ(O.O.servicesOf("customer_db")[0]->Name, "customer");
  EXPECT_TRUE(O.O.servicesOf("elsewhere").empty());
}
