#pragma once
#include <pqxx/pqxx>

#include <cstdlib>
#include <memory>

template <typename T>
struct OnHeap {
  static T* create() { return new T; }
  static void destroy(T* object) { delete object; }
};

// One for the whole program, made by whoever asks first.
template <typename T, typename Creation = OnHeap<T>>
class Only {
 public:
  static T& instance();

 private:
  static void destroy();
  static T* made_;
  static bool destroyed_;
};
template <typename T, typename Creation>
T* Only<T, Creation>::made_ = nullptr;
template <typename T, typename Creation>
bool Only<T, Creation>::destroyed_ = false;
template <typename T, typename Creation>
T& Only<T, Creation>::instance() {
  if (!made_) {
    if (destroyed_) destroyed_ = false;
    made_ = Creation::create();
    std::atexit(&destroy);
  }
  return *made_;
}
template <typename T, typename Creation>
void Only<T, Creation>::destroy() {
  Creation::destroy(made_);
  made_ = nullptr;
  destroyed_ = true;
}

class Upkeep {
 public:
  Upkeep() : due_(false), preview_(true) {}
  void load(pqxx::work& tx);
  void run(pqxx::work& tx);
  void sweep(pqxx::work& tx);
  void show(pqxx::work& tx);
  void toggle(pqxx::work& tx);

 private:
  bool due_;
  bool preview_;
};

class Housekeeper {
 public:
  explicit Housekeeper(pqxx::connection& c) : connection_(c), upkeep_(std::make_shared<Upkeep>()) {}
  void start();
  void night();

 private:
  pqxx::connection& connection_;
  std::shared_ptr<Upkeep> upkeep_;
};
