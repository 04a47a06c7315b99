#!/usr/bin/env python3
"""`--diff REV`: what a change adds, wherever it shows; what was there before is not said.

usage: diff_test.py PATH/TO/ssot-lint"""
from project import MANIFEST, Project

EXEC = """\
#pragma once
#include <sqlite3.h>
#include "libs/table.h"
inline void touch(sqlite3* db) { sqlite3_exec(db, "DELETE FROM " TABLE, nullptr, nullptr, nullptr); }
"""
FILES = {
    "libs/table.h": '#define TABLE "orders"\n',
    "libs/touch.h": EXEC,
    "services/order/far.cpp": '#include "libs/touch.h"\nvoid far(sqlite3* db) { touch(db); }\n',
    "services/order/old.cpp": '#include <sqlite3.h>\nvoid old(sqlite3* db) { sqlite3_exec(db, "DELETE FROM customers", 0, 0, 0); }\n',
}
OLD = "services/order/old.cpp:2 ssot-table-write order-service"
FAR = "services/order/far.cpp:2 ssot-table-write order-service"

with Project(FILES) as p:
    p.git("init", "-q")
    p.git("add", "-A")
    p.git("commit", "-qm", "as it is")
    assert p.check(status=1) == [OLD]
    assert p.check("--diff", "HEAD") == []
    assert "1 known, 0 new" in p.log, p.log

    # a header three files away makes a caller illegal that nobody touched
    p.write({"libs/table.h": '#define TABLE "customers"\n'})
    assert p.check("--diff", "HEAD", status=1) == [FAR]
    p.git("checkout", "-q", "libs/table.h")

    # a new file that shadows nothing, untracked; and one that moves into another folder
    p.write({"services/order/new.cpp": '#include <sqlite3.h>\nvoid fresh(sqlite3* db) { sqlite3_exec(db, "DELETE FROM customers", 0, 0, 0); }\n'})
    (p.root / "services/order/old.cpp").rename(p.root / "services/order/moved.cpp")
    assert p.check("--diff", "HEAD", status=1) == ["services/order/new.cpp:2 ssot-table-write order-service"]
    p.git("add", "-A")
    p.git("commit", "-qm", "more")
    assert p.check("--diff", "HEAD") == []

    # a folder of headers that is gone from the work tree is there in the old one
    p.write({"libs/touch.h": EXEC.replace("libs/table.h", "libs2/table.h"), "libs2/table.h": '#define TABLE "customers"\n'})
    (p.root / "libs/table.h").unlink()
    assert p.check("--diff", "HEAD", status=1) == [FAR]
    p.git("checkout", "-q", ".")

    # the manifest moves a table: what was right becomes wrong, and is new
    p.write({"ownership.yaml": MANIFEST.replace("tables: [customers]", "tables: [customers, orders]").replace("tables: [orders]", "tables: [carts]")})
    assert p.check("--diff", "HEAD", status=1) == [FAR]
    p.git("checkout", "-q", ".")
    status = p.git("status", "--porcelain", "--ignored")
    assert status == "?? libs2/\n", status

    p.run("check", "-p", p.database(), "--diff", "no-such-branch", status=2)
    assert "no-such-branch" in p.log and "nothing was analysed" in p.log, p.log

with Project(FILES) as p:
    p.run("check", "-p", p.database(), "--diff", "HEAD", status=2)
    assert "needs a git repository" in p.log, p.log
print("ok")
