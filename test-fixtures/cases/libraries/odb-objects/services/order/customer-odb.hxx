// As the ODB compiler generates it, shortened.
#pragma once
#include <odb/database.hxx>

namespace shop {
struct Customer {
  unsigned long id;
};
} // namespace shop
struct Order {
  unsigned long id;
};

namespace odb::access {
template <> class object_traits<::shop::Customer> {};
template <> class object_traits_impl<::shop::Customer, id_pgsql> {
public:
  static const char persist_statement[];
  static const char update_statement[];
  static const char erase_statement[];
  static void persist(database &, ::shop::Customer &);
};
} // namespace odb::access
