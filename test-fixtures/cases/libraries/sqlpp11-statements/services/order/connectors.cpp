#include <memory>
#include <sqlpp11/sqlpp11.h>

// Each connector has statements of its own; what happens on a conflict decides what an insert is.
namespace shop {
struct Members : sqlpp::table_t<Members> {
  struct _alias_t {
    static constexpr const char _literal[] = "customers";
  };
  sqlpp::column_t<Members> id;
  sqlpp::column_t<Members> name;
};
constexpr auto kMembers = Members{};
} // namespace shop

class MemberStore {
public:
  explicit MemberStore(sqlpp::postgresql::connection &db) : db(db) {}
  void put(int id) {
    using shop::kMembers;
    db(sqlpp::postgresql::insert_into(kMembers).set(kMembers.id = id).on_conflict(kMembers.id).do_update(kMembers.name = "x")); // expect: ssot-table-write order-service upsert table:customers
    db(sqlpp::postgresql::insert_into(kMembers).set(kMembers.id = id).on_conflict(kMembers.id).do_nothing()); // expect: ssot-table-write order-service insert table:customers
    db(sqlpp::sqlite3::insert_or_replace_into(kMembers).set(kMembers.id = id)); // expect: ssot-table-write order-service upsert table:customers
    db(sqlpp::sqlite3::dynamic_insert_or_replace_into(db, kMembers).set(kMembers.id = id)); // expect: ssot-table-write order-service upsert table:customers
    db(sqlpp::custom_query(sqlpp::verbatim("DELETE FROM customer_notes"))); // expect: ssot-table-write order-service delete table:customer_notes
  }

private:
  sqlpp::postgresql::connection &db;
};
