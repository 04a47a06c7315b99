// A flag says whether the text has begun: no statement begins with what stands behind it.
#include <pqxx/pqxx>
#include <sstream>
#include <string>
bool isKnown(unsigned id) { return id % 7; }
void removeUnknown(pqxx::work& tx, const char* table, bool (*known)(unsigned)) {
  auto rows = tx.exec(std::string("SELECT id FROM ") + table);
  bool begun = false;
  std::ostringstream out;
  int i = 0;
  do {
    unsigned id = rows[i][0].as<unsigned>();
    if (known(id)) continue;
    if (!begun) {
      out << "DELETE FROM " << table << " WHERE id IN (";
      begun = true;
    } else {
      out << ",";
    }
    out << id;
  } while (++i < int(rows.size()));
  if (begun) {
    out << ")";
    tx.exec(out.str());  // expect: ssot-table-write order-service delete table:customers
  }
}
void lost(pqxx::work& tx, int id) { tx.exec(", " + std::to_string(id) + ")"); }  // expect: ssot-unresolved-write order-service - table:-
int main(int n, char**) {
  pqxx::connection c;
  pqxx::work tx(c);
  removeUnknown(tx, "customers", isKnown);
  removeUnknown(tx, "orders", [](unsigned id) { return id > 3; });
  lost(tx, n);
}
