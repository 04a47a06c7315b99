#include <pqxx/pqxx>
#include <string>

namespace shop::order {

// A virtual base is what the most derived class makes of it.
struct Named {
  std::string name;
  explicit Named(std::string n = "payments") : name(std::move(n)) {}
};
struct Left : virtual Named {
  Left() : Named("orders") {}
};
struct Right : virtual Named {
  Right() : Named("invoices") {}
};
struct Both : Left, Right {
  Both() : Named("customers") {}
  void wipe(pqxx::work& tx) { tx.exec("TRUNCATE " + name); }  // expect: ssot-table-write order-service truncate table:customers
};
void wipe(pqxx::work& tx) { Both().wipe(tx); }

}  // namespace shop::order
