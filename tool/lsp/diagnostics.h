// Findings as an editor shows them. In: findings with places in bytes and lines from 1. Out: LSP diagnostics, in UTF-16
// and lines from 0, by file. Refuses to know when they are sent.
#ifndef SSOT_LSP_DIAGNOSTICS_H
#define SSOT_LSP_DIAGNOSTICS_H
#include "finding/finding.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/LSP/Protocol.h"
#include <map>

namespace ssot::lsp {

/// Files are read once, for as long as one set of diagnostics is made: columns mean nothing without the text of their
/// line.
class Places {
public:
  explicit Places(std::string Root) : Root(std::move(Root)) {}
  std::string absolute(llvm::StringRef File) const;
  /// From the place to the end of its line; the file's beginning where there is no line.
  llvm::lsp::Range rangeOf(const Location &Where);
  /// None: not a file that a URI can name.
  std::optional<llvm::lsp::Location> locationOf(const Location &Where);

private:
  llvm::StringRef lineOf(const std::string &File, unsigned Line);
  std::string Root;
  std::map<std::string, std::vector<std::string>> Lines;
};

/// The parameters of textDocument/publishDiagnostics, without the URI: absolute path -> its diagnostics. Hidden
/// findings are left out.
using ByFile = std::map<std::string, llvm::json::Array>;
ByFile diagnosticsOf(const std::vector<Finding> &Findings, Places &At);
/// Messages about the user's files, likewise; those about no file are left out.
ByFile diagnosticsOf(const std::vector<ssot::Diagnostic> &Messages, Places &At);

} // namespace ssot::lsp
#endif
