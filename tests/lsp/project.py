"""A small project with one violation two calls away, in a folder with a space and a letter beyond ASCII. Shared by the LSP tests."""
import json
import pathlib

MANIFEST = """version: 1
services:
  customer-service: {team: customer-team, paths: [services/customer/**]}
  order-service: {team: order-team, paths: [services/order/**]}
entities:
  Customer: {owner: customer-service, tables: [customers], instead: "send UpdateCustomer to the customer API"}
"""
HELPER = """#pragma once
#include <sqlite3.h>
inline void run(sqlite3* db, const char* sql) { sqlite3_exec(db, sql, nullptr, nullptr, nullptr); }
"""
BAD = """#include "libs/run.h"
void checkout(sqlite3* db) {
  /* größe 𝄞 */ run(db, "UPDATE customers SET email = 'x'");
}
"""
GOOD = BAD.replace("UPDATE customers SET email = 'x'", "SELECT 1")


def make(folder: pathlib.Path) -> pathlib.Path:
    """-> the source file with the violation"""
    root = folder / "proje ct ü"
    source = root / "services/order/checkout.cpp"
    for path, text in ((root / "ownership.yaml", MANIFEST), (root / "libs/run.h", HELPER), (source, BAD)):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (root / "compile_commands.json").write_text(json.dumps(
        [{"directory": str(root), "file": str(source), "arguments": ["clang++-22", "-std=c++20", "-I.", "-c", str(source)]}]))
    return source
