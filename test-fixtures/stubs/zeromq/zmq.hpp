// Stub of cppzmq 4.10 (zeromq/cppzmq) for fixtures: own declarations of what the cases call, with the true names and parameters.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace zmq {
class context_t {
public:
  explicit context_t(int io_threads_ = 1);
};
class const_buffer {
public:
  constexpr const_buffer(const void *p, size_t n) noexcept;
};
const_buffer buffer(const void *p, size_t n) noexcept;
const_buffer buffer(const std::string &data) noexcept;
const_buffer buffer(std::string_view data) noexcept;
template <size_t N> constexpr const_buffer str_buffer(const char (&data)[N]) noexcept;
inline namespace literals {
const_buffer operator""_zbuf(const char *str, size_t len) noexcept;
}
class message_t {
public:
  message_t() noexcept;
  explicit message_t(size_t size_);
  template <class ForwardIter> message_t(ForwardIter first, ForwardIter last);
  message_t(const void *data_, size_t size_);
  explicit message_t(const std::string &str);
  explicit message_t(std::string_view str);
  message_t(message_t &&rhs) noexcept;
  ~message_t() noexcept;
  void *data() noexcept;
  size_t size() const noexcept;
  std::string to_string() const;
};
enum class send_flags : int { none = 0, dontwait = 1, sndmore = 2 };
enum class recv_flags : int { none = 0, dontwait = 1 };
enum class socket_type : int { req = 3, rep = 4, dealer = 5, router = 6, pub = 1, sub = 2, xpub = 9, xsub = 10, push = 8, pull = 7, pair = 0 };
using send_result_t = std::optional<size_t>;
namespace sockopt {
template <int Opt, int NullTerm = 1> struct array_option {};
using subscribe_t = array_option<6>;
inline constexpr subscribe_t subscribe{};
using routing_id_t = array_option<5>;
inline constexpr routing_id_t routing_id{};
} // namespace sockopt
namespace detail {
class socket_base {
public:
  void setsockopt(int option_, const void *optval_, size_t optvallen_);
  template <int Opt, int NullTerm> void set(sockopt::array_option<Opt, NullTerm>, std::string_view buf);
  void bind(const char *addr_);
  void connect(std::string const &addr);
  size_t send(const void *buf_, size_t len_, int flags_ = 0);
  send_result_t send(const_buffer buf, send_flags flags = send_flags::none);
  send_result_t send(message_t &msg, send_flags flags);
  send_result_t send(message_t &&msg, send_flags flags);
  std::optional<size_t> recv(message_t &msg, recv_flags flags = recv_flags::none);
};
} // namespace detail
class socket_ref : public detail::socket_base {};
class socket_t : public detail::socket_base {
public:
  socket_t(context_t &context_, int type_);
  socket_t(context_t &context_, socket_type type_);
  operator socket_ref() noexcept;
};
} // namespace zmq
