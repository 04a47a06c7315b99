// Statements stand in a registry under a number; what is executed is the number, by a worker of the pool whose queue
// it waits in, alone or as an element of a transaction, or at once on a free connection.
#include "shared/loader.h"
bool start() {
  Loader loader;
  loader.add(LoginDatabase, "Login").add(JournalDatabase, "Journal");
  return loader.load();
}
void logon(const char *name, unsigned ip, bool many) {
  auto *s = LoginDatabase.statement(LOGIN_SEL_ACCOUNT);
  LoginDatabase.asyncQuery(s);
  s = LoginDatabase.statement(LOGIN_UPD_FAILED);
  s->bind(0, ip);
  LoginDatabase.execute(s); // expect: ssot-table-write login update table:account
  if (many) {
    s = LoginDatabase.statement(LOGIN_INS_BAN);
    s->bind(0, ip);
    LoginDatabase.execute(s); // expect: ssot-table-write login insert table:ip_banned
  }
  s = LoginDatabase.statement(LOGIN_UPD_IP);
  LoginDatabase.directExecute(s); // expect: ssot-table-write login update table:account
}
void prune() {
  LoginDatabase.execute(LoginDatabase.statement(LOGIN_DEL_BANS)); // expect: ssot-table-write login delete table:ip_banned
  LoginDatabase.executef("DELETE FROM ban_log WHERE id = %u", 1u); // expect: ssot-table-write login delete table:ban_log
}
void forget(unsigned id) {
  Trans<LoginConnection> t = LoginDatabase.begin();
  auto *s = LoginDatabase.statement(LOGIN_DEL_ACCOUNT);
  s->bind(0, id);
  t->append(s); // expect: ssot-table-write login delete table:account
  s = LoginDatabase.statement(LOGIN_DEL_LOG);
  t->append(s); // expect: ssot-table-write login delete table:ban_log
  t->append("UPDATE ip_banned SET until = 0"); // expect: ssot-table-write login update table:ip_banned
  // known-spurious: ssot-table-write login delete table:account; ssot-table-write login delete table:ban_log; ssot-table-write login update table:ip_banned
  LoginDatabase.commit(t);
}
void remember(unsigned id) {
  Trans<LoginConnection> none;
  auto *s = LoginDatabase.statement(LOGIN_INS_LOG);
  LoginDatabase.executeOrAppend(none, s); // expect: ssot-table-write login insert table:ban_log
}
void journal() {
  JournalDatabase.execute(JournalDatabase.statement(JournalStatements::INS_ENTRY)); // expect: ssot-table-write login insert table:journal
  Trans<JournalConnection> t = JournalDatabase.begin();
  // known-spurious: ssot-table-write login insert table:ban_log
  t->append(JournalDatabase.statement(JournalStatements::DEL_MARK));
  // expect: ssot-table-write login delete table:journal_mark
  JournalDatabase.commit(t);
}
int main(int argc, char **argv) {
  if (!start()) return 1;
  prune();
  logon(argv[0], argc, argc > 3);
  forget(argc);
  remember(argc);
  journal();
  return 0;
}
