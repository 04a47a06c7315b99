#pragma once
#include <string>
class Values; // somebody else's
Values *parse(const char *file);
bool find(Values &in, const char *name, std::string &out);
class Config {
  Values *values_ = nullptr;
  bool get(const char *name, std::string &out) {
    if (!values_) return false;
    return find(*values_, name, out);
  }

public:
  void load(const char *file) { values_ = parse(file); }
  std::string text(const char *name, const char *otherwise) {
    std::string out;
    return get(name, out) ? out : otherwise;
  }
  bool flag(const char *name, bool otherwise) {
    std::string out;
    return get(name, out) ? out == "1" : otherwise;
  }
};
Config &config();
