#pragma once
#include <sqlite3.h>
#include <string>
#include <memory>
inline void X(sqlite3* d, const std::string& s) { sqlite3_exec(d, s.c_str(), nullptr, nullptr, nullptr); }
struct Impl { std::string table; std::string schema; std::string full() const { return schema.empty() ? table : schema + "." + table; }};
struct Plain { Plain(std::string t) : p(std::make_unique<Impl>()) { p->table = std::move(t); } std::unique_ptr<Impl> p; void erase(sqlite3* d) { X(d, "DELETE FROM " + p->full()); } Plain& in(std::string s) { p->schema = std::move(s); return *this; } };
struct Decl { Decl(std::string t); Decl(Decl&&) noexcept; Decl& operator=(Decl&&) noexcept; ~Decl(); std::unique_ptr<Impl> p; void erase(sqlite3* d) { X(d, "DELETE FROM " + p->full()); }  Decl& in(std::string s) { p->schema = std::move(s); return *this; } };
