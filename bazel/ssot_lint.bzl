"""ssot-lint in a Bazel build: each C++ source is an action, so that what has not changed is not analysed again.

    # WORKSPACE: local_repository(name = "ssot_lint", path = ".../bazel"), and the tool and the manifest as BUILD.bazel says
    load("@ssot_lint//:ssot_lint.bzl", "ssot_lint_test")
    ssot_lint_test(name = "ssot", targets = ["//services/customer:customerd", "//services/order:orderd"])

`bazel test //:ssot` fails with the tool's findings. The aspect follows `deps`: the facts of each target are made once, whoever
depends on it, with the compiler's own flags as Bazel's C++ toolchain gives them.

Facts name files by their real, absolute paths: a cache is shared by checkouts at one path only, and workers on other machines
need the sources at that path, too.
"""

load("@bazel_tools//tools/build_defs/cc:action_names.bzl", "CPP_COMPILE_ACTION_NAME")
load("@bazel_tools//tools/cpp:toolchain_utils.bzl", "find_cpp_toolchain")

SsotFacts = provider(fields = {"facts": "depset of facts files: of the target and of all that it depends on"})

# What only the action knows: where it runs, and where the source really lies. The project begins where the manifest really
# lies, not in a sandbox.
_EXECROOT, _SOURCE = "@EXECROOT@", "@SOURCE@"
_SOURCES = ["c", "cc", "cpp", "cxx", "c++", "C"]
_DEPS = ["deps", "implementation_deps"]

def _command(ctx, toolchain, features, context, source):
    variables = cc_common.create_compile_variables(
        feature_configuration = features,
        cc_toolchain = toolchain,
        source_file = source.path,
        user_compile_flags = ctx.fragments.cpp.copts + ctx.fragments.cpp.cxxopts + getattr(ctx.rule.attr, "copts", []),
        include_directories = context.includes,
        quote_include_directories = context.quote_includes,
        system_include_directories = context.system_includes,
        preprocessor_defines = depset(transitive = [context.defines, context.local_defines]),
    )
    compiler = cc_common.get_tool_for_action(feature_configuration = features, action_name = CPP_COMPILE_ACTION_NAME)
    flags = cc_common.get_memory_inefficient_command_line(
        feature_configuration = features,
        action_name = CPP_COMPILE_ACTION_NAME,
        variables = variables,
    )
    return [compiler] + [_SOURCE if flag == source.path else flag for flag in flags]

def _facts_of(ctx, toolchain, features, context, source):
    name = "ssot/%s/%s" % (ctx.rule.attr.name, source.short_path.replace("../", ""))
    facts = ctx.actions.declare_file(name + ".facts")
    database = ctx.actions.declare_file(name + ".json")
    ctx.actions.write(database, json.encode([{
        "directory": _EXECROOT,
        "file": _SOURCE,
        "arguments": _command(ctx, toolchain, features, context, source),
        "output": "_objs/%s/%s.o" % (ctx.rule.attr.name, source.basename),
    }]))
    ctx.actions.run_shell(
        inputs = depset([source, database, ctx.file._manifest], transitive = [context.headers]),
        tools = [ctx.executable._tool],
        outputs = [facts],
        command = 'sed "s|@EXECROOT@|$PWD|; s|@SOURCE@|$(realpath "$5")|g" "$2" > "$4.json" && ' +
                  '"$1" extract --quiet --no-cache --no-shared-pch -j 1 -p "$4.json" --manifest "$(realpath "$3")" -o "$4"',
        arguments = [ctx.executable._tool.path, database.path, ctx.file._manifest.path, facts.path, source.path],
        mnemonic = "SsotExtract",
        progress_message = "ssot-lint: %s" % source.short_path,
    )
    return facts

def _ssot_facts_impl(target, ctx):
    below = [dep[SsotFacts].facts for attr in _DEPS for dep in getattr(ctx.rule.attr, attr, []) if SsotFacts in dep]
    if CcInfo not in target or not hasattr(ctx.rule.attr, "srcs"):
        return [SsotFacts(facts = depset(transitive = below))]
    toolchain = find_cpp_toolchain(ctx)
    features = cc_common.configure_features(
        ctx = ctx,
        cc_toolchain = toolchain,
        requested_features = ctx.features,
        unsupported_features = ctx.disabled_features,
    )
    context = target[CcInfo].compilation_context

    # Generated code is read where it is included, and judged nowhere.
    sources = [f for src in ctx.rule.attr.srcs for f in src.files.to_list() if f.is_source and f.extension in _SOURCES]
    own = [_facts_of(ctx, toolchain, features, context, source) for source in sources]
    return [SsotFacts(facts = depset(own, transitive = below))]

ssot_facts = aspect(
    implementation = _ssot_facts_impl,
    attr_aspects = _DEPS,
    attrs = {
        "_tool": attr.label(default = "@ssot_lint//:tool", executable = True, cfg = "host", allow_single_file = True),
        "_manifest": attr.label(default = "@ssot_lint//:manifest", allow_single_file = True),
        "_cc_toolchain": attr.label(default = "@bazel_tools//tools/cpp:current_cc_toolchain"),
    },
    fragments = ["cpp"],
    toolchains = ["@bazel_tools//tools/cpp:toolchain_type"],
)

def _ssot_lint_test_impl(ctx):
    facts = depset(transitive = [t[SsotFacts].facts for t in ctx.attr.targets])
    listed = ctx.actions.declare_file(ctx.label.name + ".rsp")
    ctx.actions.write(listed, "\n".join([f.short_path for f in facts.to_list()]) + "\n")
    script = ctx.actions.declare_file(ctx.label.name + ".sh")
    options = " ".join(["'%s'" % o for o in ctx.attr.options])
    ctx.actions.write(script, "#!/bin/sh\nexec '%s' link --manifest \"$(realpath '%s')\" %s '@%s'\n" % (
        ctx.executable._tool.short_path,
        ctx.file._manifest.short_path,
        options,
        listed.short_path,
    ), is_executable = True)
    files = [ctx.executable._tool, ctx.file._manifest, listed]
    return [DefaultInfo(executable = script, runfiles = ctx.runfiles(files = files, transitive_files = facts))]

ssot_lint_test = rule(
    implementation = _ssot_lint_test_impl,
    attrs = {
        "targets": attr.label_list(aspects = [ssot_facts], mandatory = True, doc = "the programs; what they depend on comes along"),
        "options": attr.string_list(doc = "of `ssot-lint link`"),
        "_tool": attr.label(default = "@ssot_lint//:tool", executable = True, cfg = "host", allow_single_file = True),
        "_manifest": attr.label(default = "@ssot_lint//:manifest", allow_single_file = True),
    },
    test = True,
)
