#include "libs/c/db.h"
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
int db_exec(db_ctx *ctx, const char *fmt, ...) {
  va_list ap;
  va_start(ap, fmt);
  int n = vsnprintf(ctx->sql, sizeof ctx->sql, fmt, ap);
  va_end(ap);
  if (n < 0 || (size_t)n >= sizeof ctx->sql) return -1;
  return mysql_real_query(ctx->my, ctx->sql, (unsigned long)n);
}
int db_delete(db_ctx *ctx, int table, long id) {
  const db_table *t = &ctx->tables[table];
  if (t->flags & DBF_READONLY) return -1;
  return db_exec(ctx, "DELETE FROM %s WHERE %s = %ld", t->name, t->pk, id);
}
int db_update(db_ctx *ctx, const db_table *t, const char *set, long id) {
  char where[64];
  snprintf(where, sizeof where, " WHERE %s = %ld", t->pk, id);
  strcpy(ctx->sql, "UPDATE ");
  strcat(ctx->sql, t->name);
  strcat(ctx->sql, " SET ");
  strncat(ctx->sql, set, sizeof ctx->sql - strlen(ctx->sql) - 1);
  strcat(ctx->sql, where);
  return mysql_query(ctx->my, ctx->sql);
}
const db_table *db_find(const db_ctx *ctx, const char *name) {
  for (size_t i = 0; i < ctx->ntables; i++)
    if (!strcmp(ctx->tables[i].name, name)) return &ctx->tables[i];
  return NULL;
}
