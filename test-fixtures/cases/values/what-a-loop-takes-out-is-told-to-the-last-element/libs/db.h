#pragma once
#include <sqlite3.h>
#include <string>
#include <vector>
#include <deque>
#include <queue>
#include <stack>
#include <list>
#include <memory>
inline void X(sqlite3* d, const std::string& s) { sqlite3_exec(d, s.c_str(), nullptr, nullptr, nullptr); }
struct Cmd { std::string t; virtual ~Cmd() = default; explicit Cmd(std::string x) : t(std::move(x)) {} virtual void undo(sqlite3* d) { X(d, "DELETE FROM " + t); } };
class Undo { public: void add(std::string t) { v_.push_back(t); } void run(sqlite3* d) { while (!v_.empty()) { X(d, "DELETE FROM " + v_.back()); v_.pop_back(); } } private: std::vector<std::string> v_; };
class Commands { public: void add(std::string t) { v_.push_back(std::make_unique<Cmd>(t)); } void run(sqlite3* d) { while (!v_.empty()) { v_.back()->undo(d); v_.pop_back(); } } private: std::vector<std::unique_ptr<Cmd>> v_; };
class Queue { public: void add(std::string t) { v_.push(std::make_unique<Cmd>(t)); } void run(sqlite3* d) { while (!v_.empty()) { auto c = std::move(v_.front()); v_.pop(); c->undo(d); } } private: std::queue<std::unique_ptr<Cmd>> v_; };
class Stack { public: void add(std::string t) { v_.emplace(t); } void run(sqlite3* d) { for (; !v_.empty(); v_.pop()) X(d, "DELETE FROM " + v_.top()); } private: std::stack<std::string> v_; };
class Backwards { public: void add(std::string t) { v_.push_back(t); } void run(sqlite3* d) { for (auto i = v_.rbegin(); i != v_.rend(); ++i) X(d, "DELETE FROM " + *i); } private: std::deque<std::string> v_; };
class Counted { public: void add(std::string t) { v_.push_back(t); } void run(sqlite3* d) { for (std::size_t i = v_.size(); i > 0; --i) X(d, "DELETE FROM " + v_[i - 1]); } private: std::deque<std::string> v_; };
class Erasing { public: void add(std::string t) { v_.push_back(t); } void run(sqlite3* d) { while (v_.size()) { X(d, "DELETE FROM " + v_.front()); v_.erase(v_.begin()); } } private: std::deque<std::string> v_; };
class Swapping { public: void add(std::string t) { v_.push_back(t); } void run(sqlite3* d) { std::list<std::string> w; w.swap(v_); for (auto& s : w) X(d, "DELETE FROM " + s); } private: std::list<std::string> v_; };
