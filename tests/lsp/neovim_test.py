#!/usr/bin/env python3
"""Debian's Neovim, headless, as an editor really uses the server: the finding is in its diagnostics on open, gone after a save.

usage: neovim_test.py PATH/TO/ssot-lint PATH/TO/nvim"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import project

SCRIPT = """
local out = io.open('%(out)s', 'w')
vim.lsp.start_client({name = 'ssot-lint', cmd = {'%(tool)s', 'lsp'}, root_dir = '%(root)s',
  on_init = function(client) vim.lsp.buf_attach_client(0, client.id) end})
local function diagnostics(want)
  vim.wait(30000, function() return #vim.diagnostic.get(0) == want end, 50)
  local seen = {}
  for _, d in ipairs(vim.diagnostic.get(0)) do
    local related = (d.user_data and d.user_data.lsp or {}).relatedInformation
    table.insert(seen, {lnum = d.lnum, code = d.code or vim.NIL, message = d.message, severity = d.severity, related = related or {}})
  end
  out:write(vim.fn.json_encode(seen) .. '\\n')
  out:flush()
end
diagnostics(1)
vim.cmd([[%%s/UPDATE customers SET email = 'x'/SELECT 1/]])
vim.cmd('write')
diagnostics(0)
for _, client in pairs(vim.lsp.get_active_clients()) do client.stop() end
vim.cmd('qall!')
"""


def main():
    tool, nvim = (os.path.abspath(a) for a in sys.argv[1:3])
    with tempfile.TemporaryDirectory() as tmp:
        tmp = pathlib.Path(tmp).resolve()
        source = project.make(tmp)
        out, script = tmp / "out.jsonl", tmp / "test.lua"
        script.write_text(SCRIPT % {"out": out, "tool": tool, "root": source.parents[2]}, encoding="utf-8")
        env = dict(os.environ, HOME=str(tmp), XDG_CACHE_HOME=str(tmp / "cache"), XDG_CONFIG_HOME=str(tmp / "config"), XDG_STATE_HOME=str(tmp / "state"),
                   LC_ALL="C.UTF-8")
        run = subprocess.run([nvim, "--headless", "--clean", "-n", str(source), "-c", f"luafile {script}"], env=env, timeout=90, capture_output=True, text=True)
        lines = out.read_text().splitlines() if out.exists() else []
        assert len(lines) == 2, f"{run.stdout}\n{run.stderr}\n{lines}"
        opened, saved = (json.loads(line) for line in lines)
        assert len(opened) == 1 and opened[0]["lnum"] == 2 and opened[0]["severity"] == 1, opened
        assert "customers" in opened[0]["message"] and opened[0]["related"], opened
        assert saved == [], saved
    print("ok")


main()
