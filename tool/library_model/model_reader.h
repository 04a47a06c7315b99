// Library models from YAML. In: the files shipped in the binary (rules/libraries, embedded by CMake) and the user's
// own. Out: Models, or every mistake with its place. Knows no facts and no Clang; rules/README.md is the manual of the
// format, rules/libraries/model.schema.json its schema.
#ifndef SSOT_LIBRARY_MODEL_MODEL_READER_H
#define SSOT_LIBRARY_MODEL_MODEL_READER_H
#include "library_model/library_model.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

namespace ssot::model {

/// One file of rules/libraries, as it was when the tool was built. Defined in a generated file.
struct ShippedFile {
  llvm::StringRef Name, Text;
};
llvm::ArrayRef<ShippedFile> shippedModelFiles();

/// Adds the libraries of one file; several YAML documents are several libraries. File stands in messages and in
/// Library::Origin.
llvm::Error readModels(llvm::StringRef Text, llvm::StringRef File, Models &Into);

/// The shipped models and the users': files, or directories with all `*.yaml` and `*.yml` in them. Fails with
/// InputError.
llvm::Expected<Models> loadModels(llvm::ArrayRef<std::string> UserPaths = {});

} // namespace ssot::model
#endif
