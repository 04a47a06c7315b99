#!/usr/bin/env python3
"""What makes the tool fast changes no byte: neither of the facts nor of the findings.

  levers_test.py TOOL SOURCE_DIR

On the sample shop and on a generated base, against a run that parses every unit whole by itself with one worker: skipped bodies
of external functions, the shared precompiled header, several workers, the cache (filled, then read), shards put together again;
and a program that an earlier manifest linked, after edits that linking notices and edits that it does not.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

TOOL, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])
sys.path.insert(0, str(SOURCE / "tests/bench"))
import generate  # noqa: E402

COMPILER = "clang++-22"
PLAIN = ["--no-cache", "--no-shared-pch", "-j", "1"]


def run(root, *words, **env):
    done = subprocess.run([TOOL, *map(str, words), "--quiet"], cwd=root, stdin=subprocess.DEVNULL, capture_output=True,
                          text=True, env={**os.environ, **env}, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"exit status {done.returncode} of {words}\n{done.stderr}")


def bases(work):
    shop = SOURCE / "test-fixtures/programs/shop"
    subprocess.run(["cmake", "-S", shop, "-B", work / "shop", "-G", "Ninja", f"-DCMAKE_CXX_COMPILER={COMPILER}"], check=True, stdout=subprocess.DEVNULL)
    yield "shop", shop, work / "shop", SOURCE / "ownership-manifests/shop.yaml"
    generate.generate(work / "generated", 2, 2, COMPILER)
    yield "generated", work / "generated", work / "generated", work / "generated/ownership.yaml"


def edits(text):
    """-> what is edited, and the whole manifest then: judging only, then what linking asks for"""
    yield "an entity more", text + "  Nothing: {owner: service0, tables: [nothing]}\n"
    yield "another owner", text.replace("Entity1: {owner: service1", "Entity1: {owner: service0")
    yield "an owner who must announce", text.replace("Entity0: {", "Entity0: {publish-on: [insert, update], events: [entity0.events], ")
    yield "files that are excluded", text.replace("entities:", 'exclude: ["services/service1/**"]\nentities:')
    yield "a service without files", text.replace("paths: [services/service1/**]", "paths: [elsewhere/**]")
    yield "a service of another name", text.replace("service1:", "other1:").replace("owner: service1", "owner: other1")


def compare(name, root, database, manifest, work):
    given = ["-p", database, "--manifest", manifest]

    def link(*facts):
        run(root, "link", "--manifest", manifest, "--today", "2026-06-01", "--format", "json", "-o", work / "linked.json", *facts)
        return lines(work / "linked.json")

    def lines(document):  # how many units came from the cache is told, and is no finding
        return [line for line in document.read_text(encoding="utf-8").splitlines() if '"cached"' not in line]

    def facts(*options, **env):
        run(root, "extract", *given, "-o", work / "some.facts", *options, **env)
        return (work / "some.facts").read_bytes()

    def findings(*options):
        run(root, "check", *given, "--today", "2026-06-01", "--format", "json", "-o", work / "some.json", *options)
        return lines(work / "some.json")

    def same(what, one, other):
        if one != other:
            sys.exit(f"{name}: {what}: not the same")

    # Every lever taken back: the reference.
    whole = facts(*PLAIN, SSOT_LINT_ALL_BODIES="1")
    (work / "whole.facts").write_bytes(whole)
    wanted = link(work / "whole.facts")
    if len(whole) < 2_000 or not any('"ssot-' in line for line in wanted):
        sys.exit(f"{name}: nothing to compare")
    cache = ["--cache-dir", work / f"cache-{name}"]
    same("facts, with external bodies skipped", facts(*PLAIN), whole)
    same("facts, with the shared header, several workers, and the cache filled", facts(*cache, "-j", "3"), whole)
    same("facts, from the cache", facts(*cache), whole)
    same("findings, the facts from the cache", findings(*cache), wanted)
    same("findings, remembered", findings(*cache), wanted)
    shards = [work / f"{name}-{i}.facts" for i in (1, 2, 3)]
    for i, shard in enumerate(shards, 1):
        run(root, "extract", *given, *cache, "--shard", f"{i}/3", "-o", shard)
    same("findings, linked from shards", link(*reversed(shards)), wanted)
    if not manifest.is_relative_to(work):
        return
    text, seen = manifest.read_text(encoding="utf-8"), [wanted]
    for what, edited in edits(text):
        manifest.write_text(edited, encoding="utf-8")
        judged = link(work / "whole.facts")
        same(f"findings, remembered, {what}", findings(*cache), judged)
        same(f"findings, remembered again, {what}", findings(*cache), judged)
        seen.append(judged)
    manifest.write_text(text, encoding="utf-8")
    same("findings, the manifest as it was", findings(*cache), wanted)
    if sum(judged != wanted for judged in seen) < len(seen) / 2:
        sys.exit(f"{name}: too few of the edits change a finding")


def main():
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder).resolve()
        for name, *base in bases(work):
            compare(name, *base, work)


if __name__ == "__main__":
    main()
