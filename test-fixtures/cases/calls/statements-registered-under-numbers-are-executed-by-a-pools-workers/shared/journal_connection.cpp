#include "journal_connection.h"
void JournalConnection::doPrepareStatements() {
  if (!reconnecting_) statements_.resize(unsigned(JournalStatements::LAST));
  prepare(unsigned(JournalStatements::INS_ENTRY), "INSERT INTO journal VALUES (?)", queued);
  prepare(unsigned(JournalStatements::DEL_ENTRIES), "DELETE FROM journal", both);
  prepare(unsigned(JournalStatements::UPD_ENTRY), "UPDATE journal SET text = ?", both);
  prepare(unsigned(JournalStatements::INS_MARK), "INSERT INTO journal_mark VALUES (?)", queued);
  prepare(unsigned(JournalStatements::DEL_MARK), "DELETE FROM journal_mark", queued);
  prepare(unsigned(JournalStatements::SEL_MARK), "SELECT id FROM journal_mark", both);
}
