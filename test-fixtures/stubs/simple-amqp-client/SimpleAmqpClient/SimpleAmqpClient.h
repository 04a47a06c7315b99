// Declarations after SimpleAmqpClient 2.5.1, those that the fixtures use (boost::shared_ptr is std::shared_ptr here).
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <string>

namespace AmqpClient {

class TableValue {
 public:
  TableValue(const char* value);
  TableValue(const std::string& value);
};
using Table = std::map<std::string, TableValue>;
class BasicMessage {
 public:
  using ptr_t = std::shared_ptr<BasicMessage>;
  static ptr_t Create();
  static ptr_t Create(const std::string& body);
  void Body(const std::string& body);
  void Type(const std::string& type);
  void HeaderTable(const Table& headers);
  const std::string& ReplyTo() const;
};
class Envelope {
 public:
  using ptr_t = std::shared_ptr<Envelope>;
  BasicMessage::ptr_t Message() const;
};
class Channel {
 public:
  using ptr_t = std::shared_ptr<Channel>;
  struct OpenOpts {
    std::string host, vhost;
  };
  static ptr_t Open(const OpenOpts& opts);
  static ptr_t Create(const std::string& host = "127.0.0.1", int port = 5672);
  void DeclareExchange(const std::string& exchange_name, const std::string& exchange_type = "direct");
  std::string DeclareQueue(const std::string& queue_name, bool passive = false);
  void BindQueue(const std::string& queue_name, const std::string& exchange_name, const std::string& routing_key = "");
  void BasicPublish(const std::string& exchange_name, const std::string& routing_key, BasicMessage::ptr_t message, bool mandatory = false, bool immediate = false);
  bool BasicGet(Envelope::ptr_t& envelope, const std::string& queue, bool no_ack = true);
  std::string BasicConsume(const std::string& queue, const std::string& consumer_tag = "");
  bool BasicConsumeMessage(const std::string& consumer_tag, Envelope::ptr_t& envelope, int timeout = -1);
};

}  // namespace AmqpClient
