#include "db.h"
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <strings.h>
extern "C" {
char *g_strdup_printf(const char *format, ...);
char *g_strdup_vprintf(const char *format, va_list args);
char *g_strconcat(const char *string1, ...);
}
void formatted(const char *format, ...) {
  va_list args;
  va_start(args, format);
  char buf[64];
  vsprintf(buf, format, args);
  drop(buf); // expect: ssot-unowned-write order-service delete table:t_vs_x
  va_end(args);
}
char *made(const char *format, ...) {
  va_list args;
  va_start(args, format);
  char *text = g_strdup_vprintf(format, args);
  va_end(args);
  return text;
}
void texts() {
  const char *n = "t_n";
  formatted("t_vs_%s", "x");
  drop(made("t_vp_%s", "x")); // expect: ssot-unowned-write order-service delete table:t_vp_x
  drop(g_strdup_printf("t_g_%d", 4)); // expect: ssot-unowned-write order-service delete table:t_g_4
  drop(g_strconcat("t_", "gc", nullptr)); // expect: ssot-unowned-write order-service delete table:t_gc
  char checked[32];
  __builtin___snprintf_chk(checked, sizeof checked, 0, sizeof checked, "t_%s", "chk");
  drop(checked); // expect: ssot-unowned-write order-service delete table:t_chk
  __builtin___sprintf_chk(checked, 0, sizeof checked, "t_%s", "chks");
  drop(checked); // expect: ssot-unowned-write order-service delete table:t_chks
  if (strcmp(n, "t_n") == 0)
    drop("t_cmp"); // expect: ssot-unowned-write order-service delete table:t_cmp
  if (strncmp(n, "x", 1) == 0)
    drop("t_never_a");
  if (strcasecmp(n, "T_N") == 0)
    drop("t_case"); // expect: ssot-unowned-write order-service delete table:t_case
  char *d = strdup("t_dup");
  drop(d); // expect: ssot-unowned-write order-service delete table:t_dup
  drop(strndup("t_ndup_tail", 6)); // expect: ssot-unowned-write order-service delete table:t_ndup
  char copy[32];
  strncpy(copy, "t_ncpy", sizeof copy);
  drop(copy); // expect: ssot-unowned-write order-service delete table:t_ncpy
}
