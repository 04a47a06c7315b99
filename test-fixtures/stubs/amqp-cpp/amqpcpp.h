// Declarations after AMQP-CPP 4.3.27, those that the fixtures use.
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace AMQP {

class Table {
 public:
  Table();
  Table& set(const std::string& name, const std::string& value);
};
class MetaData {
 public:
  void setPersistent(bool value = true);
  void setHeaders(const Table& headers);
  void setTypeName(const std::string& name);
  const std::string& replyTo() const;
};
class Envelope : public MetaData {
 public:
  Envelope(const char* body, std::size_t size);
};
class Message : public Envelope {
 public:
  const char* body() const;
  const std::string& exchange() const;
};
class ConnectionHandler {
 public:
  virtual ~ConnectionHandler() = default;
};
class Connection {
 public:
  explicit Connection(ConnectionHandler* handler);
};
class TcpConnection {};
enum ExchangeType { fanout, direct, topic };

class Deferred {
 public:
  Deferred& onSuccess(const std::function<void()>& callback);
  Deferred& onError(const std::function<void(const char*)>& callback);
};
using MessageCallback = std::function<void(const Message& message, uint64_t deliveryTag, bool redelivered)>;
class DeferredConsumer : public Deferred {
 public:
  DeferredConsumer& onReceived(const MessageCallback& callback);
  DeferredConsumer& onMessage(const MessageCallback& callback);
  DeferredConsumer& onComplete(const std::function<void(uint64_t, bool)>& callback);
};
class DeferredGet : public Deferred {
 public:
  DeferredGet& onReceived(const MessageCallback& callback);
  DeferredGet& onMessage(const MessageCallback& callback);
};

class Channel {
 public:
  Channel(Connection* connection);
  virtual ~Channel() = default;
  Deferred& declareExchange(const std::string_view& name, ExchangeType type, int flags = 0);
  Deferred& declareQueue(const std::string_view& name, int flags = 0);
  Deferred& bindQueue(const std::string_view& exchange, const std::string_view& queue, const std::string_view& routingkey);
  Deferred& startTransaction();
  Deferred& commitTransaction();
  bool publish(const std::string_view& exchange, const std::string_view& routingKey, const Envelope& envelope, int flags = 0);
  bool publish(const std::string_view& exchange, const std::string_view& routingKey, const std::string& message, int flags = 0);
  bool publish(const std::string_view& exchange, const std::string_view& routingKey, const char* message, std::size_t size, int flags = 0);
  DeferredConsumer& consume(const std::string_view& queue, int flags = 0);
  DeferredGet& get(const std::string_view& queue, int flags = 0);
  bool ack(uint64_t deliveryTag, int flags = 0);

 protected:
  Channel() = default;
};
class TcpChannel : public Channel {
 public:
  TcpChannel(TcpConnection* connection);
};

class Tagger {
 public:
  explicit Tagger(Channel& channel);
  virtual ~Tagger() = default;
  uint64_t publish(const std::string_view& exchange, const std::string_view& routingKey, const std::string& message, int flags = 0);
};
class Throttle : public Tagger {
 public:
  Throttle(Channel& channel, std::size_t throttle);
  uint64_t publish(const std::string_view& exchange, const std::string_view& routingKey, const std::string& message, int flags = 0);
};
class DeferredPublish {
 public:
  DeferredPublish& onAck(const std::function<void()>& callback);
};
template <typename BASE = Tagger>
class Reliable : public BASE {
 public:
  using BASE::BASE;
  DeferredPublish& publish(const std::string_view& exchange, const std::string_view& routingKey, const std::string& message, int flags = 0);
};

}  // namespace AMQP
