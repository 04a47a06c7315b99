#pragma once
#include <mysql/mysql.h>
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct db_table { const char *name; const char *pk; unsigned flags; } db_table;
typedef struct db_ctx { MYSQL *my; char sql[512]; const db_table *tables; size_t ntables; } db_ctx;
enum { T_ORDERS, T_CUSTOMERS, T_INVOICES };
#define DBF_READONLY 1u
int db_exec(db_ctx *ctx, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
int db_delete(db_ctx *ctx, int table, long id);
int db_update(db_ctx *ctx, const db_table *t, const char *set, long id);
const db_table *db_find(const db_ctx *ctx, const char *name);
#ifdef __cplusplus
}
#endif
