#!/usr/bin/env python3
"""What a run says of client libraries that it has no model for, or whose model no longer fits; and what `models try` shows. Standard library only.

  models_command_test.py TOOL
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

TOOL = pathlib.Path(sys.argv.pop(1)).resolve() if len(sys.argv) > 1 else None
FILES = {
    "ownership.yaml": """version: 1
system: shop
services:
  customer-service: {paths: [customer/**]}
  order-service: {paths: [order/**]}
entities:
  Customer: {owner: customer-service, tables: [customers]}
""",
    # a client that nobody has described, and one whose function has another name than its model says
    "third_party/lmdb++.h": "namespace lmdb { struct dbi { void put(const char *, const char *); }; }\n",
    "third_party/cassandra.h": 'extern "C" void cassandra_session_run(const char *);\n',
    "third_party/hiredis/hiredis.h": 'extern "C" void *redisCommand(void *, const char *, ...);\n',
    "order/order.cpp": """#include <cassandra.h>
#include <lmdb++.h>
#include <hiredis/hiredis.h>
void order(lmdb::dbi &index, void *redis, const char *id) {
  index.put("customer:7", "x");
  cassandra_session_run("UPDATE customers SET n = 1");
  redisCommand(redis, "SET order:%s open", id);
  redisCommand(redis, "PING");
}
""",
}


class Models(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.root = pathlib.Path(temporary.name).resolve()
        for name, text in FILES.items():
            (self.root / name).parent.mkdir(parents=True, exist_ok=True)
            (self.root / name).write_text(text)

    def run_tool(self, *words):
        return subprocess.run([str(TOOL), *words], cwd=self.root, capture_output=True, text=True)

    def database(self):
        entry = {"directory": str(self.root), "file": "order/order.cpp",
                 "arguments": ["c++", f"-isystem{self.root}/third_party", "-c", "order/order.cpp"]}
        (self.root / "compile_commands.json").write_text(json.dumps([entry]))

    def test_the_coverage_names_what_is_not_modelled(self):
        self.database()
        run = self.run_tool("check", "--no-cache")
        self.assertIn("; calls into <lmdb++.h> are not modelled;", run.stderr)
        self.assertIn("note: calls go into the headers of cassandra, but its model describes none of them", run.stderr)
        self.assertNotIn("headers of hiredis", run.stderr)

    def test_entries_that_matched_are_a_report(self):
        self.database()
        run = self.run_tool("check", "--no-cache", "--format", "models")
        self.assertEqual("hiredis\t{redisCommand,redisAppendCommand}\n", run.stdout)

    def test_try_shows_calls_entries_and_values(self):
        run = self.run_tool("models", "try", "order/order.cpp", "--no-cache", f"--extra-arg=-isystem{self.root}/third_party")
        self.assertEqual(0, run.returncode, run.stderr)
        self.assertIn("order/order.cpp:6:3: cassandra_session_run\n    cassandra: no entry of its model is about this function\n", run.stdout)
        self.assertIn("order/order.cpp:7:3: redisCommand\n    hiredis: {redisCommand,redisAppendCommand}\n    -> upsert key:order:", run.stdout)
        self.assertNotIn("lmdb", run.stdout)

    def test_try_speaks_of_a_client_of_the_house(self):
        files = {"house/db.h": "namespace house { int run(const char *); int audit(const char *); }\n",
                 "order/house.cpp": '#include "house/db.h"\nint f() { return house::run("DELETE FROM customers") + house::audit("x"); }\n',
                 "house.yaml": 'library: house\nheaders: ["house/*"]\nfacts:\n  - {is: house::run, effect: {sql: $0}}\n'}
        for name, text in files.items():
            (self.root / name).parent.mkdir(parents=True, exist_ok=True)
            (self.root / name).write_text(text)
        run = self.run_tool("models", "try", "order/house.cpp", "--no-cache", "--extra-arg=-I.")
        self.assertIn("give your own with --models FILE", run.stderr)
        run = self.run_tool("models", "try", "order/house.cpp", "--no-cache", "--extra-arg=-I.", "--models", "house.yaml")
        self.assertIn("-> delete table:customers", run.stdout)
        self.assertIn("house::audit\n    house: no entry of its model is about this function", run.stdout)

    def test_try_says_what_does_not_compile(self):
        run = self.run_tool("models", "try", "order/order.cpp", "--no-cache")
        self.assertEqual(2, run.returncode)
        self.assertIn("'cassandra.h' file not found", run.stderr)
        self.assertIn("--extra-arg", run.stderr)

    def test_check_is_for_own_models(self):
        (self.root / "own.yaml").write_text("library: own\nfacts:\n  - {is: f, efect: {sql: $0}}\n")
        run = self.run_tool("models", "check", "own.yaml")
        self.assertEqual(2, run.returncode)
        self.assertIn("efect", run.stderr)


if __name__ == "__main__":
    unittest.main()
