#include "libs/db.h"
Decl::Decl(std::string t) : p(std::make_unique<Impl>()) { p->table = std::move(t); }
Decl::Decl(Decl&&) noexcept = default;
Decl& Decl::operator=(Decl&&) noexcept = default;
Decl::~Decl() = default;
struct Base { explicit Base(std::string t) : table(std::move(t)) {} Base(const Base&); std::string table; };
Base::Base(const Base&) = default;
struct Derived : Base { using Base::Base; Derived(const Derived&); Derived& operator=(const Derived&); int n = 0; };
Derived::Derived(const Derived&) = default;
Derived& Derived::operator=(const Derived&) = default;
static Derived copied(const Derived& d) { return d; }
std::string both(const char* a, const char* b, bool first) { Derived x(a), y(b); Derived z(copied(x)); if (!first) z = y; return z.table; }
