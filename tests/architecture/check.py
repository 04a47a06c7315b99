#!/usr/bin/env python3
"""Holds tool/ and rules/ to directions.txt by reading their includes, and to a header comment in every file.

Debian's LLVM has one include root, so no build rule can keep Clang out of a folder: this test does. Long files are named
for information; they fail nothing. It knows nothing of what the code means.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^">]+)[">]')
CLANG = re.compile(r"^clang(-c)?/")
LIMITS = {".cpp": 400, ".h": 150}


def read_directions(text):
    """-> {folder: set of folders it may include}"""
    allowed = {}
    for line in text.splitlines():
        folder, colon, others = line.partition(":")
        if colon and not line.startswith("#"):
            allowed[folder] = set(others.split()) | {folder, "base"}
    return allowed


def folder_of(path):
    """The folder that a file under the root belongs to; tool/main.cpp is `main`."""
    parts = path.parts
    return "rules" if parts[0] == "rules" else parts[1] if len(parts) > 2 else "main"


def included_folder(name, folders):
    """The folder that an include leads to; None for libraries that anybody may use."""
    if CLANG.match(name):
        return "clang"
    if name.startswith("llvm/Support/LSP/"):
        return "lsp-protocol"
    first = name.split("/")[0]
    return first if "/" in name and first in folders else None


def violations(files, allowed):
    """files: {path under the root: text} -> lines that say what is wrong, sorted"""
    out = []
    for path, text in sorted(files.items()):
        folder = folder_of(path)
        if folder not in allowed:
            out.append(f"{path}:1: the folder {folder} is not in tests/architecture/directions.txt")
            continue
        lines = text.splitlines()
        if not lines or not lines[0].startswith("//"):
            out.append(f"{path}:1: a file opens with a comment: what comes in, what goes out, what it refuses to know")
        for number, line in enumerate(lines, 1):
            found = INCLUDE.match(line)
            target = included_folder(found.group(1), allowed) if found else None
            if target and target not in allowed[folder]:
                out.append(f"{path}:{number}: {folder} may not include {target} ({found.group(1)})")
    return out


def cycles(allowed):
    """Folders that may reach themselves: a mistake of directions.txt itself."""
    def reaches(start):
        seen, todo = set(), [f for f in allowed[start] if f != start]
        while todo:
            folder = todo.pop()
            if folder not in seen:
                seen.add(folder)
                todo += [f for f in allowed.get(folder, ()) if f != folder]
        return seen
    return sorted(folder for folder in allowed if folder in reaches(folder))


def long_files(files):
    return [f"{path}: {len(text.splitlines())} lines, over {LIMITS[path.suffix]}: has it a reason?"
            for path, text in sorted(files.items()) if len(text.splitlines()) > LIMITS[path.suffix]]


def main():
    allowed = read_directions((pathlib.Path(__file__).parent / "directions.txt").read_text(encoding="utf-8"))
    files = {p.relative_to(ROOT): p.read_text(encoding="utf-8")
             for top in ("tool", "rules") for p in (ROOT / top).rglob("*") if p.suffix in LIMITS}
    wrong = violations(files, allowed) + [f"directions.txt: {f} may reach itself" for f in cycles(allowed)]
    for line in long_files(files):
        print("note: " + line)
    for line in wrong:
        print("error: " + line)
    print(f"{len(files)} files, {len(wrong)} violations")
    return 1 if wrong or not files else 0


if __name__ == "__main__":
    sys.exit(main())
