#!/usr/bin/env python3
"""`init`, `report` and `emit`: a project without a manifest gets a draft that the tool accepts, and what nobody clearly owns is found with it.

usage: init_test.py PATH/TO/ssot-lint"""
import re

from project import Project

WRITE = '#include <sqlite3.h>\n%s void w(sqlite3* db) {\n%s}\nint main() { w(nullptr); }\n'


def writes(*statements):
    return WRITE % ("static", "".join(f'  sqlite3_exec(db, "{s}", nullptr, nullptr, nullptr);\n' for s in statements))


FILES = {
    "services/order/src/main.cpp": writes("INSERT INTO orders VALUES (1)", "UPDATE order_lines SET a = 1", "UPDATE stock SET n = 1"),
    "services/customer/main.cpp": writes("INSERT INTO customers VALUES (1)", "DELETE FROM customers", "UPDATE customers SET a = 1", "UPDATE stock SET n = 2"),
    "services/billing/main.cpp": writes("UPDATE customers SET paid = 1", "INSERT INTO invoices VALUES (1)"),
    "tests/order/main.cpp": writes("DELETE FROM orders"),
    "libs/log.cpp": "int log_level;\n",
}

with Project(FILES) as p:
    (p.root / "ownership.yaml").unlink()
    p.run("init", "-p", p.database())
    text = (p.root / "ownership.yaml").read_text()
    for line in ("  order: {team: order-team, paths: [\"services/order/**\"]}", "      - customers  # also written by billing (1 place)",
                 "#   table:stock: customer (1 place), order (1 place)"):
        assert line in text, text
    assert re.search(r"  Order:\n    owner: order\n    tables:\n      - order_lines\n      - orders\n", text), text
    assert "tests" not in text, text
    assert "3 services, 3 entities, 1 contested resources" in p.log, p.log

    p.run("validate")
    found = p.check("--no-cache", status=1)
    assert found == ["services/billing/main.cpp:3 ssot-table-write billing", "services/customer/main.cpp:6 ssot-contested-write customer",
                     "services/order/src/main.cpp:5 ssot-contested-write order"], found

    # a draft elsewhere says where the project is
    p.run("init", "-p", p.database(), "-o", "../drafts.yaml")
    assert "root: work\n" in (p.root.parent / "drafts.yaml").read_text()
    p.run("check", "-p", p.database(), "--manifest", "../drafts.yaml", "--no-cache", status=1)

    p.run("init", "-p", p.database(), status=2)
    assert "is there already" in p.log and (p.root / "ownership.yaml").read_text() == text
    assert p.run("init", "-p", p.database(), "-o", "-") == text

    page = p.run("report", "-p", p.database())
    assert page.startswith("<!doctype html>") and "src=" not in page and "href=" not in page
    assert "table:stock" in page and 'class="bad"' in page and 'class="own"' in page

    grants = p.run("emit", "grants")
    assert 'GRANT SELECT, INSERT, UPDATE, DELETE ON customers TO "customer"; -- owns Customer\n' in grants, grants
    p.run("emit", "grant", status=2)
    assert "did you mean `grants`?" in p.log, p.log

with Project({"lib/a.cpp": "int a;\n"}) as p:
    (p.root / "ownership.yaml").unlink()
    p.run("init", "-p", p.database(), status=2)
    assert "no service can be told" in p.log, p.log
print("ok")
