#pragma once
#include <librdkafka/rdkafka.h>
#include <array>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>
namespace shop::pub {
struct TopicDeleter { void operator()(rd_kafka_topic_t* t) const { rd_kafka_topic_destroy(t); } };
using Topic = std::unique_ptr<rd_kafka_topic_t, TopicDeleter>;
enum class Channel { Orders, Customers, Count };
constexpr std::array<const char*, 2> kTopics{"order.events", "customer.events"};
class Topics {
 public:
  explicit Topics(rd_kafka_t* rk) : rk_(rk) {
    for (std::size_t i = 0; i < kTopics.size(); ++i) byChannel_[i] = Topic(rd_kafka_topic_new(rk, kTopics[i], nullptr));
  }
  rd_kafka_topic_t* operator[](Channel c) const { return byChannel_[static_cast<std::size_t>(c)].get(); }
  rd_kafka_topic_t* named(const std::string& n) {
    auto& t = byName_[n];
    if (!t) t.reset(rd_kafka_topic_new(rk_, n.c_str(), nullptr));
    return t.get();
  }
 private:
  rd_kafka_t* rk_;
  std::array<Topic, 2> byChannel_;
  std::unordered_map<std::string, Topic> byName_;
};
class Message {
 public:
  explicit Message(std::string_view topic) : topic_(topic) {}
  Message& key(std::string k) { key_ = std::move(k); return *this; }
  Message& body(std::string b) { body_ = std::move(b); return *this; }
  bool send(rd_kafka_t* rk) const {
    return rd_kafka_producev(rk, RD_KAFKA_V_TOPIC(topic_.c_str()), RD_KAFKA_V_KEY(key_.data(), key_.size()), RD_KAFKA_V_VALUE((void*)body_.data(), body_.size()), RD_KAFKA_V_END) == RD_KAFKA_RESP_ERR_NO_ERROR;
  }
 private:
  std::string topic_, key_, body_;
};
}
