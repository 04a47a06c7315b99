#include <rocksdb/db.h>
#include <rocksdb/utilities/write_batch_with_index.h>
#include <string>

// A batch with an index hands out the batch that it holds.
void apply(rocksdb::DB *db, const std::string &id) {
  rocksdb::WriteBatchWithIndex batch;
  batch.Put("customer:" + id, "x");
  batch.Delete("order:1");
  db->Write(rocksdb::WriteOptions(), batch.GetWriteBatch()); // expect: ssot-table-write order-service upsert key:customer:*
}
