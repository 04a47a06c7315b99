#include <google/cloud/spanner/client.h>
#include <nats/nats.h>
#include <oatpp/orm/DbClient.hpp>
#include <rocksdb/utilities/transaction_db.h>
#include <tao/pq.hpp>
#include <userver/ydb/table.hpp>

// Clients that are given statements or keys: the same.
static void tell(natsConnection *nc) { natsConnection_PublishString(nc, "customer.events", "x"); }

bool remove(tao::pq::connection &db, natsConnection *nc, bool fine) {
  auto tr = db.transaction();
  tr->execute("DELETE FROM customers");
  if (!fine) {
    tr->rollback();
    return false;
  }
  tr->commit();
  tell(nc);
  return true;
}

bool update(oatpp::orm::Executor &db, natsConnection *nc, bool fine) {
  oatpp::orm::Transaction transaction(&db);
  db.execute("UPDATE customers SET n = 1", {});
  if (!fine) {
    transaction.rollback();
    return false;
  }
  transaction.commit();
  tell(nc);
  return true;
}

bool upsert(userver::ydb::TableClient &db, natsConnection *nc, bool fine) {
  auto tx = db.Begin("tx");
  tx.Execute(userver::ydb::Query{"UPSERT INTO customers (id) VALUES (1)"});
  if (!fine) {
    tx.Rollback();
    return false;
  }
  tx.Commit();
  tell(nc);
  return true;
}

bool dml(google::cloud::spanner::Client db, natsConnection *nc, bool fine) {
  auto txn = google::cloud::spanner::MakeReadWriteTransaction();
  db.ExecuteDml(txn, google::cloud::spanner::SqlStatement("UPDATE customers SET n = 1 WHERE true"));
  if (!fine) {
    db.Rollback(txn);
    return false;
  }
  db.Commit(txn, google::cloud::spanner::Mutations{});
  tell(nc);
  return true;
}

bool put(rocksdb::TransactionDB *db, natsConnection *nc, bool fine) {
  rocksdb::Transaction *txn = db->BeginTransaction(rocksdb::WriteOptions());
  txn->Put("customer:1", "x");
  if (!fine) {
    txn->Rollback();
    return false;
  }
  txn->Commit();
  tell(nc);
  return true;
}

bool silent(tao::pq::connection &db, natsConnection *nc, bool fine) {
  auto tr = db.transaction();
  tr->execute("DELETE FROM customers"); // expect: ssot-write-without-event customer-service delete table:customers
  tr->commit();
  if (fine) tell(nc);
  return true;
}
