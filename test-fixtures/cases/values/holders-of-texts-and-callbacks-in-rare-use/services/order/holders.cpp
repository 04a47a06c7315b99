// The standard library in rarer use: what holds a text, a callback or a statement.
#include <algorithm>
#include <execution>
#include <functional>
#include <libpq-fe.h>
#include <map>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

void each(PGconn *c) {
  std::vector<std::string> all{"DELETE FROM customers", "DELETE FROM orders"};
  std::for_each(std::execution::seq, all.begin(), all.end(), [c](const std::string &sql) {
    PQexec(c, sql.c_str()); // expect: ssot-table-write order-service delete table:customers
  });
}

class Worker {
public:
  void onDone(std::function<void(PGconn *)> done) {
    std::function<void(PGconn *)> held(std::move(done));
    done_.swap(held);
    later_ = done_;
  }
  void finish(PGconn *c) {
    if (done_) done_(c);
    if (static_cast<bool>(later_)) later_(c);
  }

private:
  std::function<void(PGconn *)> done_, later_;
};
void work(PGconn *c) {
  Worker w;
  w.onDone([](PGconn *to) {
    PQexec(to, "UPDATE customers SET seen = 1"); // expect: ssot-table-write order-service update table:customers
  });
  w.finish(c);
}

void copies(PGconn *c) {
  const std::map<std::string, std::string> first{{"a", "DELETE FROM customer_notes"}};
  std::map<std::string, std::string> second(first);
  PQexec(c, second.at("a").c_str()); // expect: ssot-table-write order-service delete table:customer_notes
  std::tuple<std::string, int> one("UPDATE customers SET a = 1", 1);
  std::tuple<std::string, int> two(one);
  PQexec(c, std::get<0>(two).c_str()); // expect: ssot-table-write order-service update table:customers
  std::string orders = "UPDATE orders SET a = 1", customers = "UPDATE customers SET b = 1";
  std::reference_wrapper<std::string> ref(orders);
  PQexec(c, ref.get().c_str());
  ref = std::ref(customers);
  PQexec(c, ref.get().c_str()); // expect: ssot-table-write order-service update table:customers
  std::string *p = __builtin_addressof(customers);
  PQexec(c, p->c_str()); // expect: ssot-table-write order-service update table:customers
}

void texts(PGconn *c, std::optional<std::string> name) {
  std::string sql = "DELETE FROM customers";
  sql.erase();
  if (sql.empty()) sql = "UPDATE orders SET a = 1";
  PQexec(c, sql.c_str());
  std::ostringstream out;
  out << "DELETE FROM orders";
  out = std::ostringstream("DELETE FROM customers");
  PQexec(c, out.str().c_str()); // expect: ssot-table-write order-service delete table:customers
  if (name.has_value()) PQexec(c, "INSERT INTO customers(id) VALUES (1)"); // expect: ssot-table-write order-service insert table:customers
  if (name) name.reset();
  const std::string table = "customers";
  if (table.contains("cust")) PQexec(c, ("TRUNCATE " + table).c_str()); // expect: ssot-table-write order-service truncate table:customers
}

// A map makes its elements from pieces, or keeps pointers.
struct Statement {
  Statement(PGconn *c, std::string text) : c(c), text(std::move(text)) {}
  void run() const {
    PQexec(c, text.c_str()); // expect: ssot-table-write order-service delete table:customers
  }
  PGconn *c;
  std::string text;
};

void fromPieces(PGconn *c) {
  std::map<std::string, Statement> all;
  all.emplace(std::piecewise_construct, std::forward_as_tuple("gone"), std::forward_as_tuple(c, "DELETE FROM customers"));
  all.at("gone").run();
}
