// Names in library models. In: `a::{b,c}::d*` as people write it, and canonical names and types as Clang prints them.
// Out: the single names, whether a name matches, types without decoration, the known word nearest to a mistyped one.
// Knows no YAML and no facts.
#ifndef SSOT_LIBRARY_MODEL_NAME_PATTERN_H
#define SSOT_LIBRARY_MODEL_NAME_PATTERN_H
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <utility>
#include <vector>

namespace ssot::model {

/// Every name that the braces stand for, in order: `{a,b}::c` is `a::c`, `b::c`. Empty when the braces do not pair.
std::vector<std::string> expandBraces(llvm::StringRef Pattern);

/// `a::b::c` in two: `a::b` and `c`; the first is empty for global functions.
std::pair<llvm::StringRef, llvm::StringRef> splitScope(llvm::StringRef Name);

/// Whether the last component is a pattern. `operator*` is an operator; `operator *` is any conversion.
bool hasGlob(llvm::StringRef LastComponent);

/// `*` stands for any text, `?` for one character.
bool matchesGlob(llvm::StringRef Pattern, llvm::StringRef Text);

/// Arrays as pointers; without `const`, `class`, references, template arguments and the standard libraries' inline
/// namespaces: `const std::vector<X> &` is `std::vector`.
std::string plainType(llvm::StringRef Type, bool KeepTemplateArgs = false);

/// The candidate that a mistyped word most likely meant, or nothing.
llvm::StringRef nearest(llvm::StringRef Word, llvm::ArrayRef<llvm::StringRef> Candidates);

} // namespace ssot::model
#endif
