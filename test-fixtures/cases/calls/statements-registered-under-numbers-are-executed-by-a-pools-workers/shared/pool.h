#pragma once
#include "connection.h"
#include "journal_connection.h"
#include "login_connection.h"
#include <array>
#include <cstdio>
template <class C> using Trans = std::shared_ptr<Transaction<C>>;
template <class C> class Pool {
  enum Index { asyncIndex, syncIndex, indexes };

public:
  Pool();
  void setInfo(const std::string &text, unsigned asyncThreads, unsigned syncThreads);
  unsigned open();
  void close();
  bool prepareStatements();
  void execute(const char *text);
  template <class... A> void executef(const char *format, A... args) {
    if (!format) return;
    char text[1024];
    snprintf(text, sizeof text, format, args...);
    execute(text);
  }
  void execute(Statement<C> *statement);
  void directExecute(const char *text);
  void directExecute(Statement<C> *statement);
  void asyncQuery(Statement<C> *statement);
  Trans<C> begin();
  void commit(Trans<C> transaction);
  void executeOrAppend(Trans<C> &transaction, Statement<C> *statement);
  Statement<C> *statement(typename C::Statements index);

private:
  unsigned openConnections(Index kind, unsigned n);
  void enqueue(Operation *op);
  C *freeConnection();
  std::unique_ptr<WorkQueue<Operation *>> queue_;
  std::array<std::vector<std::unique_ptr<C>>, indexes> connections_;
  std::unique_ptr<ConnectionInfo> info_;
  std::vector<unsigned char> sizes_;
  unsigned async_, sync_;
};
extern Pool<LoginConnection> LoginDatabase;
extern Pool<JournalConnection> JournalDatabase;
