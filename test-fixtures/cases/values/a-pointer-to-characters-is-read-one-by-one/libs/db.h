#pragma once
#include <sqlite3.h>
#include <string>
#include <string_view>
#include <cstring>
inline void X(sqlite3* d, const std::string& s) { sqlite3_exec(d, s.c_str(), nullptr, nullptr, nullptr); }
struct T { const char* schema; const char* name; };
inline std::string f1(const T& t) { std::string s; if (t.schema && *t.schema) { s += t.schema; s += '.'; } return s + t.name; }
inline std::string f2(const T& t) { std::string s; if (t.schema && t.schema[0] != '\0') { s += t.schema; s += '.'; } return s + t.name; }
inline std::string f3(const T& t) { std::string s; if (*t.schema != 0) { s += t.schema; s += '.'; } return s + t.name; }
inline std::string f4(const char* schema, const char* name) { std::string s; if (schema && *schema) { s += schema; s += '.'; } return s + name; }
inline std::string f5(const char* schema, const char* name) { std::string s; if (!*schema) return name; s += schema; s += '.'; return s + name; }
inline std::string f6(const char* schema, const char* name) { std::string s; if (std::strlen(schema) > 0) { s += schema; s += '.'; } return s + name; }
inline std::string f7(const std::string& schema, const char* name) { return schema.size() ? schema + "." + name : std::string(name); }
inline std::string f8(std::string_view schema, const char* name) { std::string s(schema); if (schema.length() != 0) s += '.'; return s + name; }
inline std::string f9(const char* s) { std::string o; for (const char* p = s; *p; ++p) o += *p; return o; }
inline std::string f10(const T& t) { std::string o; for (const char* p = t.name; *p != '\0'; p++) if (*p != '`') o.push_back(*p); return o; }
inline std::string f11(const char* s) { if (*s == '"') ++s; return std::string(s); }
inline std::string f12(const char* s) { return *s == 'c' ? "customers" : "orders"; }
inline std::string f13(const T& t) { return *t.name == 'c' ? "customers" : "orders"; }
inline std::string f14(const T& t) { return t.name[0] == 'c' ? "customers" : "orders"; }
inline std::string f15(const std::string& t) { switch (t[0]) { case 'c': return "customers"; case 'i': return "invoices"; default: return "orders"; } }
