// Declarations after ZooKeeper 3.8.
#pragma once
struct zhandle_t;
struct Stat;
struct ACL_vector;
struct String_vector;
struct zoo_op_t {
  int type;
};
typedef void (*string_completion_t)(int rc, const char *value, const void *data);
extern "C" {
int zoo_create(zhandle_t *zh, const char *path, const char *value, int valuelen, const ACL_vector *acl, int mode, char *path_buffer, int path_buffer_len);
int zoo_acreate(zhandle_t *zh, const char *path, const char *value, int valuelen, const ACL_vector *acl, int mode, string_completion_t completion, const void *data);
int zoo_set(zhandle_t *zh, const char *path, const char *buffer, int buflen, int version);
int zoo_delete(zhandle_t *zh, const char *path, int version);
int zoo_get(zhandle_t *zh, const char *path, int watch, char *buffer, int *buffer_len, Stat *stat);
void zoo_create_op_init(zoo_op_t *op, const char *path, const char *value, int valuelen, const ACL_vector *acl, int mode, char *path_buffer, int path_buffer_len);
void zoo_delete_op_init(zoo_op_t *op, const char *path, int version);
void zoo_set_op_init(zoo_op_t *op, const char *path, const char *buffer, int buflen, int version, Stat *stat);
}
