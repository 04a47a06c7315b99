#include "shared/connection.h"

bool Connection::open() {
  mysql_ = mysql_init(nullptr);
  if (!mysql_real_connect(mysql_, "db", "desk", "", "ledger", 0, nullptr, 0)) return false;
  prepareAll();
  return !failed_;
}

void Connection::prepare(unsigned index, const std::string &text) {
  MYSQL_STMT *handle = mysql_stmt_init(mysql_);
  if (!handle) {
    failed_ = true;
  } else {
    if (mysql_stmt_prepare(handle, text.c_str(), text.size())) {
      mysql_stmt_close(handle);
      failed_ = true;
    } else
      statements_[index] = std::make_unique<Prepared>(handle, text);
  }
}

void Connection::prepareAll() {
  statements_.resize(ALL_STATEMENTS);
  prepare(INS_ENTRY, "INSERT INTO entry VALUES (?)");
#define PREPARE(n) prepare(SEL_##n, "SELECT v FROM setting_" #n);
  FOUR_HUNDRED(PREPARE)
#undef PREPARE
  prepare(DEL_MARK, "DELETE FROM mark WHERE id = ?");
  prepare(UPD_SEAL, "UPDATE seal SET id = ?");
}

Prepared *Connection::statement(unsigned index) {
  Prepared *found = statements_[index].get();
  return found;
}

bool Connection::execute(unsigned index) {
  Prepared *p = statement(index);
  return p && !mysql_stmt_execute(p->handle());
}
