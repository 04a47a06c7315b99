#!/usr/bin/env python3
"""Facts of a generated large program link, and its writes are found. How long that takes, `tests/bench/run --large N` measures.
Usage: large_test.py TOOL GENERATOR"""
import json
import os
import subprocess
import sys
import tempfile

FUNCTIONS = 12500
WRITES = FUNCTIONS // 100  # of the sinks that the generator makes, those that a service's code reaches


def main():
    tool, generator = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([generator, folder, str(FUNCTIONS), "5"], check=True)
        facts = sorted(os.path.join(folder, f) for f in os.listdir(folder) if f.endswith(".facts"))
        out = os.path.join(folder, "out.json")
        run = subprocess.run([tool, "link", "--manifest", os.path.join(folder, "ownership.yaml"), "--format", "json", "-o", out,
                              "--today", "2026-06-01", *facts], capture_output=True, text=True)
        if run.returncode not in (0, 1):
            sys.exit(f"exit status {run.returncode}:\n{run.stderr}")
        with open(out, encoding="utf-8") as file:
            writes = json.load(file)["coverage"]["writes"]
        if writes["total"] < WRITES or writes["resolved"] < 0.9 * writes["total"]:
            sys.exit(f"too few writes: {writes}\n{run.stderr}")


if __name__ == "__main__":
    main()
