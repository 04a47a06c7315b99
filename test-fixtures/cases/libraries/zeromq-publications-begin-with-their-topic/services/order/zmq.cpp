#include <zmq.h>
#include <zmq.hpp>
#include <zmq_addon.hpp>

#include <array>
#include <cstring>
#include <string>

// The first part of a publication is its topic; other sockets' first parts are addresses.
using namespace zmq::literals;

void c(void *context, const std::string &body) {
  void *publisher = zmq_socket(context, ZMQ_PUB);
  zmq_bind(publisher, "tcp://*:5556");
  zmq_send(publisher, "order.events", 12, ZMQ_SNDMORE);
  zmq_send(publisher, "application/json", 16, ZMQ_SNDMORE);
  zmq_send(publisher, body.data(), body.size(), 0);
  zmq_send(publisher, "customer.events", 15, ZMQ_SNDMORE); // expect: ssot-event-publish order-service publish event:customer.events
  zmq_send(publisher, body.data(), body.size(), 0);
  zmq_msg_t topic;
  zmq_msg_init_data(&topic, const_cast<char *>("customer.audit"), 14, nullptr, nullptr);
  zmq_send(publisher, zmq_msg_data(&topic), 14, ZMQ_SNDMORE); // expect: ssot-event-publish order-service publish event:customer.audit
  zmq_send(publisher, body.data(), body.size(), 0);
  zmq_msg_send(&topic, publisher, ZMQ_SNDMORE); // expect: ssot-event-publish order-service publish event:customer.audit
  zmq_close(publisher);
  void *router = zmq_socket(context, ZMQ_ROUTER);
  zmq_send(router, "customer.events", 15, ZMQ_SNDMORE);
  zmq_send(router, "", 0, ZMQ_SNDMORE);
  zmq_send(router, body.data(), body.size(), 0);
  void *subscriber = zmq_socket(context, ZMQ_SUB);
  zmq_setsockopt(subscriber, ZMQ_SUBSCRIBE, "customer.events", 15);
}

void cpp(zmq::context_t &context, const std::string &body) {
  zmq::socket_t publisher(context, zmq::socket_type::pub);
  publisher.bind("tcp://*:5556");
  publisher.send(zmq::buffer(std::string("order.events")), zmq::send_flags::sndmore);
  publisher.send(zmq::buffer(body));
  publisher.send(zmq::str_buffer("customer.events"), zmq::send_flags::sndmore); // expect: ssot-event-publish order-service publish event:customer.events
  publisher.send(zmq::message_t(body), zmq::send_flags::none);
  publisher.send("customer.audit"_zbuf, zmq::send_flags::sndmore); // expect: ssot-event-publish order-service publish event:customer.audit
  publisher.send(zmq::buffer(body), zmq::send_flags::none);
  const std::string topic = "customer.audit";
  zmq::message_t head(topic.begin(), topic.end());
  publisher.send(head, zmq::send_flags::sndmore); // expect: ssot-event-publish order-service publish event:customer.audit
  publisher.send(body.data(), body.size(), 0);
  zmq::message_t copied(15);
  std::memcpy(copied.data(), "customer.events", 15);
  publisher.send(copied, zmq::send_flags::sndmore); // expect: ssot-event-publish order-service publish event:customer.events
  publisher.send(zmq::buffer(body), zmq::send_flags::none);
  publisher.send(zmq::buffer(topic.data(), topic.size()), zmq::send_flags::sndmore); // expect: ssot-event-publish order-service publish event:customer.audit
  publisher.send(zmq::buffer(body), zmq::send_flags::none);
  std::array<zmq::const_buffer, 2> parts = {zmq::str_buffer("customer.events"), zmq::buffer(body)};
  zmq::send_multipart(publisher, parts); // expect: ssot-event-publish order-service publish event:customer.events
  zmq::multipart_t message;
  message.addstr(body);
  message.pushstr("customer.audit");
  message.send(publisher); // expect: ssot-event-publish order-service publish event:customer.audit
  zmq::multipart_t own("order.events");
  own.addstr(body);
  own.send(publisher);
  zmq::socket_t worker(context, ZMQ_PUSH);
  worker.send(zmq::buffer(std::string("customer.events")), zmq::send_flags::sndmore);
  worker.send(zmq::buffer(body), zmq::send_flags::none);
  zmq::socket_t subscriber(context, zmq::socket_type::sub);
  subscriber.set(zmq::sockopt::subscribe, "customer.events");
  subscriber.set(zmq::sockopt::routing_id, "order-1");
  subscriber.setsockopt(ZMQ_SUBSCRIBE, "customer.audit", 14);
}

class Bus {
public:
  explicit Bus(zmq::context_t &context) : socket_(context, ZMQ_PUB) { socket_.connect("tcp://bus:5556"); }
  void publish(const std::string &topic, const std::string &body) {
    socket_.send(zmq::message_t(topic.data(), topic.size()), zmq::send_flags::sndmore); // expect: ssot-event-publish order-service publish event:customer.events
    socket_.send(zmq::message_t(body.data(), body.size()), zmq::send_flags::none);
  }

private:
  zmq::socket_t socket_;
};

void given(zmq::socket_t &socket, const std::string &body) {
  socket.send(zmq::message_t("customer.events", 15), zmq::send_flags::sndmore); // expect: ssot-event-publish order-service publish event:customer.events
  socket.send(zmq::buffer(body), zmq::send_flags::none);
}

int main() {
  zmq::context_t context;
  Bus bus(context);
  bus.publish("order.events", "{}");
  bus.publish("customer.events", "{}");
}
