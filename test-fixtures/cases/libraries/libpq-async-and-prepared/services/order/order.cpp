#include <libpq-fe.h>
#include <memory>
#include <string>

// libpq: pipelined and prepared statements, COPY, a connection behind a smart pointer.
struct Closer {
  void operator()(PGconn *c) const { PQfinish(c); }
};
class Db {
public:
  explicit Db(const char *conninfo) : conn_(PQconnectdb(conninfo)) {
    PQclear(PQprepare(conn_.get(), "place", "INSERT INTO orders(id) VALUES ($1)", 1, nullptr));
    PQclear(PQprepare(conn_.get(), "touch", "UPDATE customers SET seen = now() WHERE id = $1", 1, nullptr));
    PQclear(PQprepare(conn_.get(), "never", "DELETE FROM customers", 0, nullptr));
  }
  void run(const char *name, const char *id) {
    const char *values[] = {id};
    PQclear(PQexecPrepared(conn_.get(), name, 1, values, nullptr, nullptr, 0));
  }
  void touch(const char *id) {
    const char *values[] = {id};
    PQsendQueryPrepared(conn_.get(), "touch", 1, values, nullptr, nullptr, 0); // expect: ssot-table-write order-service update table:customers
  }
  PGconn *get() { return conn_.get(); }

private:
  std::unique_ptr<PGconn, Closer> conn_;
};

void work(Db &db, const std::string &id) {
  db.run("place", id.c_str());
  PQsendQuery(db.get(), "TRUNCATE customer_notes"); // expect: ssot-table-write order-service truncate table:customer_notes
  PQexec(db.get(), "COPY customers FROM STDIN");    // expect: ssot-table-write order-service insert table:customers
  PQputCopyData(db.get(), "1\n", 2);
  PQputCopyEnd(db.get(), nullptr);
  PQclear(PQexecParams(db.get(), "SELECT * FROM customers WHERE id = $1", 1, nullptr, nullptr, nullptr, nullptr, 0));
  char *name = PQescapeIdentifier(db.get(), "customers", 9);
  std::string sql = std::string("DELETE FROM ") + name + " WHERE id = 1";
  PQclear(PQexec(db.get(), sql.c_str())); // expect: ssot-table-write order-service delete table:customers
  PQfreemem(name);
  PQexec(db.get(), "NOTIFY \"customer.events\", 'x'"); // expect: ssot-event-publish order-service publish event:customer.events
}

void start(const char *id) {
  Db db("host=db");
  work(db, id);
  db.touch(id);
}

// A notification's channel may be bound to it.
void notified(PGconn *db, const char *body) {
  const char *values[] = {"customer.events", body};
  PQclear(PQexecParams(db, "SELECT pg_notify($1, $2)", 2, nullptr, values, nullptr, nullptr, 0)); // expect: ssot-event-publish order-service publish event:customer.events
  PQclear(PQprepare(db, "notify", "SELECT pg_notify($1, $2)", 2, nullptr));
  PQclear(PQexecPrepared(db, "notify", 2, values, nullptr, nullptr, 0)); // expect: ssot-event-publish order-service publish event:customer.events
}
