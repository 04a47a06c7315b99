// What `emit` prints, to the letter: people read it in reviews, and run it.
#include "manifest/emit.h"
#include "manifest_text.h"
#include <gmock/gmock.h>

using namespace ssot;

namespace {

const char *Text = R"(version: 1
services:
  customer: {paths: [services/customer/**], database: crm}
  order: {paths: [services/order/**], database: shop}
  identity: {paths: [services/identity/**], database: crm}
entities:
  Customer:
    owner: customer
    tables: [customers, {name: audit, append-only: true}]
    events: [customer.events, {topic: "crm.*", relays: [order]}, {topic: "a*b"}]
    copies: [{service: order, tables: [customer_view], handlers: ["sync::*"]}]
    snapshots: [{service: order, tables: [order_addresses]}]
    transfer: {to: identity, until: 2027-06-30}
    outbox: [customer_outbox]
  Account: {owner: identity, tables: [{name: users, columns: [email, hash], rows: true}]}
  Profile: {owner: customer, tables: [{name: users, columns: [avatar]}]}
  Currency: {owner: order, kind: reference, tables: [currencies]}
exceptions:
  - {service: order, resource: "table:customers", operations: [update, upsert], reason: "dual\nwrite", until: 2027-03-31, approved-by: t}
)";

ManifestResult read(const std::string &Policy) {
  Folder F;
  ManifestResult R = readManifest({{F.write("ownership.yaml", Text + Policy)}, "2026-06-01", ""});
  EXPECT_TRUE(R.ok()) << said(R);
  return R;
}

} // namespace

TEST(Emit, GrantsAreWhatEachServiceMayDo) {
  EXPECT_EQ(emitGrants(read("policy: {private-databases: true}\n").M),
            R"(-- Made by `ssot-lint emit grants`. Each service connects with a role of its name.

-- database crm
GRANT SELECT, INSERT ON audit TO "customer"; -- owns Customer, append-only
GRANT SELECT, INSERT ON audit TO "identity"; -- takes over Customer, until 2027-06-30
GRANT SELECT, INSERT, UPDATE, DELETE ON customer_outbox TO "customer"; -- outbox of Customer
GRANT SELECT, INSERT, UPDATE, DELETE ON customers TO "customer"; -- owns Customer
GRANT SELECT, INSERT, UPDATE, DELETE ON customers TO "identity"; -- takes over Customer, until 2027-06-30
GRANT INSERT, UPDATE ON customers TO "order"; -- exception until 2027-03-31: dual write
GRANT SELECT, UPDATE (avatar) ON users TO "customer"; -- owns Profile
GRANT SELECT, UPDATE (email, hash), INSERT, DELETE ON users TO "identity"; -- owns Account

-- database shop
GRANT SELECT ON currencies TO "order"; -- owns Currency, reference data: changed by deployment only
GRANT SELECT, INSERT, UPDATE, DELETE ON customer_view TO "order"; -- keeps a copy of Customer, in its handlers only
GRANT SELECT, INSERT, DELETE ON order_addresses TO "order"; -- takes snapshots of Customer
)");
}

TEST(Emit, ReadingIsFreeUnlessDatabasesArePrivate) {
  EXPECT_THAT(emitGrants(read("").M), testing::HasSubstr("GRANT SELECT ON currencies TO \"customer\", \"identity\";\n"));
}

TEST(Emit, AclsSayWhoMayPublish) {
  EXPECT_EQ(emitKafkaAcls(read("").M),
            R"(# Made by `ssot-lint emit kafka-acls`. Set BOOTSTRAP; each service is a principal of its name.
# An event that the manifest names in short may be a topic or a message type: leave out what is no topic.
# customer may write to a*b, for which Kafka has no pattern: name its topics
# identity may write to a*b, for which Kafka has no pattern: name its topics
kafka-acls --bootstrap-server "$BOOTSTRAP" --add --allow-principal 'User:customer' --operation Write --operation Describe --topic 'crm.' --resource-pattern-type prefixed  # owns Customer
kafka-acls --bootstrap-server "$BOOTSTRAP" --add --allow-principal 'User:identity' --operation Write --operation Describe --topic 'crm.' --resource-pattern-type prefixed  # takes over Customer, until 2027-06-30
kafka-acls --bootstrap-server "$BOOTSTRAP" --add --allow-principal 'User:order' --operation Write --operation Describe --topic 'crm.' --resource-pattern-type prefixed  # relays Customer
kafka-acls --bootstrap-server "$BOOTSTRAP" --add --allow-principal 'User:customer' --operation Write --operation Describe --topic 'customer.events'  # owns Customer
kafka-acls --bootstrap-server "$BOOTSTRAP" --add --allow-principal 'User:identity' --operation Write --operation Describe --topic 'customer.events'  # takes over Customer, until 2027-06-30
)");
}
