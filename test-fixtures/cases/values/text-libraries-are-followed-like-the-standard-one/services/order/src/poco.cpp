#include "db.h"
#include <Poco/AutoPtr.h>
#include <Poco/Environment.h>
#include <Poco/Format.h>
#include <Poco/NumberFormatter.h>
#include <Poco/SharedPtr.h>
#include <Poco/String.h>
#include <Poco/Util/AbstractConfiguration.h>
struct Wiper {
  void wipe() { drop("t_wiped"); } // expect: ssot-unowned-write order-service delete table:t_wiped
};
void texts(const Poco::Util::AbstractConfiguration &config) {
  drop(Poco::format("t_%s", std::string("pf"))); // expect: ssot-unowned-write order-service delete table:t_pf
  drop("t_" + Poco::NumberFormatter::format(4)); // expect: ssot-unowned-write order-service delete table:t_4
  drop(Poco::trim(std::string("t_trim"))); // expect: ssot-unowned-write order-service delete table:t_trim
  drop(Poco::toLower(std::string("t_low"))); // expect: ssot-unowned-write order-service delete table:t_low
  drop(Poco::replace(std::string("t_X"), "X", "y")); // expect: ssot-unowned-write order-service delete table:t_y
  Poco::SharedPtr<Wiper> p(new Wiper);
  p->wipe();
  p.get()->wipe();
  drop("t_env_" + Poco::Environment::get("T")); // expect: ssot-unowned-write order-service delete table:t_env_*
  drop("t_conf_" + config.getString("table")); // expect: ssot-unowned-write order-service delete table:t_conf_*
}
