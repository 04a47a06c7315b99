#pragma once
#include "connection.h"
enum LoginStatements {
  LOGIN_SEL_ACCOUNT,
  LOGIN_UPD_FAILED,
  LOGIN_INS_BAN,
  LOGIN_DEL_BANS,
  LOGIN_INS_LOG,
  LOGIN_UPD_IP,
  LOGIN_DEL_ACCOUNT,
  LOGIN_DEL_LOG,
  MAX_LOGIN
};
class LoginConnection : public Connection {
public:
  typedef LoginStatements Statements;
  LoginConnection(ConnectionInfo &info) : Connection(info) {}
  LoginConnection(WorkQueue<Operation *> *queue, ConnectionInfo &info) : Connection(queue, info) {}
  void doPrepareStatements() override;
};
