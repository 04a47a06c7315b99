#include <rocksdb/db.h>
#include <rocksdb/write_batch.h>

// A batch that is used again after Clear().
void rest(rocksdb::DB *db, const rocksdb::Slice &key) {
  rocksdb::WriteBatch batch;
  batch.Put("customer:1", "x");
  batch.Clear();
  batch.Merge("customer:2", key.ToString());
  db->Write(rocksdb::WriteOptions(), &batch); // expect: ssot-table-write order-service update key:customer:2
}
