#include "libs/c/db.h"
#include <string.h>
static const db_table tables[] = {
    {"orders", "id", 0},
    {"customers", "id", 0},
    {"invoices", "no", DBF_READONLY},
};
int run(MYSQL *my) {
  db_ctx ctx;
  memset(&ctx, 0, sizeof ctx);
  ctx.my = my;
  ctx.tables = tables;
  ctx.ntables = sizeof tables / sizeof tables[0];
  db_delete(&ctx, T_ORDERS, 1);
  db_delete(&ctx, T_CUSTOMERS, 1);  // expect: ssot-table-write order-service delete table:customers
  db_delete(&ctx, T_INVOICES, 1);
  db_update(&ctx, &tables[T_ORDERS], "a = 1", 2);
  db_update(&ctx, &tables[T_INVOICES], "a = 1", 2);  // expect: ssot-table-write order-service update table:invoices
  const db_table *t = db_find(&ctx, "customers");
  if (t) db_update(&ctx, t, "b = 1", 2);  // expect: ssot-table-write order-service update table:customers
  t = db_find(&ctx, "orders");
  if (t) db_update(&ctx, t, "b = 1", 2);
  db_exec(&ctx, "INSERT INTO %s_%s VALUES (%d)", "customer", "notes", 1);  // expect: ssot-table-write order-service insert table:customer_notes
  db_exec(&ctx, "INSERT INTO order_audit VALUES ('%s')", "DELETE FROM payments");
  return 0;
}

