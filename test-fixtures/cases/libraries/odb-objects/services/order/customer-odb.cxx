// As the ODB compiler generates it, shortened.
#include "customer-odb.hxx"

namespace odb {
const char access::object_traits_impl<::shop::Customer, id_pgsql>::persist_statement[] =
    "INSERT INTO \"customers\" "
    "(\"id\") "
    "VALUES "
    "(DEFAULT)";
const char access::object_traits_impl<::shop::Customer, id_pgsql>::update_statement[] = "UPDATE \"customers\" SET \"id\"=$1 WHERE \"id\"=$1";
const char access::object_traits_impl<::shop::Customer, id_pgsql>::erase_statement[] = "DELETE FROM \"customers\" WHERE \"id\"=$1";
void access::object_traits_impl<::shop::Customer, id_pgsql>::persist(database &, ::shop::Customer &) { (void)persist_statement; }
} // namespace odb
