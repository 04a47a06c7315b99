#include <mongoc/mongoc.h>

// The older functions, handles by other ways, documents built step by step.
void old(mongoc_client_t *client, const bson_t *doc) {
  bson_error_t error;
  mongoc_database_t *db = mongoc_client_get_database(client, "customer_db");
  mongoc_collection_t *customers = mongoc_database_get_collection(db, "customers");
  mongoc_collection_t *copy = mongoc_collection_copy(customers);
  mongoc_collection_update(customers, MONGOC_UPDATE_UPSERT, doc, doc, nullptr, &error); // expect: ssot-table-write order-service upsert table:customers
  mongoc_collection_update(customers, MONGOC_UPDATE_NONE, doc, doc, nullptr, &error);   // expect: ssot-table-write order-service update table:customers
  mongoc_collection_save(copy, doc, nullptr, &error);                                   // expect: ssot-table-write order-service upsert table:customers
  mongoc_collection_remove(copy, MONGOC_REMOVE_NONE, doc, nullptr, &error);             // expect: ssot-table-write order-service delete table:customers
  mongoc_collection_drop(customers, &error);                                            // expect: ssot-table-write order-service ddl table:customers
  mongoc_cursor_destroy(mongoc_collection_find_with_opts(customers, doc, nullptr, nullptr));
  mongoc_database_create_collection(db, "customer_notes", nullptr, &error); // expect: ssot-table-write order-service ddl table:customer_notes
  mongoc_collection_t *again = mongoc_client_get_collection(client, mongoc_database_get_name(db), mongoc_collection_get_name(customers));
  mongoc_collection_insert_one(again, doc, nullptr, nullptr, &error); // expect: ssot-table-write order-service insert table:customers
}

void built(mongoc_client_t *client, const bson_t *doc) {
  bson_error_t error;
  mongoc_collection_t *orders = mongoc_client_get_collection(client, "order_db", "orders");
  mongoc_bulk_operation_t *bulk = mongoc_collection_create_bulk_operation_with_opts(orders, nullptr);
  mongoc_bulk_operation_set_database(bulk, "customer_db");
  mongoc_bulk_operation_set_collection(bulk, "customers");
  bson_t *upsert = BCON_NEW("upsert", BCON_BOOL(true));
  mongoc_bulk_operation_replace_one_with_opts(bulk, doc, doc, upsert, &error);
  mongoc_bulk_operation_execute(bulk, nullptr, &error); // expect: ssot-table-write order-service upsert table:customers
  bson_t *command = bson_new();
  BSON_APPEND_UTF8(command, "delete", "customers");
  mongoc_client_write_command_with_opts(client, "customer_db", command, nullptr, nullptr, &error); // expect: ssot-table-write order-service delete table:customers
  bson_t *append = bson_new();
  BCON_APPEND(append, "update", BCON_UTF8("customer_notes"));
  mongoc_client_write_command_with_opts(client, "customer_db", append, nullptr, nullptr, &error); // expect: ssot-table-write order-service update table:customer_notes
  bson_t text;
  bson_init_from_json(&text, R"({"drop": "customers"})", -1, &error);
  mongoc_collection_command_simple(orders, bson_copy(&text), nullptr, nullptr, &error); // expect: ssot-unowned-write order-service ddl table:customers
  bson_destroy(&text);
}
