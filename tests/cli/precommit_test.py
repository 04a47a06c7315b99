#!/usr/bin/env python3
"""The hooks of .pre-commit-hooks.yaml, run by pre-commit itself in a scratch repository.

usage: precommit_test.py PATH/TO/ssot-lint"""
import os
import pathlib
import shutil
import subprocess
import sys

from project import TOOL, Project

ROOT = pathlib.Path(__file__).resolve().parents[2]
BAD = '#include <sqlite3.h>\nvoid f(sqlite3* db) { sqlite3_exec(db, "DELETE FROM customers", nullptr, nullptr, nullptr); }\n'


def commit(p, status):
    """Runs the hooks on what is staged. -> what they print"""
    env = {**os.environ, "PRE_COMMIT_HOME": str(p.root.parent / "pre-commit"), "XDG_CACHE_HOME": str(p.root.parent / "cache"),
           "PATH": f"{pathlib.Path(TOOL).parent}:{os.environ['PATH']}", "GIT_CONFIG_GLOBAL": os.devnull}
    run = subprocess.run(["pre-commit", "run", "--color=never"], cwd=p.root, env=env, capture_output=True, text=True)
    assert run.returncode == status, f"pre-commit: exit status {run.returncode}, not {status}\n{run.stdout}{run.stderr}"
    return run.stdout


if not shutil.which("pre-commit"):
    sys.exit("pre-commit is not installed: scripts/setup does it")
with Project({"services/order/a.cpp": BAD.replace("customers", "orders"), ".gitignore": "/compile_commands.json\n"}) as p:
    hooks = p.root.parent / "hooks"  # what pre-commit would clone
    hooks.mkdir()
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
    root, p.root = p.root, hooks
    p.git("init", "-q")
    p.git("add", "-A")
    p.git("commit", "-qm", "hooks")
    revision = p.git("rev-parse", "HEAD").strip()
    p.root = root
    p.write({".pre-commit-config.yaml": f"repos:\n  - repo: {hooks}\n    rev: {revision}\n    hooks: [{{id: ssot-lint}}, {{id: ssot-lint-validate}}]\n"})
    shutil.copy(pathlib.Path(p.database()) / "compile_commands.json", p.root)
    p.git("init", "-q")
    p.git("add", "-A")
    out = commit(p, status=0)
    assert out.count("Passed") == 2, out

    p.write({"services/order/a.cpp": BAD})
    p.git("add", "-A")
    out = commit(p, status=1)
    assert "services/order/a.cpp:2:23: error: order-service deletes from the table `customers`" in out, out
    p.write({"ownership.yaml": "version: 1\nservice: {}\n"})
    p.git("add", "-A")
    out = commit(p, status=1)
    assert "did you mean `services`" in out or "`services`" in out, out
print("ok")
