#include <memory>
#include <sqlite_orm/sqlite_orm.h>
#include <string>
#include <vector>

// Statements of every kind prepared as types, raw inserts with their conflicts, a schema kept in step.
using namespace sqlite_orm;

struct Member {
  int id;
  std::string name;
};
struct Basket {
  int id;
};
inline auto members(const std::string &file) {
  return make_storage(file, make_index("by_name", &Member::name), make_table("customers", make_column("id", &Member::id), make_column("name", &Member::name)),
                      make_table("orders", make_column("id", &Basket::id)));
}
using Members = decltype(members(""));

template <class T> class Repository {
public:
  explicit Repository(std::shared_ptr<Members> storage) : storage(std::move(storage)) {}
  void add(const T &row) { storage->insert(row); } // expect: ssot-table-write order-service insert table:customers

protected:
  std::shared_ptr<Members> storage;
};

class MemberRepository : public Repository<Member> {
public:
  using Repository::Repository;
  void prepared(Member &one, std::vector<Member> &many) {
    auto replaced = storage->prepare(replace(std::ref(one)));
    storage->execute(replaced); // expect: ssot-table-write order-service upsert table:customers
    auto updated = storage->prepare(update(one));
    storage->execute(updated); // expect: ssot-table-write order-service update table:customers
    auto renamed = storage->prepare(update_all(set(assign(&Member::name, "x")), where(c(&Member::id) == 1)));
    storage->execute(renamed); // expect: ssot-table-write order-service update table:customers
    auto inserted = storage->prepare(insert_range(many.begin(), many.end()));
    storage->execute(inserted); // expect: ssot-table-write order-service insert table:customers
    auto overwritten = storage->prepare(replace_range(many.begin(), many.end()));
    storage->execute(overwritten); // expect: ssot-table-write order-service upsert table:customers
    auto raw = storage->prepare(insert(into<Member>(), columns(&Member::id), values(1)));
    storage->execute(raw); // expect: ssot-table-write order-service insert table:customers
    auto removed = storage->prepare(remove_all<Member>(where(c(&Member::id) == 2)));
    storage->execute(removed); // expect: ssot-table-write order-service delete table:customers
    auto all = storage->prepare(get_all<Member>());
    storage->execute(all);
  }
  void conflicts() {
    storage->insert(or_replace(), into<Member>(), columns(&Member::id), values(1)); // expect: ssot-table-write order-service upsert table:customers
    storage->insert(or_ignore(), into<Member>(), columns(&Member::id), values(1));  // expect: ssot-table-write order-service insert table:customers
    storage->insert(into<Member>(), columns(&Member::id), values(1), on_conflict(&Member::id).do_update(set(assign(&Member::name, "y")))); // expect: ssot-table-write order-service upsert table:customers
    storage->insert(into<Member>(), columns(&Member::id), values(1), on_conflict(&Member::id).do_nothing()); // expect: ssot-table-write order-service insert table:customers
    storage->replace(into<Member>(), columns(&Member::id), values(1)); // expect: ssot-table-write order-service upsert table:customers
  }
};

void keep(std::vector<Member> &many) {
  auto storage = std::make_shared<Members>(members("shop.sqlite"));
  storage->sync_schema(); // expect: ssot-table-write order-service ddl table:customers
  MemberRepository repository(storage);
  repository.add(Member{1, "x"});
  repository.prepared(many.front(), many);
  repository.conflicts();
  Repository<Basket>(storage).add(Basket{1});
}
