// The default exchange leads to the queue; declarations, bindings and consumption are no writes.
#include <amqp.h>
#include <amqp_tcp_socket.h>

#include <string>

class Bus {
 public:
  Bus(amqp_connection_state_t conn, const char* exchange) : conn_(conn), exchange_(amqp_cstring_bytes(exchange)) {}
  int publish(const std::string& key, const std::string& body) {
    amqp_basic_properties_t props;
    props._flags = AMQP_BASIC_CONTENT_TYPE_FLAG;
    props.content_type = amqp_cstring_bytes("application/json");
    amqp_bytes_t message;
    message.len = body.size();
    message.bytes = const_cast<char*>(body.data());
    return amqp_basic_publish(conn_, 1, exchange_, amqp_cstring_bytes(key.c_str()), 0, 0, &props, message);  // expect: ssot-event-publish order-service publish event:customer.events
  }

 private:
  amqp_connection_state_t conn_;
  amqp_bytes_t exchange_;
};

void wire(amqp_connection_state_t conn) {
  Bus orders(conn, "order.events");
  orders.publish("placed", "{}");
  Bus customers(conn, "customer.events");
  customers.publish("placed", "{}");
  Bus shared(conn, "");
  shared.publish("order-jobs", "{}");
}

void queue(amqp_connection_state_t conn) {
  amqp_bytes_t mails = amqp_bytes_malloc_dup(amqp_cstring_bytes("customer-mails"));
  amqp_queue_declare(conn, 1, mails, 0, 1, 0, 0, amqp_empty_table);
  amqp_queue_bind(conn, 1, mails, amqp_cstring_bytes("customer.events"), amqp_empty_bytes, amqp_empty_table);
  amqp_basic_consume(conn, 1, mails, amqp_empty_bytes, 0, 0, 0, amqp_empty_table);
  amqp_basic_get(conn, 1, mails, 1);
  amqp_basic_publish(conn, 1, amqp_empty_bytes, mails, 0, 0, nullptr, amqp_cstring_bytes("{}"));  // expect: ssot-event-publish order-service publish event:customer-mails
}
