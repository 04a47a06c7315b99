#include "libs/cmd/command.h"
#include <iostream>
namespace cmd {
Bus::~Bus() { { std::lock_guard g{m_}; stop_ = true; } cv_.notify_all(); worker_.join(); }
void Bus::post(std::unique_ptr<Command> c) { std::lock_guard g{m_}; q_.push_back(std::move(c)); cv_.notify_one(); }
void Bus::run() {
  for (;;) {
    std::unique_ptr<Command> c;
    {
      std::unique_lock l{m_};
      cv_.wait(l, [this] { return stop_ || !q_.empty(); });
      if (q_.empty()) return;
      c = std::move(q_.front());
      q_.pop_front();
    }
    try {
      pqxx::work tx{conn_};
      c->execute(tx);
      tx.commit();
    } catch (const std::exception& e) { std::cerr << c->name() << ": " << e.what() << "\n"; }
  }
}
}
