// Stub of taopq 1.0.0-beta.3 (taocpp/taopq) for fixtures: own declarations of what the cases call, with the true names and parameters.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace tao::pq {
class result {};
class transaction_base {};
class notification;

namespace internal {
class zsv {
public:
  zsv(const char *v) noexcept;
  zsv(const std::string &v) noexcept;
};
} // namespace internal

class transaction : public transaction_base {
public:
  std::shared_ptr<transaction> subtransaction();
  template <typename... As> result execute(const internal::zsv statement, As &&...as);
  template <typename... As> void send(const internal::zsv statement, As &&...as);
  void commit();
  void rollback();
};
class connection {
public:
  static std::shared_ptr<connection> create(const std::string_view connection_info);
  std::shared_ptr<pq::transaction> direct();
  std::shared_ptr<pq::transaction> transaction();
  void prepare(const std::string &name, const std::string &statement);
  template <typename... As> result execute(const internal::zsv statement, As &&...as);
  void listen(const std::string_view channel, const std::function<void(const char *payload)> &handler);
  void notify(const std::string_view channel, const std::string_view payload);
};
class connection_pool {
public:
  static std::shared_ptr<connection_pool> create(const std::string_view connection_info);
  std::shared_ptr<pq::connection> connection();
  template <typename... As> result execute(const internal::zsv statement, As &&...as);
};
class table_writer {
public:
  table_writer(const std::shared_ptr<transaction> &transaction, const std::string &statement);
  template <typename... As> void insert(As &&...as);
  std::size_t commit();
};
} // namespace tao::pq
