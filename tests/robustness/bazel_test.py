#!/usr/bin/env python3
"""bazel/ssot_lint.bzl on the sample shop, with Debian's Bazel (bazel-bootstrap and its rules): the findings are those of `check`,
and after an edit only what depends on the file is analysed again. Usage: bazel_test.py TOOL SOURCE_DIR"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

TOOL, SOURCE = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
DEBIAN = pathlib.Path("/usr/share/bazel")
APIS = ["identity", "profile", "inventory", "payments"]
BUILD = """load("@ssot_lint//:ssot_lint.bzl", "ssot_lint_test")
exports_files(["ownership.yaml"])
cc_library(name = "shop_libs", srcs = glob(["libs/**/*.cpp", "libs/**/*.h"]), copts = ["-std=c++17"])
[cc_library(name = s + "d", srcs = glob(["services/" + s + "/*/*.cpp", "services/" + s + "/*/*.h"]) + more, copts = ["-std=c++17"],
            deps = [":shop_libs", "//api:shop_api", ":headers"]) for s, more in {services}.items()]
cc_library(name = "headers", hdrs = glob(["services/**/*.h"]))
ssot_lint_test(name = "ssot", targets = [{targets}], options = ["--today", "2026-06-01", "--format", "json", "-o", "{out}"])
"""
API = """genrule(name = "stubs", srcs = glob(["*.proto"]), outs = [{stubs}],
        cmd = "protoc -I api --cpp_out=$(RULEDIR) --grpc_out=$(RULEDIR) --plugin=protoc-gen-grpc=$$(which grpc_cpp_plugin) $(SRCS)")
cc_library(name = "shop_api", srcs = [":stubs"], includes = ["."], copts = ["-std=c++17"], visibility = ["//visibility:public"])
"""
# Debian's rules_cc is newer than its Bazel, whose own rules do all the same.
RULES_CC = "".join(f"{rule} = native.{rule}\n" for rule in ("cc_library", "cc_binary", "cc_import", "cc_test", "cc_toolchain", "cc_toolchain_suite", "objc_library"))


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def workspace(root, out):
    shop = root / "shop"
    shutil.copytree(SOURCE / "test-fixtures/programs/shop", shop)
    manifest = (SOURCE / "ownership-manifests/shop.yaml").read_text(encoding="utf-8")
    write(shop / "ownership.yaml", re.sub(r"^root:.*\n", "", manifest, flags=re.M))
    services = {p.name: [] for p in sorted((shop / "services").iterdir())}
    services["order"] = ["services/customer/src/customers.cpp"]
    quoted = lambda words: ", ".join(f'"{w}"' for w in words)
    write(shop / "BUILD", BUILD.format(services=services, targets=quoted(f":{s}d" for s in services), out=out))
    write(shop / "api/BUILD", API.format(stubs=quoted(f"{a}.{kind}" for a in APIS for kind in ("pb.cc", "pb.h", "grpc.pb.cc", "grpc.pb.h"))))
    repositories = {"ssot_lint": SOURCE / "bazel", "ssot_lint_tool": root / "tool", "rules_cc": root / "rules_cc", "remote_coverage_tools": root / "coverage", "platforms": DEBIAN / "platforms",
                    "rules_java": DEBIAN / "rules/java", "rules_proto": DEBIAN / "rules/proto"}
    write(shop / "WORKSPACE", 'workspace(name = "shop")\n' + "".join(f'local_repository(name = "{n}", path = "{p}")\n' for n, p in repositories.items()
                                                                     if n.startswith("ssot")))
    write(root / "tool/WORKSPACE", "")
    write(root / "tool/BUILD", 'exports_files(["ssot-lint"])\n')
    shutil.copy(TOOL, root / "tool/ssot-lint")
    write(root / "coverage/WORKSPACE", "")  # which Bazel would download for every test
    write(root / "coverage/BUILD", 'package(default_visibility = ["//visibility:public"])\nsh_binary(name = "coverage_report_generator", srcs = ["none.sh"])\n')
    write(root / "coverage/none.sh", "")
    (root / "coverage/none.sh").chmod(0o755)
    write(root / "rules_cc/WORKSPACE", "")
    write(root / "rules_cc/cc/BUILD", "")
    write(root / "rules_cc/cc/defs.bzl", RULES_CC)
    write(shop / ".bazelrc", "build --@ssot_lint//:tool=@ssot_lint_tool//:ssot-lint --@ssot_lint//:manifest=//:ownership.yaml\n"
          + "".join(f"build --override_repository={n}={p}\n" for n, p in repositories.items() if not n.startswith("ssot"))
          + f"build --sandbox_writable_path={out.parent} --subcommands --jobs=2\n")
    return shop


def findings(document):
    return sorted((f["rule"], f["service"], f["operation"], f["location"]["file"], f["location"]["line"]) for f in document["findings"])


def main():
    if not shutil.which("bazel") or not DEBIAN.exists():
        print("bazel-bootstrap is not installed")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder).resolve()
        out = root / "out/findings.json"
        out.parent.mkdir()
        shop = workspace(root, out)
        env = {**os.environ, "CC": "clang-22", "HOME": str(root)}
        bazel = lambda *words: subprocess.run(["bazel", f"--output_user_root={root / 'bazel'}", "--max_idle_secs=60", *words], cwd=shop, env=env,
                                              stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)

        def test():
            run = bazel("test", "//:ssot", "--test_output=errors")
            if run.returncode not in (0, 3) or not out.exists():  # 3: tests failed
                sys.exit(f"bazel: exit status {run.returncode}\n{run.stderr[-6000:]}\n{run.stdout[-2000:]}")
            return set(re.findall(r"extract .*?(\S+\.cpp)\b", run.stderr)) | set(re.findall(r"SsotExtract.*?(\S+\.cpp)", run.stderr))

        try:
            test()
            ours = findings(json.loads(out.read_text(encoding="utf-8")))
            subprocess.run(["cmake", "-S", shop, "-B", root / "cmake", "-G", "Ninja", "-DCMAKE_CXX_COMPILER=clang++-22"], check=True, stdout=subprocess.DEVNULL)
            check = subprocess.run([TOOL, "check", "-p", root / "cmake", "--manifest", shop / "ownership.yaml", "--no-cache", "--today", "2026-06-01",
                                    "--format", "json", "--quiet"], capture_output=True, text=True, check=False)
            wanted = findings(json.loads(check.stdout))
            if ours != wanted or not wanted:
                sys.exit(f"not the findings of check:\nonly here: {sorted(set(ours) - set(wanted))}\nmissing: {sorted(set(wanted) - set(ours))}")
            with open(shop / "services/order/src/checkout.cpp", "a", encoding="utf-8") as file:
                file.write("// changed\n")
            again = {pathlib.Path(p).name for p in test()}
            if again != {"checkout.cpp"}:
                sys.exit(f"one file changed, and these were read: {sorted(again)}")
        finally:
            bazel("shutdown")
    return 0


if __name__ == "__main__":
    sys.exit(main())
