#pragma once
#include <pqxx/pqxx>
namespace db {
enum class Mode { read,
                  write,
                  purge };
class Loader {
public:
  explicit Loader(pqxx::work &tx, bool save = false) : tx_(tx), save_(save) {}
  void load(int id) {
    if (save_)
      tx_.exec_params("UPDATE customers SET loaded = 1 WHERE id = $1", id);
  }

private:
  pqxx::work &tx_;
  bool save_;
};
struct Options {
  bool persist = false;
  int retries = 3;
};
void set_name(pqxx::work &tx, int id, const char *name, bool update_db = false);
void run(pqxx::work &tx, Mode m);
void early(pqxx::work &tx, bool dry);
void with_options(pqxx::work &tx, const Options &o = {});
void maybe(pqxx::work *tx, int id);
void combined(pqxx::work &tx, bool a, bool b);
template <bool Persist>
void generic(pqxx::work &tx) {
  if constexpr (Persist)
    tx.exec("DELETE FROM customers");
}
inline void level(pqxx::work &tx, int n) {
  if (n > 2)
    tx.exec("UPDATE customer_notes SET n = 1");
}
void named(pqxx::work &tx, const std::string &what);
} // namespace db
