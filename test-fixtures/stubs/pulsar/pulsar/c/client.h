/* Declarations after pulsar-client-cpp 3.5 (its C interface), those that the fixtures use. */
#pragma once
#ifdef __cplusplus
extern "C" {
#endif
typedef struct _pulsar_client pulsar_client_t;
typedef struct _pulsar_producer pulsar_producer_t;
typedef struct _pulsar_consumer pulsar_consumer_t;
typedef struct _pulsar_reader pulsar_reader_t;
typedef struct _pulsar_message pulsar_message_t;
typedef struct _pulsar_message_id pulsar_message_id_t;
typedef struct _producer_configuration pulsar_producer_configuration_t;
typedef struct _pulsar_consumer_configuration pulsar_consumer_configuration_t;
typedef struct _pulsar_reader_configuration pulsar_reader_configuration_t;
typedef enum { pulsar_result_Ok } pulsar_result;
typedef void (*pulsar_send_callback)(pulsar_result, pulsar_message_id_t *msgId, void *ctx);
pulsar_result pulsar_client_create_producer(pulsar_client_t *client, const char *topic, const pulsar_producer_configuration_t *conf, pulsar_producer_t **producer);
pulsar_result pulsar_producer_send(pulsar_producer_t *producer, pulsar_message_t *msg);
void pulsar_producer_send_async(pulsar_producer_t *producer, pulsar_message_t *msg, pulsar_send_callback callback, void *ctx);
typedef void (*pulsar_create_producer_callback)(pulsar_result result, pulsar_producer_t *producer, void *ctx);
typedef void (*pulsar_subscribe_callback)(pulsar_result result, pulsar_consumer_t *consumer, void *ctx);
typedef void (*pulsar_message_listener)(pulsar_consumer_t *consumer, pulsar_message_t *msg, void *ctx);
void pulsar_client_create_producer_async(pulsar_client_t *client, const char *topic, const pulsar_producer_configuration_t *conf, pulsar_create_producer_callback callback, void *ctx);
void pulsar_client_subscribe_async(pulsar_client_t *client, const char *topic, const char *subscriptionName, const pulsar_consumer_configuration_t *conf, pulsar_subscribe_callback callback, void *ctx);
void pulsar_consumer_configuration_set_message_listener(pulsar_consumer_configuration_t *consumer_configuration, pulsar_message_listener messageListener, void *ctx);
pulsar_message_t *pulsar_message_create(void);
void pulsar_message_set_content(pulsar_message_t *message, const void *data, unsigned long size);
void pulsar_message_set_property(pulsar_message_t *message, const char *name, const char *value);
pulsar_result pulsar_client_subscribe(pulsar_client_t *client, const char *topic, const char *subscriptionName, const pulsar_consumer_configuration_t *conf, pulsar_consumer_t **consumer);
pulsar_result pulsar_client_create_reader(pulsar_client_t *client, const char *topic, const pulsar_message_id_t *startMessageId, pulsar_reader_configuration_t *conf, pulsar_reader_t **reader);
#ifdef __cplusplus
}
#endif
