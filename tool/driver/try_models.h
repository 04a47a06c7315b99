// What the library models say of some files: for who writes models. In: options and files. Out: each call that a model
// is about, the entry that matched, and what the call does with its values resolved. Knows no owners: a manifest only
// tells the root and the bindings.
#ifndef SSOT_DRIVER_TRY_MODELS_H
#define SSOT_DRIVER_TRY_MODELS_H
#include "driver/run_options.h"
#include "program/model_use.h"
#include "llvm/Support/Error.h"

namespace ssot {

struct TriedCall {
  program::ModelMatch Match; ///< Where: as the user named the file
  std::vector<Access> Does;  ///< what leaves the program here, however it is reached
};

/// The files are units of the compilation database; where there is none, they are compiled as C++20 with --extra-arg.
llvm::Expected<std::vector<TriedCall>> tryModels(const RunOptions &Options, const std::vector<std::string> &Files);

} // namespace ssot
#endif
