#include "libs/db/database.h"

namespace depot::db {

bool Prepared::prepare() {
  statement_ = mysql_stmt_init(handle_);
  return mysql_stmt_prepare(statement_, text_.c_str(), text_.length()) == 0;
}

bool Prepared::execute() { return mysql_stmt_execute(statement_) == 0; }

Prepared* Connection::find(int number) {
  if (number < 0) return nullptr;
  if (prepared_.size() <= static_cast<size_t>(number)) prepared_.resize(number + 1, nullptr);
  if (prepared_[number]) return prepared_[number];
  std::string text = db_.textOf(number);
  Prepared* made = new Prepared(text, handle_);
  if (!made->prepare()) return nullptr;
  prepared_[number] = made;
  return made;
}

bool Connection::executeStatement(int number) {
  if (Prepared* p = find(number)) return p->execute();
  return false;
}

Statement& Statement::operator=(const Statement& other) {
  if (this != &other) {
    id_ = other.id_;
    db_ = other.db_;
    values_.clear();
  }
  return *this;
}

bool Statement::execute() { return db_->execute(id_); }

bool Database::open() {
  connection_ = new Connection(*this);
  return true;
}

Statement Database::statement(StatementId& id, const char* text) {
  if (!id.known()) {
    int number = -1;
    std::string key(text);
    auto it = registry_.find(key);
    if (it == registry_.end()) {
      number = ++last_;
      registry_[key] = number;
    } else {
      number = it->second;
    }
    id.init(number);
  }
  return Statement(id, this);
}

std::string Database::textOf(int number) const {
  if (number == -1 || number > last_) return std::string();
  for (auto it = registry_.begin(); it != registry_.end(); ++it)
    if (it->second == number) return it->first;
  return std::string();
}

bool Database::execute(const StatementId& id) { return connection_->executeStatement(id.number()); }

}  // namespace depot::db
