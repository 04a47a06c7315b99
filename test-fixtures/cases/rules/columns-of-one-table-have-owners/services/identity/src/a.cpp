#include <pqxx/pqxx>
void a(pqxx::work &tx) {
  tx.exec("INSERT INTO users VALUES (1, 'x')");
  tx.exec("INSERT INTO users (id, email, display_name) VALUES (1, 'x', '')");
  tx.exec("INSERT INTO users (id, email) VALUES (1, 'x') ON CONFLICT (id) DO UPDATE SET email = excluded.email");
  tx.exec("INSERT INTO users (id, email) VALUES (1, 'x') ON CONFLICT (id) DO UPDATE SET display_name = excluded.display_name");  // expect: ssot-table-write identity-service upsert table:users
  tx.exec("UPDATE users SET display_name = 'x'");  // expect: ssot-table-write identity-service update table:users
  tx.exec("DELETE FROM users WHERE id = 3");
}
