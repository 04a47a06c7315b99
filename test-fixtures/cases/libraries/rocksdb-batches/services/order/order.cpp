#include <memory>
#include <rocksdb/db.h>
#include <rocksdb/write_batch.h>
#include <string>

// RocksDB: keys with and without a column family; a batch counts where it is written.
class Cache {
public:
  Cache(std::unique_ptr<rocksdb::DB> db, rocksdb::ColumnFamilyHandle *family) : db_(std::move(db)), family_(family) {}
  void put(const std::string &id) {
    db_->Put(rocksdb::WriteOptions(), "order:" + id, "x");
    db_->Put(rocksdb::WriteOptions(), "customer:" + id, "x");              // expect: ssot-table-write order-service upsert key:customer:1
    db_->Put(rocksdb::WriteOptions(), family_, "customer:1", "x");          // expect: ssot-table-write order-service upsert key:customer:1
    db_->Delete(rocksdb::WriteOptions(), rocksdb::Slice("customer:2"));     // expect: ssot-table-write order-service delete key:customer:2
    db_->Merge(rocksdb::WriteOptions(), "customer:3", "x");                 // expect: ssot-table-write order-service update key:customer:3
    std::string value;
    db_->Get(rocksdb::ReadOptions(), "customer:4", &value);
    rocksdb::WriteBatch batch;
    batch.Put("order:1", "x");
    batch.Put("customer:5", "x");
    batch.Delete(family_, "customer:6");
    db_->Write(rocksdb::WriteOptions(), &batch); // expect: ssot-table-write order-service upsert key:customer:5; ssot-table-write order-service delete key:customer:6
    rocksdb::WriteBatch unused;
    unused.Delete("customer:7");
  }

private:
  std::unique_ptr<rocksdb::DB> db_;
  rocksdb::ColumnFamilyHandle *family_;
};
void open() {
  rocksdb::DB *db = nullptr;
  rocksdb::DB::Open(rocksdb::Options(), "/data/cache", &db);
  Cache(std::unique_ptr<rocksdb::DB>(db), nullptr).put("1");
}
