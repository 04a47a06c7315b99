#include "pool.h"
Pool<LoginConnection> LoginDatabase;
Pool<JournalConnection> JournalDatabase;
ConnectionInfo::ConnectionInfo(const std::string &text) : host(text) {}
template <class C> Pool<C>::Pool() : queue_(new WorkQueue<Operation *>()), async_(0), sync_(0) {}
template <class C> void Pool<C>::setInfo(const std::string &text, unsigned asyncThreads, unsigned syncThreads) {
  info_ = std::make_unique<ConnectionInfo>(text);
  async_ = asyncThreads;
  sync_ = syncThreads;
}
template <class C> unsigned Pool<C>::open() {
  unsigned error = openConnections(asyncIndex, async_);
  if (error) return error;
  return openConnections(syncIndex, sync_);
}
template <class C> void Pool<C>::close() {
  connections_[asyncIndex].clear();
  connections_[syncIndex].clear();
}
template <class C> unsigned Pool<C>::openConnections(Index kind, unsigned n) {
  for (unsigned i = 0; i < n; ++i) {
    auto connection = [&] {
      switch (kind) {
      case asyncIndex:
        return std::make_unique<C>(queue_.get(), *info_);
      case syncIndex:
        return std::make_unique<C>(*info_);
      default:
        throw 1;
      }
    }();
    if (unsigned error = connection->open()) {
      connections_[kind].clear();
      return error;
    }
    connections_[kind].push_back(std::move(connection));
  }
  return 0;
}
template <class C> bool Pool<C>::prepareStatements() {
  for (auto &connections : connections_)
    for (auto &connection : connections) {
      connection->lockIfReady();
      if (!connection->prepareStatements()) {
        connection->unlock();
        close();
        return false;
      }
      connection->unlock();
      const size_t size = connection->statements_.size();
      if (sizes_.size() < size) sizes_.resize(size);
    }
  return true;
}
template <class C> void Pool<C>::enqueue(Operation *op) { queue_->push(op); }
template <class C> C *Pool<C>::freeConnection() {
  unsigned i = 0;
  const auto n = connections_[syncIndex].size();
  C *connection = nullptr;
  for (;;) {
    connection = connections_[syncIndex][++i % n].get();
    if (connection->lockIfReady()) break;
  }
  return connection;
}
template <class C> void Pool<C>::execute(const char *text) {
  if (!text) return;
  PlainTask *task = new PlainTask(text);
  enqueue(task);
}
template <class C> void Pool<C>::execute(Statement<C> *statement) {
  StatementTask *task = new StatementTask(statement);
  enqueue(task);
}
template <class C> void Pool<C>::asyncQuery(Statement<C> *statement) {
  StatementTask *task = new StatementTask(statement, true);
  enqueue(task);
}
template <class C> void Pool<C>::directExecute(const char *text) {
  C *connection = freeConnection();
  connection->execute(text);
  connection->unlock();
}
template <class C> void Pool<C>::directExecute(Statement<C> *statement) {
  C *connection = freeConnection();
  connection->execute(statement);
  connection->unlock();
  delete statement;
}
template <class C> Trans<C> Pool<C>::begin() { return std::make_shared<Transaction<C>>(); }
template <class C> void Pool<C>::commit(Trans<C> transaction) { enqueue(new TransactionTask(transaction)); }
template <class C> void Pool<C>::executeOrAppend(Trans<C> &transaction, Statement<C> *statement) {
  if (!transaction)
    execute(statement);
  else
    transaction->append(statement);
}
template <class C> Statement<C> *Pool<C>::statement(typename C::Statements index) { return new Statement<C>(unsigned(index), sizes_[unsigned(index)]); }
template class Pool<LoginConnection>;
template class Pool<JournalConnection>;
