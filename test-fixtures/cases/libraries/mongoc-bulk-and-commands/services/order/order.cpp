#include <mongoc/mongoc.h>

// The C driver: bulks count where they are executed, find-and-modify by its flags, commands by their document.
class Collection {
public:
  Collection(mongoc_client_t *client, const char *db, const char *name) : handle_(mongoc_client_get_collection(client, db, name)) {}
  ~Collection() { mongoc_collection_destroy(handle_); }
  mongoc_collection_t *get() const { return handle_; }

private:
  mongoc_collection_t *handle_;
};

void place(mongoc_client_t *client, const bson_t *doc) {
  Collection orders(client, "order_db", "orders"), customers(client, "customer_db", "customers");
  bson_error_t error;
  mongoc_collection_insert_one(orders.get(), doc, nullptr, nullptr, &error);
  bson_t *upsert = BCON_NEW("upsert", BCON_BOOL(true));
  mongoc_collection_update_one(customers.get(), doc, doc, upsert, nullptr, &error);  // expect: ssot-table-write order-service upsert table:customers
  mongoc_collection_update_one(customers.get(), doc, doc, nullptr, nullptr, &error); // expect: ssot-table-write order-service update table:customers
  mongoc_collection_find_and_modify(customers.get(), doc, nullptr, nullptr, nullptr, true, false, false, nullptr, &error); // expect: ssot-table-write order-service delete table:customers
  mongoc_find_and_modify_opts_t *opts = mongoc_find_and_modify_opts_new();
  mongoc_find_and_modify_opts_set_flags(opts, MONGOC_FIND_AND_MODIFY_REMOVE);
  mongoc_collection_find_and_modify_with_opts(customers.get(), doc, opts, nullptr, &error); // expect: ssot-table-write order-service delete table:customers
  mongoc_find_and_modify_opts_set_flags(opts, static_cast<mongoc_find_and_modify_flags_t>(MONGOC_FIND_AND_MODIFY_UPSERT | MONGOC_FIND_AND_MODIFY_RETURN_NEW));
  mongoc_collection_find_and_modify_with_opts(customers.get(), doc, opts, nullptr, &error); // expect: ssot-table-write order-service upsert table:customers
  mongoc_bulk_operation_t *bulk = mongoc_collection_create_bulk_operation_with_opts(customers.get(), nullptr);
  mongoc_bulk_operation_insert(bulk, doc);
  mongoc_bulk_operation_update_one(bulk, doc, doc, true);
  mongoc_bulk_operation_remove(bulk, doc);
  mongoc_bulk_operation_execute(bulk, nullptr, &error); // expect: ssot-table-write order-service insert table:customers; ssot-table-write order-service upsert table:customers; ssot-table-write order-service delete table:customers
  mongoc_bulk_operation_t *unused = mongoc_collection_create_bulk_operation_with_opts(customers.get(), nullptr);
  mongoc_bulk_operation_remove_many_with_opts(unused, doc, nullptr, &error);
  mongoc_bulk_operation_destroy(unused);
}

void command(mongoc_client_t *client, const bson_t *reply) {
  bson_error_t error;
  bson_t *insert = BCON_NEW("insert", BCON_UTF8("customers"), "documents", "[", "{", "id", BCON_INT32(1), "}", "]");
  mongoc_client_write_command_with_opts(client, "customer_db", insert, nullptr, nullptr, &error); // expect: ssot-table-write order-service insert table:customers
  mongoc_database_t *db = mongoc_client_get_database(client, "customer_db");
  bson_t drop = BSON_INITIALIZER;
  BSON_APPEND_UTF8(&drop, "drop", "customer_notes");
  mongoc_database_command_simple(db, &drop, nullptr, nullptr, &error); // expect: ssot-table-write order-service ddl table:customer_notes
  bson_t *find = BCON_NEW("find", BCON_UTF8("customers"));
  mongoc_database_command_simple(db, find, nullptr, nullptr, &error);
  bson_t *ping = BCON_NEW("ping", BCON_INT32(1));
  mongoc_client_command_simple(client, "admin", ping, nullptr, nullptr, &error);
  bson_t *text = bson_new_from_json(reinterpret_cast<const uint8_t *>(R"({"delete": "customers"})"), -1, &error);
  mongoc_database_write_command_with_opts(db, text, nullptr, nullptr, &error); // expect: ssot-table-write order-service delete table:customers
}

// What else a command's document says: removed, upserted, written by the last stage of a pipeline.
void told(mongoc_client_t *client, bson_error_t &error) {
  bson_t removed = BSON_INITIALIZER;
  BSON_APPEND_UTF8(&removed, "findAndModify", "customers");
  BSON_APPEND_BOOL(&removed, "remove", true);
  mongoc_client_command_simple(client, "customer_db", &removed, nullptr, nullptr, &error); // expect: ssot-table-write order-service delete table:customers
  bson_t *upserted = bson_new_from_json(reinterpret_cast<const uint8_t *>(R"({"update": "customers", "updates": [{"q": {}, "u": {"a": 1}, "upsert": true}]})"), -1, &error);
  mongoc_client_write_command_with_opts(client, "customer_db", upserted, nullptr, nullptr, &error); // expect: ssot-table-write order-service upsert table:customers
  mongoc_collection_t *orders = mongoc_client_get_collection(client, "order_db", "orders");
  bson_t *pipeline = BCON_NEW("pipeline", "[", "{", "$match", "{", "}", "}", "{", "$out", BCON_UTF8("order_totals"), "}", "]");
  mongoc_collection_aggregate(orders, MONGOC_QUERY_NONE, pipeline, nullptr, nullptr); // expect: ssot-unowned-write order-service upsert table:order_totals
  bson_t *read = BCON_NEW("pipeline", "[", "{", "$match", "{", "upsert", BCON_BOOL(false), "}", "}", "]");
  mongoc_collection_aggregate(mongoc_client_get_collection(client, "customer_db", "customers"), MONGOC_QUERY_NONE, read, nullptr, nullptr);
}
