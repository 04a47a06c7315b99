#!/usr/bin/env python3
"""cmake/SsotLint.cmake in a small project: every unit is an edge. Builds, builds again, changes a header, and looks at
which units were read. Usage: cmake_module_test.py TOOL SOURCE_DIR"""
import pathlib
import subprocess
import sys
import tempfile

TOOL, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])
UNIT = '#include "{header}"\n#include <sqlite3.h>\nvoid {name}(sqlite3 *db) {{ sqlite3_exec(db, "DELETE FROM " TABLE, 0, 0, 0); }}\n'
FILES = {
    "CMakeLists.txt": """cmake_minimum_required(VERSION 3.25)
project(small CXX)
list(APPEND CMAKE_MODULE_PATH @MODULES@)
include(SsotLint)
add_library(customers STATIC services/customer/store.cpp)
add_library(orders STATIC services/order/place.cpp)
ssot_lint(ssot MANIFEST ownership.yaml TARGETS customers orders OPTIONS --today 2026-06-01)
""",
    "ownership.yaml": """version: 1
services:
  customer-service: {team: a, paths: [services/customer/**]}
  order-service: {team: b, paths: [services/order/**]}
entities:
  Customer: {owner: customer-service, tables: [customers]}
  Order: {owner: order-service, tables: [orders]}
""",
    "services/customer/table.h": '#define TABLE "customers"\n',
    "services/customer/store.cpp": UNIT.format(header="table.h", name="store"),
    "services/order/table.h": '#define TABLE "orders"\n',
    "services/order/place.cpp": UNIT.format(header="table.h", name="place"),
}


def main():
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder).resolve()
        for name, text in FILES.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text.replace("@MODULES@", str(SOURCE / "cmake")), encoding="utf-8")
        subprocess.run(["cmake", "-S", root, "-B", root / "build", "-G", "Ninja", "-DCMAKE_CXX_COMPILER=clang++-22", f"-DSSOT_LINT={TOOL}"],
                       check=True, stdout=subprocess.DEVNULL)

        def build():
            done = subprocess.run(["cmake", "--build", root / "build", "--target", "ssot"], capture_output=True, text=True, check=False)
            return done.returncode, done.stdout + done.stderr

        def expect(what, status, read, unread):
            code, text = build()
            wrong = [f"{w} was not read" for w in read if f"ssot-lint: {w}" not in text]
            wrong += [f"{w} was read" for w in unread if f"ssot-lint: {w}" in text]
            if (code == 0) != status or wrong:
                sys.exit(f"{what}: exit status {code}, {wrong}\n{text}")
            return text

        both = ["services/customer/store.cpp", "services/order/place.cpp"]
        expect("first build", True, both, [])
        expect("nothing changed", True, [], both)
        (root / "services/order/table.h").write_text('#define TABLE "customers"\n', encoding="utf-8")
        text = expect("a changed header", False, both[1:], both[:1])
        if "ssot-table-write" not in text:
            sys.exit(f"the finding is not shown\n{text}")
        (root / "ownership.yaml").write_text(FILES["ownership.yaml"].replace("owner: customer-service", "owner: order-service"), encoding="utf-8")
        expect("an edited manifest", False, [], both)


if __name__ == "__main__":
    main()
