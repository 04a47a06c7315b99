// A property tree, an optional, an executor's handler.
#include "db.h"
#include <boost/asio.hpp>
#include <boost/optional.hpp>
#include <boost/property_tree/json_parser.hpp>
void read(boost::asio::io_context &io) {
  boost::property_tree::ptree tree;
  boost::property_tree::read_json("config.json", tree);
  drop("t_tree_" + tree.get<std::string>("db.table")); // expect: ssot-unowned-write order-service delete table:t_tree_*
  drop("t_" + tree.get<std::string>("db.table", "default")); // expect: ssot-unowned-write order-service delete table:t_default; ssot-unowned-write order-service delete table:t_*
  drop("t_opt_" + tree.get_optional<std::string>("db.other").value()); // expect: ssot-unowned-write order-service delete table:t_opt_*
  boost::optional<std::string> name(std::string("t_value"));
  drop(name.value_or("t_or")); // expect: ssot-unowned-write order-service delete table:t_value; ssot-unowned-write order-service delete table:t_or
  boost::asio::post(boost::asio::bind_executor(io.get_executor(), [] { drop("t_executor"); })); // expect: ssot-unowned-write order-service delete table:t_executor
}
