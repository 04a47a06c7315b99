#include "customer-odb.hxx"

// ODB: the generated traits hold the statements; a class without them has its own name as its table.
void place(odb::database &db, shop::Customer &customer, const std::shared_ptr<shop::Customer> &shared, Order &order) {
  odb::transaction t(db.begin());
  db.persist(order);
  db.persist(customer);              // expect: ssot-table-write order-service insert table:customers
  db.update(shared);                 // expect: ssot-table-write order-service update table:customers
  db.erase(customer);                // expect: ssot-table-write order-service delete table:customers
  db.erase<shop::Customer>(1);       // expect: ssot-table-write order-service delete table:customers
  db.erase_query<shop::Customer>(odb::query<shop::Customer>("gone")); // expect: ssot-table-write order-service delete table:customers
  auto loaded = db.load<shop::Customer>(1);
  db.query<shop::Customer>();
  db.execute("DELETE FROM customer_notes");        // expect: ssot-table-write order-service delete table:customer_notes
  db.connection()->execute("UPDATE orders SET n = 1");
  t.commit();
}
