#include "db.h"
#include <QtCore/QMap>
#include <QtCore/QString>
#include <absl/types/span.h>
#include <iterator>
#include <map>
#include <string>
#include <vector>
static void each(absl::Span<const std::string> names) {
  drop(names.first(1)[0]); // expect: ssot-unowned-write order-service delete table:t_span
}
void places() {
  std::vector<std::string> one{"t_span"};
  each(one);
  std::map<std::string, std::string> tables{{"a", "t_low_a"}};
  drop(tables.lower_bound("a")->second); // expect: ssot-unowned-write order-service delete table:t_low_a
  if (tables.find("a") != tables.end())
    drop("t_found"); // expect: ssot-unowned-write order-service delete table:t_found
  std::vector<std::string> two{"t_first", "t_second"};
  drop(*std::next(two.begin())); // expect: ssot-unowned-write order-service delete table:t_second
  std::map<QString, QString> known{{"k", "t_qmap"}};
  QMap<QString, QString> copy(known);
  drop(copy.value("k").toStdString()); // expect: ssot-unowned-write order-service delete table:t_qmap
}
