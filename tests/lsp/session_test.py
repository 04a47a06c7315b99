#!/usr/bin/env python3
"""A whole session with the language server over its streams: initialize, open, save, break the manifest, mend it, shutdown, exit.

usage: session_test.py PATH/TO/ssot-lint"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import project


class Server:
    def __init__(self, tool, folder):
        env = dict(os.environ, XDG_CACHE_HOME=str(folder / "cache"))
        self.process = subprocess.Popen([tool, "lsp", "--today", "2026-06-01"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder, env=env)
        self.id = 0

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def notify(self, method, **params):
        self.send({"method": method, "params": params})

    def receive(self):
        length = None
        while line := self.process.stdout.readline().strip():
            name, value = line.split(b":")
            if name.lower() == b"content-length":
                length = int(value)
        assert length is not None, "the server closed its stream"
        return json.loads(self.process.stdout.read(length))

    def request(self, method, **params):
        """-> its result, and the notifications before it"""
        self.id += 1
        self.send({"id": self.id, "method": method, "params": params})
        seen = []
        while (message := self.receive()).get("id") != self.id:
            seen.append(message)
        assert "error" not in message, message
        return message["result"], seen

    def barrier(self):
        """Everything that the server says to what it was told so far. It answers in order, and it does not know this request."""
        self.id += 1
        self.send({"id": self.id, "method": "ssot/none", "params": {}})
        seen = []
        while (message := self.receive()).get("id") != self.id:
            seen.append(message)
        assert message["error"]["code"] == -32601, message
        return seen


def published(messages):
    return {m["params"]["uri"]: m["params"]["diagnostics"] for m in messages if m["method"] == "textDocument/publishDiagnostics"}


def main():
    with tempfile.TemporaryDirectory() as tmp:
        tmp = pathlib.Path(tmp).resolve()
        source = project.make(tmp)
        root = source.parents[2]
        uri, manifest = source.as_uri(), (root / "ownership.yaml").as_uri()
        server = Server(os.path.abspath(sys.argv[1]), tmp)

        result, _ = server.request("initialize", processId=None, rootUri=root.as_uri(), capabilities={})
        assert result["capabilities"]["textDocumentSync"] == {"openClose": True, "change": 0, "save": True}, result
        server.notify("initialized")

        server.notify("textDocument/didOpen", textDocument={"uri": uri, "languageId": "cpp", "version": 1, "text": project.BAD})
        seen = published(server.barrier())
        assert len(seen) == 1, seen
        (shown, [finding]), = seen.items()
        assert shown == uri, (shown, uri)
        # UTF-16: `ö` and `ß` are one unit each, the clef is two
        column = len("  /* größe 𝄞 */ ".encode("utf-16-le")) // 2
        assert finding["range"]["start"] == {"line": 2, "character": column}, finding["range"]
        assert finding["severity"] == 1 and finding["source"] == "ssot-lint" and finding["code"] == "ssot-table-write", finding
        assert "customers" in finding["message"] and "customer-team" in finding["message"], finding
        assert "send UpdateCustomer to the customer API" in finding["message"], finding
        places = [(r["location"]["uri"], r["location"]["range"]["start"]["line"]) for r in finding["relatedInformation"]]
        assert places[0] == (uri, 2) and places[-1] == ((root / "libs/run.h").as_uri(), 2), places

        # a second file: nothing to say about it, nothing is run again
        header = (root / "libs/run.h").as_uri()
        server.notify("textDocument/didOpen", textDocument={"uri": header, "languageId": "cpp", "version": 1, "text": project.HELPER})
        assert published(server.barrier()) == {header: []}

        source.write_text(project.GOOD, encoding="utf-8")
        server.notify("textDocument/didSave", textDocument={"uri": uri})
        assert published(server.barrier()) == {uri: []}

        # a manifest with a mistake: it is shown in the manifest, and taken away with it
        (root / "ownership.yaml").write_text(project.MANIFEST.replace("owner: customer", "owner: custmer"), encoding="utf-8")
        server.notify("textDocument/didSave", textDocument={"uri": manifest})
        seen = published(server.barrier())
        assert seen[manifest] and "custmer-service" in seen[manifest][0]["message"], seen
        assert seen[manifest][0]["range"]["start"]["line"] == 5, seen
        (root / "ownership.yaml").write_text(project.MANIFEST, encoding="utf-8")
        source.write_text(project.BAD, encoding="utf-8")
        server.notify("textDocument/didSave", textDocument={"uri": uri})
        seen = published(server.barrier())
        assert seen[manifest] == [] and len(seen[uri]) == 1, seen

        # no database: said once, in words
        (root / "compile_commands.json").unlink()
        server.notify("textDocument/didSave", textDocument={"uri": uri})
        seen = server.barrier()
        assert any(m["method"] == "window/showMessage" and "compile_commands.json" in m["params"]["message"] for m in seen), seen
        server.notify("textDocument/didSave", textDocument={"uri": uri})
        assert not any(m["method"] == "window/showMessage" for m in server.barrier())

        result, _ = server.request("shutdown")
        assert result is None
        server.notify("exit")
        assert server.process.wait(timeout=10) == 0
    print("ok")


main()
