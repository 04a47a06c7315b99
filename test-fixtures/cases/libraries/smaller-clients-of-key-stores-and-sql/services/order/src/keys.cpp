#include <cpp_redis/cpp_redis>
#include <etcd/Client.hpp>
#include <leveldb/db.h>
#include <zookeeper/zookeeper.h>
void levels(leveldb::DB *db) {
  std::string value;
  db->Get(leveldb::ReadOptions(), "l_get", &value);
  db->Put(leveldb::WriteOptions(), "l_put", value); // expect: ssot-unowned-write order-service upsert key:l_put
  db->Delete(leveldb::WriteOptions(), leveldb::Slice("l_delete")); // expect: ssot-unowned-write order-service delete key:l_delete
  const leveldb::Slice slice("l_slice");
  db->Put(leveldb::WriteOptions(), slice.ToString() + "_copy", value); // expect: ssot-unowned-write order-service upsert key:l_slice_copy
  db->Delete(leveldb::WriteOptions(), slice.data());                    // expect: ssot-unowned-write order-service delete key:l_slice
  leveldb::WriteBatch batch;
  batch.Put("l_gone", value);
  batch.Clear();
  batch.Put("l_batch", value);
  batch.Delete("l_batch_delete");
  db->Write(leveldb::WriteOptions(), &batch); // expect: ssot-unowned-write order-service upsert key:l_batch; ssot-unowned-write order-service delete key:l_batch_delete
}
void nodes(zhandle_t *zh) {
  zoo_get(zh, "/n_get", 0, nullptr, nullptr, nullptr);
  zoo_create(zh, "/n_create", "", 0, nullptr, 0, nullptr, 0); // expect: ssot-unowned-write order-service insert key:/n_create
  zoo_set(zh, "/n_set", "", 0, -1); // expect: ssot-unowned-write order-service update key:/n_set
  zoo_delete(zh, "/n_delete", -1); // expect: ssot-unowned-write order-service delete key:/n_delete
  zoo_op_t ops[3];
  zoo_create_op_init(&ops[0], "/n_op_create", "", 0, nullptr, 0, nullptr, 0); // expect: ssot-unowned-write order-service insert key:/n_op_create
  zoo_set_op_init(&ops[1], "/n_op_set", "", 0, -1, nullptr); // expect: ssot-unowned-write order-service update key:/n_op_set
  zoo_delete_op_init(&ops[2], "/n_op_delete", -1); // expect: ssot-unowned-write order-service delete key:/n_op_delete
}
void configuration(etcd::SyncClient &client) {
  client.get("e_get");
  client.set("e_set", "1"); // expect: ssot-unowned-write order-service upsert key:e_set
  client.add("e_add", "1"); // expect: ssot-unowned-write order-service insert key:e_add
  client.modify("e_modify", "1"); // expect: ssot-unowned-write order-service update key:e_modify
  client.rm("e_rm"); // expect: ssot-unowned-write order-service delete key:e_rm
}
void redis(cpp_redis::client &client, cpp_redis::subscriber &sub) {
  client.connect("127.0.0.1", 6379);
  client.set("r_set", "1").get("r_get"); // expect: ssot-unowned-write order-service upsert key:r_set
  client.send({"DEL", "r_send"}); // expect: ssot-unowned-write order-service delete key:r_send
  client.sync_commit();
  sub.subscribe("orders", [&client](const std::string &, const std::string &) {
    client.set("r_heard", "1"); // expect: ssot-unowned-write order-service upsert key:r_heard
  });
}
