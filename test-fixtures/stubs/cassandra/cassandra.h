/* Stub of the DataStax C/C++ driver 2.17 (datastax/cpp-driver) for fixtures: own declarations of what the cases call, with the true names and
   parameters. */
#pragma once
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct CassCluster_ CassCluster;
typedef struct CassSession_ CassSession;
typedef struct CassStatement_ CassStatement;
typedef struct CassBatch_ CassBatch;
typedef struct CassFuture_ CassFuture;
typedef struct CassPrepared_ CassPrepared;
typedef enum CassBatchType_ { CASS_BATCH_TYPE_LOGGED, CASS_BATCH_TYPE_UNLOGGED } CassBatchType;
typedef enum CassError_ { CASS_OK } CassError;

CassCluster *cass_cluster_new(void);
CassSession *cass_session_new(void);
CassFuture *cass_session_connect(CassSession *session, const CassCluster *cluster);
CassFuture *cass_session_connect_keyspace(CassSession *session, const CassCluster *cluster, const char *keyspace);
CassFuture *cass_session_prepare(CassSession *session, const char *query);
CassFuture *cass_session_prepare_from_existing(CassSession *session, CassStatement *statement);
CassFuture *cass_session_execute(CassSession *session, const CassStatement *statement);
CassFuture *cass_session_execute_batch(CassSession *session, const CassBatch *batch);
CassStatement *cass_statement_new(const char *query, size_t parameter_count);
CassStatement *cass_statement_new_n(const char *query, size_t query_length, size_t parameter_count);
CassError cass_statement_set_keyspace(CassStatement *statement, const char *keyspace);
CassError cass_statement_bind_string(CassStatement *statement, size_t index, const char *value);
void cass_statement_free(CassStatement *statement);
CassBatch *cass_batch_new(CassBatchType type);
CassError cass_batch_add_statement(CassBatch *batch, const CassStatement *statement);
void cass_batch_free(CassBatch *batch);
typedef void (*CassFutureCallback)(CassFuture *future, void *data);
CassError cass_future_set_callback(CassFuture *future, CassFutureCallback callback, void *data);
CassError cass_future_error_code(CassFuture *future);
const CassPrepared *cass_future_get_prepared(CassFuture *future);
void cass_future_free(CassFuture *future);
CassStatement *cass_prepared_bind(const CassPrepared *prepared);
void cass_prepared_free(const CassPrepared *prepared);
#ifdef __cplusplus
}
#endif
