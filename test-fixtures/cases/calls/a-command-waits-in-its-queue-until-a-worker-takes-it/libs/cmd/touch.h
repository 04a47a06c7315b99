#pragma once
#include "libs/cmd/command.h"
namespace cmd {
class Touch : public Command {
 public:
  explicit Touch(std::string table) : table_(std::move(table)) {}
  void execute(pqxx::work& tx) override { tx.exec("UPDATE " + table_ + " SET touched = now()"); }
  const char* name() const override { return "touch"; }
 private:
  std::string table_;
};
}
