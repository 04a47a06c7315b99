#include <kafka/KafkaProducer.h>

using kafka::clients::producer::KafkaProducer;
using kafka::clients::producer::ProducerRecord;

const kafka::Topic kOrders = "order.events";

void sent(KafkaProducer& producer, const std::string& body) {
  ProducerRecord record(kOrders, kafka::NullKey, kafka::Value(body));
  producer.send(record, [](const kafka::clients::producer::RecordMetadata&, const kafka::Error&) {});
  ProducerRecord foreign("customer.events", 2, kafka::Key(kOrders), kafka::Value(body));
  foreign.setValue(kafka::Value(body));
  producer.send(foreign,  // expect: ssot-event-publish order-service publish event:customer.events
                [](const kafka::clients::producer::RecordMetadata&, const kafka::Error&) {}, KafkaProducer::SendOption::ToCopyRecordValue);
  producer.syncSend(ProducerRecord("customer.events", kafka::NullKey, kafka::Value(body)));  // expect: ssot-event-publish order-service publish event:customer.events
}

void mirrored(KafkaProducer& producer, const ProducerRecord& record, const std::string& body) {
  ProducerRecord same("order.events", kafka::NullKey, kafka::Value(body));
  producer.syncSend(ProducerRecord(same.topic(), kafka::NullKey, kafka::Value(body)));
  (void)record;
}

void consume(kafka::clients::consumer::KafkaConsumer& consumer) {
  consumer.subscribe({"customer.events"});
  consumer.poll(100);
}

void redirected(KafkaProducer& producer) {
  ProducerRecord record(kOrders, kafka::NullKey, kafka::Value(kOrders));
  record.setTopic("customer.events");
  producer.syncSend(record);  // expect: ssot-event-publish order-service publish event:customer.events
}
