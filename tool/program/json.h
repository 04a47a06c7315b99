// JSON as far as messages carry it: texts made of containers, and the member that says of which type a message is. In:
// abstract values. Out: texts with holes. Knows no library.
#ifndef SSOT_PROGRAM_JSON_H
#define SSOT_PROGRAM_JSON_H
#include "program/value.h"
#include "llvm/ADT/ArrayRef.h"

namespace ssot::program {

/// A container as JSON text: a keyed one is an object, another one an array.
ValueSet jsonText(const ValueSet &Container);
/// The text under the first of Names that an object has: a JSON text, or a keyed container. Nothing where it has none.
ValueSet jsonMember(const ValueSet &Document, llvm::ArrayRef<llvm::StringRef> Names);

} // namespace ssot::program
#endif
