"""A small project of two services in a temporary folder, and the tool run on it. Shared by the tests of commands."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import textwrap

TOOL = os.path.abspath(sys.argv[1])
MANIFEST = """\
version: 1
services:
  customer-service: {team: customer-team, contact: "#customer", paths: [services/customer/**], database: shop}
  order-service: {team: order-team, contact: "#order", paths: [services/order/**], database: shop}
entities:
  Customer: {owner: customer-service, tables: [customers]}
  Order: {owner: order-service, tables: [orders]}
"""


class Project:
    def __init__(self, files):
        self.temporary = tempfile.TemporaryDirectory(prefix="ssot-cli-")
        self.root = pathlib.Path(self.temporary.name).resolve() / "work"
        self.write({"ownership.yaml": MANIFEST, **files})

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.temporary.cleanup()

    def write(self, files):
        for name, text in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(textwrap.dedent(text), encoding="utf-8")

    def database(self):
        build = self.root.parent / "build"
        build.mkdir(exist_ok=True)
        units = sorted(p for p in self.root.rglob("*.cpp"))
        (build / "compile_commands.json").write_text(json.dumps([
            {"directory": str(self.root), "file": str(u), "arguments": ["clang++-22", "-std=c++20", "-I.", "-c", str(u)]} for u in units]))
        return str(build)

    def run(self, *words, status=0):
        """-> its stdout; fails on another exit status"""
        command = [TOOL, *words]
        env = {**os.environ, "XDG_CACHE_HOME": str(self.root.parent / "cache")}
        run = subprocess.run(command, cwd=self.root, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        assert run.returncode == status, f"{' '.join(words)}: exit status {run.returncode}, not {status}\n{run.stdout}{run.stderr}"
        self.log = run.stderr
        return run.stdout

    def check(self, *words, status=0):
        """-> the live findings as `FILE:LINE RULE SERVICE`"""
        out = self.run("check", "-p", self.database(), "--today", "2026-06-01", "--format", "json", *words, status=status)
        return sorted(f"{f['location']['file']}:{f['location']['line']} {f['rule']} {f['service']}" for f in json.loads(out)["findings"] if not f["suppressed"])

    def git(self, *words):
        env = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull,
               **{f"GIT_{who}_{what}": "t@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}}
        return subprocess.run(["git", *words], cwd=self.root, env=env, check=True, capture_output=True, text=True).stdout
