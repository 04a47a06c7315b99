// `ssot-lint lsp`: the language server on stdin and stdout.
#include "cli/commands.h"
#include "lsp/session.h"

namespace ssot::cli {

int runLsp(const Options &O) {
  return lsp::serve(O.Run, stdin, llvm::outs());
}

} // namespace ssot::cli
