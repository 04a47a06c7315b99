#include <mongocxx/client.hpp>

// mongocxx 4: a pool's clients, sessions, options, bulks, pipelines, commands.
using bsoncxx::builder::basic::kvp;
using bsoncxx::builder::basic::make_document;

class Store {
public:
  explicit Store(mongocxx::pool &pool) : pool_(pool) {}
  void place(bsoncxx::document::view filter, bsoncxx::document::view change) {
    auto client = pool_.acquire();
    mongocxx::database db = (*client)["customer_db"];
    auto customers = db["customers"];
    auto orders = client->database("order_db").collection("orders");
    orders.insert_one(make_document(kvp("id", 1)));
    customers.insert_one(filter); // expect: ssot-table-write order-service insert table:customers
    customers.update_one(filter, change, mongocxx::options::update{}.upsert(true)); // expect: ssot-table-write order-service upsert table:customers
    customers.find_one_and_update(filter, change); // expect: ssot-table-write order-service update table:customers
    customers.find_one_and_delete(filter);         // expect: ssot-table-write order-service delete table:customers
    customers.find_one(filter);
    auto session = client->start_session();
    session.with_transaction([&](mongocxx::client_session *s) {
      orders.update_one(*s, filter, change);
      customers.insert_one(*s, filter); // expect: ssot-table-write order-service insert table:customers
      customers.delete_many(*s, filter); // expect: ssot-table-write order-service delete table:customers
    });
    auto bulk = customers.create_bulk_write(mongocxx::options::bulk_write{}.ordered(false));
    bulk.append(mongocxx::model::insert_one(filter));
    mongocxx::model::update_one upsert(filter, change);
    upsert.upsert(true);
    bulk.append(upsert);
    bulk.execute(); // expect: ssot-table-write order-service insert table:customers; ssot-table-write order-service upsert table:customers
    auto unused = customers.create_bulk_write();
    unused.append(mongocxx::model::delete_one(filter));
    customers.write(mongocxx::model::delete_one(filter)); // expect: ssot-table-write order-service delete table:customers
    mongocxx::pipeline stages;
    stages.match(filter).out("customer_notes");
    db["customers"].aggregate(mongocxx::pipeline{}.match(filter));
    client->database("customer_db")["customers"].aggregate(stages); // expect: ssot-table-write order-service upsert table:customer_notes
    db.run_command(make_document(kvp("update", "customers"), kvp("updates", 1))); // expect: ssot-table-write order-service update table:customers
    db.run_command(make_document(kvp("ping", 1)));
    db.run_command(bsoncxx::from_json(R"({"delete": "customer_notes", "deletes": []})")); // expect: ssot-table-write order-service delete table:customer_notes
    customers.drop();                // expect: ssot-table-write order-service ddl table:customers
    db.create_collection("customer_notes"); // expect: ssot-table-write order-service ddl table:customer_notes
  }

private:
  mongocxx::pool &pool_;
};
void run(bsoncxx::document::view v) {
  mongocxx::pool pool{mongocxx::uri{"mongodb://db"}};
  Store(pool).place(v, v);
}

void summarise(mongocxx::database db) {
  mongocxx::pipeline stages;
  stages.match(make_document(kvp("open", true))).merge(make_document(kvp("into", "customers"), kvp("on", "_id")));
  db["orders"].aggregate(stages); // expect: ssot-table-write order-service upsert table:customers
  mongocxx::pipeline raw;
  raw.append_stage(make_document(kvp("$out", "customer_notes")));
  db["orders"].aggregate(raw); // expect: ssot-table-write order-service upsert table:customer_notes
}
