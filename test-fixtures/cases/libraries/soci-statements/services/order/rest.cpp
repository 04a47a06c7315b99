#include <soci/soci.h>
#include <string>

// A session from one string, a text that is prepared in pieces, a procedure.
using namespace soci;

void rest(int id) {
  session sql(std::string("postgresql://host=db"));
  statement st = (sql.prepare << "DELETE FROM " << "customers" << " WHERE id = :id", use(id));
  st.execute(true); // expect: ssot-table-write order-service delete table:customers
}
