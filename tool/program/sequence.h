// Operations on sequences and on places in containers as the standard library and its kin have them. In: abstract
// lists. Out: lists, elements, truth values. Exact where each element of a list is surely one; else the list as it was,
// any element, or not known. Knows no calls.
#ifndef SSOT_PROGRAM_SEQUENCE_H
#define SSOT_PROGRAM_SEQUENCE_H
#include "program/value.h"
#include <optional>

namespace ssot::program {

/// The name of a list that a search gave: surely what was searched for, and all that there is of it.
inline constexpr llvm::StringLiteral Found = "found";

/// The name of a list from which elements have been taken out, and whose end is where the rest begins: std::remove_if.
inline constexpr llvm::StringLiteral Remaining = "remaining";

/// {do: Name, on: On, with: [..]} where On is a container (rules/README.md, "Texts"); none: it is an operation on a
/// text.
std::optional<ValueSet> sequenceOperation(llvm::StringRef Name, const ValueSet &On, const std::vector<ValueSet> &With);

/// Lists of which any element may stand anywhere.
ValueSet inAnyOrder(ValueSet Lists);

/// Whether each element of a list is one, and all of them are known.
bool isCounted(const Value &List);

} // namespace ssot::program
#endif
