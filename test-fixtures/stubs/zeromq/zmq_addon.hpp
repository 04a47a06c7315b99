// See zmq.hpp.
#pragma once
#include <zmq.hpp>

namespace zmq {
template <class Range> std::optional<size_t> send_multipart(socket_ref s, Range &&msgs, send_flags flags = send_flags::none);
class multipart_t {
public:
  multipart_t();
  explicit multipart_t(const std::string &string);
  explicit multipart_t(message_t &&message);
  bool send(socket_ref socket, int flags = 0);
  void pushstr(const std::string &string);
  void addstr(const std::string &string);
  void add(message_t &&message);
};
} // namespace zmq
