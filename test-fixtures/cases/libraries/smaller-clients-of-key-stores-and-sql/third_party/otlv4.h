// Declarations after OTL 4.0.
#pragma once
class otl_connect {
public:
  long direct_exec(const char *sqlstm, int exception_enabled = 1);
};
class otl_cursor {
public:
  static long direct_exec(otl_connect &db, const char *sqlstm, int exception_enabled = 1);
};
class otl_stream {
public:
  otl_stream();
  otl_stream(const int arr_size, const char *sqlstm, otl_connect &db);
  void open(const int arr_size, const char *sqlstm, otl_connect &db);
  otl_stream &operator<<(const int n);
};
class otl_nocommit_stream : public otl_stream {
public:
  otl_nocommit_stream(const int arr_size, const char *sqlstm, otl_connect &db);
};
