#include <userver/storages/mongo/pool.hpp>

// userver's MongoDB driver: collections in a shared struct, operations as objects, bulks.
namespace mongo = userver::storages::mongo;
using userver::formats::bson::MakeDoc;

struct MongoCollections {
  explicit MongoCollections(const mongo::PoolPtr &pool) : customers(pool->GetCollection("customers")), orders(pool->GetCollection("orders")) {}
  mongo::Collection customers;
  mongo::Collection orders;
};
class Store {
public:
  explicit Store(std::shared_ptr<MongoCollections> collections) : mongo_(std::move(collections)) {}
  void place() {
    mongo_->orders.InsertOne(MakeDoc("id", 1));
    mongo_->customers.InsertOne(MakeDoc("id", 1));                                       // expect: ssot-table-write order-service insert table:customers
    mongo_->customers.UpdateOne(MakeDoc("id", 1), MakeDoc("$set", 2));                   // expect: ssot-table-write order-service update table:customers
    mongo_->customers.UpdateOne(MakeDoc("id", 1), MakeDoc(), mongo::options::Upsert{}); // expect: ssot-table-write order-service upsert table:customers
    mongo_->customers.DeleteOne(MakeDoc("id", 1));                                       // expect: ssot-table-write order-service delete table:customers
    mongo_->customers.FindAndRemove(MakeDoc("id", 1));                                   // expect: ssot-table-write order-service delete table:customers
    mongo_->customers.Find(MakeDoc("id", 1));
    mongo_->customers.Execute(mongo::operations::Find(MakeDoc()));
    mongo_->customers.Execute(mongo::operations::InsertOne(MakeDoc()));                                    // expect: ssot-table-write order-service insert table:customers
    mongo_->customers.Execute(mongo::operations::Delete(mongo::operations::Delete::Mode::kMulti, MakeDoc())); // expect: ssot-table-write order-service delete table:customers
    auto bulk = mongo_->customers.MakeOrderedBulk();
    bulk.InsertOne(MakeDoc());
    bulk.DeleteOne(MakeDoc());
    mongo_->customers.Execute(std::move(bulk)); // expect: ssot-table-write order-service insert table:customers; ssot-table-write order-service delete table:customers
    auto unused = mongo_->customers.MakeOrderedBulk();
    unused.UpdateOne(MakeDoc(), MakeDoc());
  }

private:
  std::shared_ptr<MongoCollections> mongo_;
};
void start(const mongo::PoolPtr &pool) { Store(std::make_shared<MongoCollections>(pool)).place(); }

void upserts(mongo::Collection notes) {
  mongo::operations::Update update(mongo::operations::Update::Mode::kSingle, MakeDoc("_id", 1), MakeDoc("$set", 2));
  update.SetOption(mongo::options::Upsert{});
  notes.Execute(update); // expect: ssot-table-write order-service upsert table:customer_notes
  auto bulk = notes.MakeOrderedBulk();
  bulk.UpdateOne(MakeDoc("_id", 1), MakeDoc("$set", 2), mongo::options::Upsert{});
  notes.Execute(std::move(bulk)); // expect: ssot-table-write order-service upsert table:customer_notes
}
void begin(const mongo::PoolPtr &pool) { upserts(pool->GetCollection("customer_notes")); }
