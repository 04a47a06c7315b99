#include <pqxx/pqxx>
#include <string>
void a(pqxx::work &tx, const std::string &col) {
  tx.exec("UPDATE users SET display_name = 'x' WHERE id = 1");
  tx.exec("UPDATE users SET (display_name, avatar_url) = ('x', 'y')");
  tx.exec("UPDATE users SET (display_name, email) = ('x', 'y')");  // expect: ssot-table-write profile-service update table:users
  tx.exec("INSERT INTO users (id, display_name) VALUES (1, 'x')");  // expect: ssot-table-write profile-service insert table:users
  tx.exec("DELETE FROM users");  // expect: ssot-table-write profile-service delete table:users
  tx.exec("INSERT INTO users (id, display_name) VALUES (1, 'x') ON CONFLICT (id) DO UPDATE SET display_name = excluded.display_name");  // expect: ssot-table-write profile-service upsert table:users
  tx.exec("UPDATE users SET " + col + " = 'x'");  // expect: ssot-unresolved-write profile-service update table:users
  tx.exec("COPY users (display_name) FROM STDIN");  // expect: ssot-table-write profile-service insert table:users
}
