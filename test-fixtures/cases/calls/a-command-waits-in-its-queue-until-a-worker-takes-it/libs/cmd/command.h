#pragma once
#include <pqxx/pqxx>
#include <deque>
#include <memory>
#include <mutex>
#include <condition_variable>
#include <thread>
namespace cmd {
class Command {
 public:
  virtual ~Command() = default;
  virtual void execute(pqxx::work& tx) = 0;
  virtual const char* name() const = 0;
};
class Bus {
 public:
  explicit Bus(const std::string& dsn) : conn_(dsn), worker_([this] { run(); }) {}
  ~Bus();
  void post(std::unique_ptr<Command> c);
 private:
  void run();
  pqxx::connection conn_;
  std::mutex m_;
  std::condition_variable cv_;
  std::deque<std::unique_ptr<Command>> q_;
  bool stop_ = false;
  std::thread worker_;
};
}
