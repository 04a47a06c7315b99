#include <functional>
#include <list>
#include <pqxx/pqxx>
#include <string>

namespace shop::order {

template <class... A>
class Signal {
 public:
  using Slot = std::function<void(A...)>;
  int connect(Slot s) {
    slots_.emplace_back(++next_, std::move(s));
    return next_;
  }
  template <class T>
  int connect(T* o, void (T::*m)(A...)) {
    return connect([o, m](A... a) { (o->*m)(a...); });
  }
  void emit(A... a) const {
    for (auto& [id, s] : slots_) s(a...);
  }
  void operator()(A... a) const { emit(a...); }

 private:
  std::list<std::pair<int, Slot>> slots_;
  int next_ = 0;
};

struct Archiver {
  void archive(pqxx::work& tx, const char* t) { tx.exec(std::string("TRUNCATE ") + t); }  // expect: ssot-table-write order-service truncate table:payments
};

void wire(pqxx::work& tx) {
  Signal<pqxx::work&, const char*> s;
  Archiver a;
  s.connect(&a, &Archiver::archive);
  s.connect([](pqxx::work& t, const char* n) { t.exec(std::string("DELETE FROM ") + n); });  // expect: ssot-table-write order-service delete table:payments
  s(tx, "payments");
}

}  // namespace shop::order
