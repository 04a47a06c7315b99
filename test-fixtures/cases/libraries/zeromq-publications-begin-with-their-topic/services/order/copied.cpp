#include <cstring>
#include <zmq.h>
#include <zmq.hpp>
#include <string>

// Topics that are copied into a message's own bytes.
void inC(void *context, const std::string &body) {
  void *publisher = zmq_socket(context, ZMQ_PUB);
  const char *name = "customer.events";
  zmq_msg_t topic;
  zmq_msg_init_size(&topic, strlen(name));
  memcpy(zmq_msg_data(&topic), name, strlen(name));
  zmq_msg_send(&topic, publisher, ZMQ_SNDMORE); // expect: ssot-event-publish order-service publish event:customer.events
  zmq_msg_t message;
  zmq_msg_init_size(&message, body.size());
  memcpy(zmq_msg_data(&message), body.data(), body.size());
  zmq_msg_send(&message, publisher, 0);
}

void inCpp(zmq::context_t &context, const std::string &body) {
  zmq::socket_t publisher(context, ZMQ_PUB);
  zmq::message_t topic(15);
  std::memcpy(topic.data(), "customer.audit!", 14);
  publisher.send(topic, zmq::send_flags::sndmore); // expect: ssot-event-publish order-service publish event:customer.audit
  publisher.send(zmq::buffer(body), zmq::send_flags::none);
}
