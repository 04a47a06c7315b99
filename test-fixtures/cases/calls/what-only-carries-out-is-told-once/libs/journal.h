#pragma once
#include <pqxx/pqxx>
#include <fstream>
#include <string>
#include <vector>
// Statements that are read from a file beforehand, and carried out when somebody says so.
class Journal {
 public:
  static Journal& instance() { static Journal journal; return journal; }
  void load(const std::string& path) {
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) lines_.push_back(line);
  }
  void replay() { run(0); }
  void replayFrom(int first) { run(first); }
  void replayAs(const std::string& text) { pqxx::connection c; pqxx::work tx(c); tx.exec(text); }

 private:
  void run(int first) {
    pqxx::connection c;
    pqxx::work tx(c);
    for (size_t i = first; i < lines_.size(); ++i) tx.exec(lines_[i]);
  }
  std::vector<std::string> lines_;
};
