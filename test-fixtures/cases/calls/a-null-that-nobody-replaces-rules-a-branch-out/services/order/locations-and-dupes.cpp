#include "libs/w/w.h"
#include <vector>
namespace {
void inner(w::Repo& r) { r.save(1); }  // expect: ssot-table-write order-service update table:customers
void middle(w::Repo& r) { inner(r); inner(r); }
}
int locations_and_dupes_main(char** argv) {
  pqxx::connection c{argv[1]};
  w::Repo r{c};
  middle(r);
  r.save(2, true);  // expect: ssot-table-write order-service update table:customers; ssot-table-write order-service insert table:customer_notes
  std::vector<int> v{1, 2};
  r.saveAll(v.begin(), v.end());  // expect: ssot-table-write order-service update table:customers
  w::Facade none{nullptr};
  none.run(3);
  w::Facade some{&r};
  some.run(4);  // expect: ssot-table-write order-service update table:customers; ssot-table-write order-service insert table:customer_notes
}
