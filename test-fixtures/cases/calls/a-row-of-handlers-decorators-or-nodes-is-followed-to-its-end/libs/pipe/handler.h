#pragma once
#include <pqxx/pqxx>
#include <memory>
#include <string>
namespace chain {
struct Request { std::string kind; int id; };
class Handler {
 public:
  virtual ~Handler() = default;
  Handler& then(std::unique_ptr<Handler> next) { next_ = std::move(next); return *next_; }
  void handle(pqxx::work& tx, const Request& r) { if (!process(tx, r) && next_) next_->handle(tx, r); }
 protected:
  virtual bool process(pqxx::work& tx, const Request& r) = 0;
 private:
  std::unique_ptr<Handler> next_;
};
class NotesHandler : public Handler {
 protected:
  bool process(pqxx::work& tx, const Request& r) override;
};
class PaymentsHandler : public Handler {
 protected:
  bool process(pqxx::work& tx, const Request& r) override;
};
}
