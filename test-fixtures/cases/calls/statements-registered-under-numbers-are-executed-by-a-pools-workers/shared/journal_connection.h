#pragma once
#include "connection.h"
enum class JournalStatements : unsigned { INS_ENTRY, DEL_ENTRIES, UPD_ENTRY, INS_MARK, DEL_MARK, SEL_MARK, LAST };
class JournalConnection : public Connection {
public:
  typedef JournalStatements Statements;
  JournalConnection(ConnectionInfo &info) : Connection(info) {}
  JournalConnection(WorkQueue<Operation *> *queue, ConnectionInfo &info) : Connection(queue, info) {}
  void doPrepareStatements() override;
};
