#include <nats/nats.h>
#include <pqxx/pqxx>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>
#include <iostream>

namespace shop::customer {

void publish_updated(natsConnection *nc, const std::string &id) { natsConnection_PublishString(nc, "CustomerUpdated", id.c_str()); }

// early return between the write and the publication
bool early_return(pqxx::work &tx, natsConnection *nc, const std::string &id, bool quiet) {
  tx.exec_params("UPDATE customers SET name = 'x' WHERE id = $1", id);  // expect: ssot-write-without-event customer-service update table:customers
  tx.commit();
  if (quiet) return false;
  publish_updated(nc, id);
  return true;
}

// the early return leaves the transaction to be rolled back
bool rolled_back(pqxx::connection &conn, natsConnection *nc, const std::string &id, bool bad) {
  pqxx::work tx{conn};
  tx.exec_params("UPDATE customers SET name = 'x' WHERE id = $1", id);
  if (bad) return false;
  tx.commit();
  publish_updated(nc, id);
  return true;
}

// nothing was changed
bool no_rows(pqxx::connection &conn, natsConnection *nc, const std::string &id) {
  pqxx::work tx{conn};
  auto r = tx.exec_params("UPDATE customers SET name = 'x' WHERE id = $1", id);
  tx.commit();
  if (r.affected_rows() == 0) {
    std::cerr << "no such customer\n";
    return false;
  }
  publish_updated(nc, id);
  return true;
}

void throws(pqxx::work &tx, natsConnection *nc, const std::string &id, bool bad) {
  tx.exec_params("UPDATE customers SET name = 'x' WHERE id = $1", id);
  if (bad) throw std::runtime_error("bad");
  publish_updated(nc, id);
}

bool caught(pqxx::connection &conn, natsConnection *nc, const std::string &id) {
  try {
    pqxx::work tx{conn};
    tx.exec_params("UPDATE customers SET name = 'x' WHERE id = $1", id);
    tx.commit();
  } catch (const std::exception &e) {
    std::cerr << e.what();
    return false;
  }
  publish_updated(nc, id);
  return true;
}

bool caught_silent(pqxx::connection &conn, const std::string &id) {
  try {
    pqxx::work tx{conn};
    tx.exec_params("UPDATE customers SET name = 'x' WHERE id = $1", id);  // expect: ssot-write-without-event customer-service update table:customers
    tx.commit();
  } catch (const std::exception &e) {
    return false;
  }
  return true;
}

// other branch
void branch(pqxx::work &tx, natsConnection *nc, const std::string &id, bool vip) {
  tx.exec_params("UPDATE customers SET name = 'x' WHERE id = $1", id);  // expect: ssot-write-without-event customer-service update table:customers
  if (vip) publish_updated(nc, id);
}
void both(pqxx::work &tx, natsConnection *nc, const std::string &id, bool vip) {
  tx.exec_params("UPDATE customers SET name = 'x' WHERE id = $1", id);
  if (vip)
    natsConnection_PublishString(nc, "CustomerUpdated", "vip");
  else
    natsConnection_PublishString(nc, "CustomerClosed", "");
}
// same condition
void correlated(pqxx::work &tx, natsConnection *nc, const std::string &id, const std::string &name) {
  bool changed = !name.empty();
  if (changed) tx.exec_params("UPDATE customers SET name = $2 WHERE id = $1", id, name);
  tx.commit();
  if (changed) publish_updated(nc, id);
}
void correlated2(pqxx::work &tx, natsConnection *nc, const std::string &id, const std::string &name) {
  if (!name.empty()) tx.exec_params("UPDATE customers SET name = $2 WHERE id = $1", id, name);
  tx.commit();
  if (!name.empty()) publish_updated(nc, id);
}

void loop(pqxx::work &tx, natsConnection *nc, const std::vector<std::string> &ids) {
  for (const auto &id : ids) tx.exec_params("UPDATE customers SET name = 'x' WHERE id = $1", id);
  tx.commit();
  for (const auto &id : ids) publish_updated(nc, id);
}
void loop_skip(pqxx::work &tx, natsConnection *nc, const std::vector<std::string> &ids) {
  for (const auto &id : ids) {
    tx.exec_params("UPDATE customers SET name = 'x' WHERE id = $1", id);  // expect: ssot-write-without-event customer-service update table:customers
    if (id.size() > 8) continue;
    publish_updated(nc, id);
  }
}
void loop_index(pqxx::work &tx, natsConnection *nc, const std::vector<std::string> &ids) {
  for (size_t i = 0; i < ids.size(); ++i) {
    if (ids[i].empty()) continue;
    tx.exec_params("UPDATE customers SET name = 'x' WHERE id = $1", ids[i]);
    publish_updated(nc, ids[i]);
  }
}
void loop_break(pqxx::work &tx, natsConnection *nc, const std::vector<std::string> &ids) {
  for (size_t i = 0; i < ids.size(); ++i) {
    tx.exec_params("UPDATE customers SET name = 'x' WHERE id = $1", ids[i]);  // expect: ssot-write-without-event customer-service update table:customers
    if (i > 3) break;
    publish_updated(nc, ids[i]);
  }
}
bool next(std::string &);
void forever(pqxx::work &tx, natsConnection *nc) {
  std::string id;
  while (true) {
    next(id);
    tx.exec_params("UPDATE customers SET name = 'x' WHERE id = $1", id);  // expect: ssot-write-without-event customer-service update table:customers
    tx.exec("SELECT 1");
  }
}
void forever_ok(pqxx::work &tx, natsConnection *nc) {
  std::string id;
  for (;;) {
    if (!next(id)) continue;
    tx.exec_params("UPDATE customers SET name = 'x' WHERE id = $1", id);
    publish_updated(nc, id);
  }
}

enum class Op { Rename, Close, Touch };
void sw(pqxx::work &tx, natsConnection *nc, Op op) {
  switch (op) {
    case Op::Rename:
      tx.exec("UPDATE customers SET name = 'x'");
      natsConnection_PublishString(nc, "CustomerUpdated", "");
      break;
    case Op::Close:
      tx.exec("DELETE FROM customers");
      natsConnection_PublishString(nc, "CustomerClosed", "");
      break;
    case Op::Touch:
      tx.exec("UPDATE customers SET touched = now()");  // expect: ssot-write-without-event customer-service update table:customers
      break;
  }
  tx.commit();
}
void sw2(pqxx::work &tx, natsConnection *nc, Op op) {
  if (op == Op::Rename) tx.exec("UPDATE customers SET name = 'x'");
  switch (op) {
    case Op::Rename: natsConnection_PublishString(nc, "CustomerUpdated", ""); break;
    default: break;
  }
}

// scope guard, destructor
struct Announce {
  natsConnection *nc;
  ~Announce() { natsConnection_PublishString(nc, "CustomerUpdated", ""); }
};
void guard(pqxx::work &tx, natsConnection *nc, bool x) {
  Announce a{nc};
  tx.exec("UPDATE customers SET name = 'x'");
  if (x) return;
  tx.exec("SELECT 1");
}
template <class F> struct Finally {
  F f;
  explicit Finally(F f) : f(std::move(f)) {}
  ~Finally() { f(); }
};
void finally(pqxx::work &tx, natsConnection *nc, bool x) {
  Finally g([&] { natsConnection_PublishString(nc, "CustomerUpdated", ""); });
  tx.exec("UPDATE customers SET name = 'x'");
  if (x) return;
}

// A flag or a counter remembers whether anything was written.
void flagged(pqxx::work &tx, natsConnection *nc, const std::string &name) {
  bool changed = false;
  if (!name.empty()) {
    tx.exec("UPDATE customers SET name = 'x'");
    changed = true;
  }
  if (changed) natsConnection_PublishString(nc, "CustomerUpdated", "");
}
void counted(pqxx::work &tx, natsConnection *nc, const std::vector<int> &ids) {
  int count = 0;
  for (int id : ids) {
    tx.exec("UPDATE customers SET name = 'x' WHERE id = " + std::to_string(id));
    ++count;
  }
  if (count > 0) natsConnection_PublishString(nc, "CustomerUpdated", "");
}
void wrong_flag(pqxx::work &tx, natsConnection *nc, const std::string &name) {
  bool quiet = false;
  if (!name.empty()) {
    tx.exec("UPDATE customers SET name = 'x'");  // expect: ssot-write-without-event customer-service update table:customers
    quiet = true;
  }
  if (!quiet) natsConnection_PublishString(nc, "CustomerUpdated", "");
}

// before
void before(pqxx::work &tx, natsConnection *nc) {
  natsConnection_PublishString(nc, "CustomerUpdated", "");
  tx.exec("UPDATE customers SET name = 'x'");
}
void wrong_event(pqxx::work &tx, natsConnection *nc) {
  tx.exec("UPDATE customers SET name = 'x'");  // expect: ssot-write-without-event customer-service update table:customers
  natsConnection_PublishString(nc, "audit.customer", "");  // expect: ssot-unowned-write customer-service publish event:audit.customer
}
void upsert(pqxx::work &tx) {
  tx.exec("INSERT INTO customers (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET name = excluded.name");
  tx.exec("INSERT INTO customer_outbox (id) VALUES (1)");
}
void cte(pqxx::work &tx) {
  tx.exec("WITH u AS (UPDATE customers SET name = 'x' RETURNING id) INSERT INTO customer_outbox (id) SELECT id FROM u");
}
void lambda_tx(pqxx::connection &conn, natsConnection *nc) {
  pqxx::perform([&] {
    pqxx::work tx{conn};
    tx.exec("UPDATE customers SET name = 'x'");
    tx.commit();
  });
  publish_updated(nc, "1");
}
}  // namespace shop::customer
