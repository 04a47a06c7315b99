#include "libs/db/database.h"

#include <cstdarg>
#include <cstdio>

namespace depot::db {

bool Database::executef(const char* format, ...) {
  if (!format) return false;
  va_list args;
  char text[4096];
  va_start(args, format);
  int written = vsnprintf(text, sizeof text, format, args);
  va_end(args);
  if (written == -1) return false;
  return mysql_query(handle_, text) == 0;
}

}  // namespace depot::db
