#!/usr/bin/env python3
"""After each edit of a source file, a run that remembers the one before says what a run without a cache says.

usage: edited_test.py PATH/TO/ssot-lint"""
import re

from project import Project

FILES = {
    "libs/db.h": """\
        #pragma once
        #include <functional>
        #include <sqlite3.h>
        #include <string>
        struct Sink { virtual ~Sink() = default; virtual void put(sqlite3* db) = 0; };
        inline std::string prefix() { return "DELETE FROM "; }
        inline void remove_all(sqlite3* db, const std::string& table) { sqlite3_exec(db, (prefix() + table).c_str(), nullptr, nullptr, nullptr); }
        inline void later(const std::function<void()>& f) { f(); }
        void flush(sqlite3* db);
        """,
    "libs/flush.cpp": '#include "libs/db.h"\nvoid flush(sqlite3* db) { remove_all(db, "log"); }\n',
    "services/customer/a.cpp": """\
        #include "libs/db.h"
        void clear(sqlite3* db) { later([db] { remove_all(db, "customers"); }); }
        int main() { sqlite3* db = nullptr; clear(db); flush(db); }
        """,
    "services/order/b.cpp": """\
        #include "libs/db.h"
        static const char* table = "orders";
        struct Drop : Sink { void put(sqlite3* db) override { remove_all(db, table); } };
        void run(Sink& s, sqlite3* db) { s.put(db); }
        int main() { Drop d; run(d, nullptr); }
        """,
}
EDITS = [
    ("services/customer/a.cpp", "#include", "// all lines move\n#include"),
    ("services/customer/a.cpp", '"customers"', '"orders"'),
    ("services/customer/a.cpp", "flush(db);", "flush(db); std::string unused = prefix();"),
    ("services/order/b.cpp", '"orders"', '"customers"'),
    ("services/order/b.cpp", "void run(", "struct Keep : Sink { void put(sqlite3*) override {} } keep;\nvoid run("),
    ("services/order/b.cpp", "run(d, nullptr)", "run(keep, nullptr)"),
    ("libs/flush.cpp", '"log"', '"customers"'),
    ("libs/db.h", '"DELETE FROM "', '"TRUNCATE "'),
    ("services/customer/a.cpp", "int main", "void flush(sqlite3* db, int);\nint main"),
    ("services/customer/a.cpp", "flush(db);", ""),
]

with Project(FILES) as p:
    def accesses(*words):
        out = p.run("accesses", "-p", p.database(), "--format", "json", "--today", "2026-06-01", *words)
        return re.sub(r'"cached": \d+', "", out)

    accesses()
    for file, old, new in EDITS:
        text = (p.root / file).read_text(encoding="utf-8")
        assert old in text, f"{file}: nothing to edit: {old}"
        (p.root / file).write_text(text.replace(old, new, 1), encoding="utf-8")
        warm, cold = accesses(), accesses("--no-cache")
        assert warm == cold, f"{file}: {old} -> {new}:\n--- remembered\n{warm}\n--- anew\n{cold}"
