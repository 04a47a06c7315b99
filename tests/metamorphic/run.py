#!/usr/bin/env python3
"""Findings do not depend on what does not matter: each variant of a fixture must have the findings of the original, lines and columns aside.

  run.py --tool PATH FOLDER...     folders of test-fixtures/cases: an ownership.yaml and sources

Variants: units listed the other way round; one and two workers; unrelated units beside the case's own (in a service, in shared code, with the
same function names in namespaces of their own); local variables and file-local functions renamed; sources reformatted. Standard library only.
"""
import argparse
import collections
import json
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

COMPILER = "clang++-22"
UNITS = {".cpp", ".cc", ".cxx"}
SOURCES = UNITS | {".h", ".hpp"}


def findings(tool, folder, tmp, reverse=False, jobs=1):
    flags = folder / "flags.txt"
    words = shlex.split(flags.read_text(), comments=True) if flags.exists() else []
    words = [w.replace("{case}", str(folder)).replace("{root}", str(pathlib.Path(__file__).resolve().parents[2])) for w in words]
    units = sorted((p for p in folder.rglob("*") if p.suffix in UNITS), reverse=reverse)
    entries = [{"directory": str(folder), "file": str(u), "arguments": [COMPILER, "-std=c++20", f"-I{folder}", *words, "-c", str(u)]} for u in units]
    (tmp / "compile_commands.json").write_text(json.dumps(entries), encoding="utf-8")
    cmd = [tool, "check", "-p", str(tmp), "--manifest", str(folder / "ownership.yaml"), "--no-cache", "--today", "2026-06-01", "--format", "json", "-j", str(jobs)]
    run = subprocess.run(cmd, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if run.returncode not in (0, 1):
        sys.exit(f"run.py: exit status {run.returncode} on a variant of {folder.name}:\n{run.stderr}")
    keys = collections.Counter()
    for f in json.loads(run.stdout)["findings"]:
        what = f["resource"] or {}
        keys[(f["location"]["file"], f["rule"], f["service"], f["operation"], what.get("kind"), what.get("name"), f["level"])] += 1
    return keys


def rewrite(folder, change):
    for path in sorted(p for p in folder.rglob("*") if p.suffix in SOURCES):
        text = path.read_text(encoding="utf-8")
        # Raw strings, literals, preprocessor lines and comments stay as they are.
        kept = re.compile(r'R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|^[ \t]*#(?:\\\n|.)*$|//[^\n]*|/\*.*?\*/', re.S | re.M)
        out, at = [], 0
        for match in kept.finditer(text):
            out += [change(text[at:match.start()]), match.group()]
            at = match.end()
        path.write_text("".join(out) + change(text[at:]), encoding="utf-8")


def reformatted(folder):
    rewrite(folder, lambda code: re.sub(r"\{(?=\s)", "\n\n{\n", re.sub(r";(?=\s*\n)", "\n  ;\n\n", code)))


# What only its own function or file can name: `auto x = `, `std::string x = `, `static T f(`.
LOCAL = re.compile(r"\b(?:auto|std::string|std::ostringstream)[ \t]+(\w+)[ \t]*(?:=|;|\{)|^static[ \t][^;={]*?\b(\w+)\(", re.M)


def renamed(folder):
    names = set()
    for path in folder.rglob("*"):
        if path.suffix in UNITS:
            names |= {a or b for a, b in LOCAL.findall(path.read_text(encoding="utf-8"))}
    text = "\n".join(p.read_text(encoding="utf-8") for p in folder.rglob("*") if p.suffix in SOURCES)
    # A name that is also a member's, a macro's argument's or a namespace's is left alone.
    names = {n for n in names if n and len(n) > 1 and not re.search(rf"(?:\.|->|::|#\w* ){n}\b|\b{n}::|^\s*#.*\b{n}\b", text, re.M)}
    rewrite(folder, lambda code: re.sub(r"\b(" + "|".join(sorted(names)) + r")\b", r"\1_renamed", code) if names else code)
    return len(names)


def unrelated(folder):
    text = "\n".join(p.read_text(encoding="utf-8") for p in folder.rglob("*") if p.suffix in UNITS)
    names = sorted(set(re.findall(r"^(?:static |inline )?void (\w+)\(", text, re.M)))[:20]
    bodies = "\n".join(f'std::string {n}(const std::string &table) {{ std::string table_ = "nobody_" + table; return "DELETE FROM " + table_; }}' for n in names)
    for place in ("services/unrelated", "libs/unrelated"):
        (folder / place).mkdir(parents=True, exist_ok=True)
        (folder / place / "unrelated.cpp").write_text(f"#include <string>\nnamespace unrelated {{\n{bodies}\nstruct Repo {{ std::string table_ = \"nobody\"; }};\n}}\n", encoding="utf-8")


def judge(tool, case):
    problems = []
    with tempfile.TemporaryDirectory(prefix="ssot-metamorphic-") as name:
        tmp = pathlib.Path(name)

        def variant(what, change=None, **how):
            copy = tmp / what.replace(" ", "-")
            shutil.copytree(case, copy)
            if change:
                change(copy)
            got = findings(tool, copy, tmp, **how)
            for sign, keys in (("lost", want - got), ("new", got - want)):
                problems.extend(f"{what}: {sign}: {' '.join(map(str, k))}" for k in sorted(keys.elements(), key=str))

        shutil.copytree(case, tmp / "original")
        want = findings(tool, tmp / "original", tmp)
        if not want:
            return ["the original has no findings: there is nothing to compare"]
        variant("units the other way round", reverse=True)
        variant("two workers", jobs=2)
        variant("unrelated units", unrelated)
        variant("reformatted", reformatted)
        variant("renamed", renamed)
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--tool", required=True, type=lambda p: str(pathlib.Path(p).resolve()))
    parser.add_argument("cases", nargs="+", type=lambda p: pathlib.Path(p).resolve())
    options = parser.parse_args()
    failed = 0
    for case in options.cases:
        problems = judge(options.tool, case)
        failed += bool(problems)
        print(f"{'FAIL' if problems else 'ok  '} {case.name}")
        for p in problems:
            print("  " + p)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
