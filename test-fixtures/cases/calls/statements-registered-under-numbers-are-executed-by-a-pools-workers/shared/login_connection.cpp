#include "login_connection.h"
void LoginConnection::doPrepareStatements() {
  if (!reconnecting_) statements_.resize(MAX_LOGIN);
  prepare(LOGIN_SEL_ACCOUNT, "SELECT id FROM account WHERE name = ?", both);
  prepare(LOGIN_UPD_FAILED, "UPDATE account SET failed = failed + 1 WHERE name = ?", queued);
  prepare(LOGIN_INS_BAN, "INSERT INTO ip_banned VALUES (?, ?)", queued);
  prepare(LOGIN_DEL_BANS, "DELETE FROM ip_banned WHERE until <= NOW()", both);
  prepare(LOGIN_INS_LOG, "INSERT INTO ban_log VALUES (?, ?)", queued);
  prepare(LOGIN_UPD_IP, "UPDATE account SET ip = ? WHERE id = ?", direct);
  prepare(LOGIN_DEL_ACCOUNT, "DELETE FROM account WHERE id = ?", queued);
  prepare(LOGIN_DEL_LOG, "DELETE FROM ban_log WHERE id = ?", queued);
}
