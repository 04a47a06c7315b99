// Stub of ZeroMQ 4.3 (zeromq/libzmq) for fixtures: own declarations of what the cases call, with the true names and parameters.
#pragma once
#include <stddef.h>
#define ZMQ_PAIR 0
#define ZMQ_PUB 1
#define ZMQ_SUB 2
#define ZMQ_ROUTER 6
#define ZMQ_PUSH 8
#define ZMQ_SUBSCRIBE 6
#define ZMQ_LINGER 17
#define ZMQ_DONTWAIT 1
#define ZMQ_SNDMORE 2
#ifdef __cplusplus
extern "C" {
#endif
typedef struct zmq_msg_t {
  unsigned char _[64];
} zmq_msg_t;
typedef void(zmq_free_fn)(void *data_, void *hint_);
void *zmq_ctx_new(void);
void *zmq_socket(void *, int type_);
int zmq_close(void *s_);
int zmq_bind(void *s_, const char *addr_);
int zmq_connect(void *s_, const char *addr_);
int zmq_setsockopt(void *s_, int option_, const void *optval_, size_t optvallen_);
int zmq_send(void *s_, const void *buf_, size_t len_, int flags_);
int zmq_recv(void *s_, void *buf_, size_t len_, int flags_);
int zmq_msg_init_size(zmq_msg_t *msg_, size_t size_);
int zmq_msg_init_data(zmq_msg_t *msg_, void *data_, size_t size_, zmq_free_fn *ffn_, void *hint_);
void *zmq_msg_data(zmq_msg_t *msg_);
int zmq_msg_send(zmq_msg_t *msg_, void *s_, int flags_);
#ifdef __cplusplus
}
#endif
