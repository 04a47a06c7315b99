// Statements wait in a queue until a worker executes them, over a connection that connects anew on errors. Whether the
// server starts at all depends on a configuration that is read later than it is made.
#include "shared/config.h"
#include "shared/database.h"
DatabaseMysql LoginDatabase;
void logon(unsigned id, const char *ip) {
  LoginDatabase.PExecute("UPDATE account SET last_login = NOW() WHERE id = %u", id); // expect: ssot-table-write login update table:account
  if (config().flag("ban", false))
    LoginDatabase.PExecute("INSERT INTO ip_banned VALUES ('%s')", ip); // expect: ssot-table-write login insert table:ip_banned
}
bool start() {
  std::string where = config().text("database", "");
  if (where.empty()) return false;
  if (!LoginDatabase.Initialize()) return false;
  LoginDatabase.AllowAsync();
  return true;
}
int main(int argc, char **argv) {
  config().load(argv[1]);
  if (!start()) return 1;
  LoginDatabase.Execute("DELETE FROM ip_banned WHERE unbandate <= NOW()"); // expect: ssot-table-write login delete table:ip_banned
  logon(argc, argv[0]);
  return 0;
}
