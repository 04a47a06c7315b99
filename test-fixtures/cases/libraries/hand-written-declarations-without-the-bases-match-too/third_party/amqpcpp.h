// AMQP-CPP with a TCP channel that publishes itself.
#pragma once
#include <string>
namespace AMQP {
class TcpChannel {
public:
  bool publish(const std::string &exchange, const std::string &key, const std::string &message, int flags = 0);
};
} // namespace AMQP
