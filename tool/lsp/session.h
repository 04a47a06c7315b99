// The language server: one session on two streams. In: messages of an editor. Out: diagnostics for every file of the
// project, on open and on save; the path of a finding as related information. No analysis inside: it runs the driver,
// whose cache makes that quick.
#ifndef SSOT_LSP_SESSION_H
#define SSOT_LSP_SESSION_H
#include "driver/run_options.h"
#include "llvm/Support/raw_ostream.h"
#include <cstdio>

namespace ssot::lsp {

/// Until `exit` or the end of the input. 0 after an orderly shutdown, else 1. Options: as for `check`; the folder is
/// the editor's where it names one.
int serve(const RunOptions &Options, std::FILE *In, llvm::raw_ostream &Out);

} // namespace ssot::lsp
#endif
