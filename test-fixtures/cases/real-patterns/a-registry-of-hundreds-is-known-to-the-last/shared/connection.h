#pragma once
#include <memory>
#include <string>
#include <vector>
#include <mysql.h>

#define TEN(X, n) X(n##0) X(n##1) X(n##2) X(n##3) X(n##4) X(n##5) X(n##6) X(n##7) X(n##8) X(n##9)
#define HUNDRED(X, n)                                                                                                  \
  TEN(X, n##0) TEN(X, n##1) TEN(X, n##2) TEN(X, n##3) TEN(X, n##4)                                                     \
  TEN(X, n##5) TEN(X, n##6) TEN(X, n##7) TEN(X, n##8) TEN(X, n##9)
#define FOUR_HUNDRED(X) HUNDRED(X, 1) HUNDRED(X, 2) HUNDRED(X, 3) HUNDRED(X, 4)

enum StatementIndex : unsigned {
  INS_ENTRY,
#define ENUMERATOR(n) SEL_##n,
  FOUR_HUNDRED(ENUMERATOR)
#undef ENUMERATOR
  DEL_MARK,
  UPD_SEAL,
  ALL_STATEMENTS
};

class Prepared {
  MYSQL_STMT *handle_;
  std::string text_;

public:
  Prepared(MYSQL_STMT *handle, std::string text) : handle_(handle), text_(std::move(text)) {}
  MYSQL_STMT *handle() { return handle_; }
};

class Connection {
public:
  bool open();
  bool execute(unsigned index);

private:
  void prepareAll();
  void prepare(unsigned index, const std::string &text);
  Prepared *statement(unsigned index);
  std::vector<std::unique_ptr<Prepared>> statements_;
  MYSQL *mysql_ = nullptr;
  bool failed_ = false;
};
