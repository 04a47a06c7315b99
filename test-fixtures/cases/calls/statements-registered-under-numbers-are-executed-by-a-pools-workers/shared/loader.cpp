#include "loader.h"
template <class C> Loader &Loader::add(Pool<C> &pool, const std::string &name) {
  open_.push([this, name, &pool]() -> bool {
    const std::string text = setting(name + "DatabaseInfo");
    if (text.empty()) return false;
    pool.setInfo(text, number(name + "Database.Workers"), number(name + "Database.Sync"));
    if (unsigned error = pool.open()) {
      if (error == 2002) error = pool.open();
      if (error) return false;
    }
    close_.push([&pool] { pool.close(); });
    return true;
  });
  prepare_.push([this, name, &pool]() -> bool { return pool.prepareStatements(); });
  return *this;
}
bool Loader::process(std::queue<std::function<bool()>> &queue) {
  while (!queue.empty()) {
    if (!queue.front()()) {
      while (!close_.empty()) {
        close_.top()();
        close_.pop();
      }
      return false;
    }
    queue.pop();
  }
  return true;
}
template Loader &Loader::add<LoginConnection>(Pool<LoginConnection> &, const std::string &);
template Loader &Loader::add<JournalConnection>(Pool<JournalConnection> &, const std::string &);
