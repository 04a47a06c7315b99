#!/usr/bin/env python3
"""Linking grows with the program, not with its square: four times the functions take less than seven times the CPU.
Usage: large_test.py TOOL GENERATOR"""
import json
import os
import subprocess
import sys
import tempfile


def link(tool, generator, functions, folder):
    subprocess.run([generator, folder, str(functions), "5"], check=True)
    facts = sorted(os.path.join(folder, f) for f in os.listdir(folder) if f.endswith(".facts"))
    out = os.path.join(folder, "out.json")
    process = subprocess.Popen([tool, "link", "--quiet", "--manifest", os.path.join(folder, "ownership.yaml"), "--format", "json", "-o", out,
                                "--today", "2026-06-01", *facts], stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    with open(out, encoding="utf-8") as file:
        writes = json.load(file)["coverage"]["writes"]["total"]
    if process.returncode not in (0, 1) or writes < functions // 25:
        sys.exit(f"{functions} functions: exit status {process.returncode}, {writes} writes")
    return usage.ru_utime + usage.ru_stime


def main():
    with tempfile.TemporaryDirectory() as small, tempfile.TemporaryDirectory() as large:
        a, b = link(*sys.argv[1:3], 12500, small), link(*sys.argv[1:3], 50000, large)
        print(f"{a:.2f} s, {b:.2f} s")
        if b > 7 * a:
            sys.exit(f"four times the functions take {b / a:.1f} times the CPU")


if __name__ == "__main__":
    main()
