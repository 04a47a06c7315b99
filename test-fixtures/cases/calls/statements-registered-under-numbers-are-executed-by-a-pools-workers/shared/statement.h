#pragma once
#include <queue>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>
template <class T> class WorkQueue {
  std::mutex lock_;
  std::queue<T> queue_;
  std::condition_variable ready_;
  bool over_ = false;

public:
  void push(const T &item) {
    std::lock_guard<std::mutex> g(lock_);
    queue_.push(item);
    ready_.notify_one();
  }
  void waitAndPop(T &item) {
    std::unique_lock<std::mutex> g(lock_);
    while (queue_.empty() && !over_) ready_.wait(g);
    if (queue_.empty() || over_) return;
    item = queue_.front();
    queue_.pop();
  }
};
class StatementBase {
  unsigned index_;
  std::vector<unsigned> values_;

public:
  StatementBase(unsigned index, unsigned size) : index_(index), values_(size) {}
  virtual ~StatementBase() {}
  unsigned index() const { return index_; }
  void bind(unsigned at, unsigned value) { values_[at] = value; }
};
template <class C> class Statement : public StatementBase {
public:
  Statement(unsigned index, unsigned size) : StatementBase(index, size) {}
};
union ElementValue {
  StatementBase *statement;
  const char *text;
};
enum ElementKind { plain, prepared };
struct Element {
  ElementValue value;
  ElementKind kind;
};
class TransactionBase {
  friend class Connection;

public:
  void append(const char *text);
  void appendPrepared(StatementBase *statement);

protected:
  std::vector<Element> elements_;
};
template <class C> class Transaction : public TransactionBase {
public:
  using TransactionBase::append;
  void append(Statement<C> *statement) { appendPrepared(statement); }
};
