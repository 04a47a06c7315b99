// Operations on texts as the standard library and its kin have them: parts, positions, comparisons. In: abstract texts and numbers. Out: texts
// and numbers. Exact where the text is; of a text with holes, what lies before the first and behind the last one is known, and positions there
// are, too. Knows no calls.
#ifndef SSOT_PROGRAM_TEXT_H
#define SSOT_PROGRAM_TEXT_H
#include "program/value.h"

namespace ssot::program {

/// {do: Name, on: On, with: [..]} of the library models (rules/README.md, "Texts").
ValueSet textOperation(llvm::StringRef Name, const ValueSet &On, const std::vector<ValueSet> &With);

} // namespace ssot::program
#endif
