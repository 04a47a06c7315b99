// What protoc's generated code (`*.pb.cc`) knows of an API beyond its C++ declarations: the serialized descriptor of
// the .proto file, which it keeps as a text. In: the units' constants. Out: methods that are declared free of side
// effects. Knows no gRPC.
#ifndef SSOT_PROGRAM_DESCRIPTORS_H
#define SSOT_PROGRAM_DESCRIPTORS_H
#include "program/symbols.h"
#include <set>
#include <string>

namespace ssot::program {

/// `package.Service/Method` of each method with `option idempotency_level = NO_SIDE_EFFECTS` in a FileDescriptorProto.
/// Of bytes that are none, what was read before they broke off.
std::set<std::string> methodsWithoutSideEffects(llvm::StringRef FileDescriptor);

/// The same of all descriptors in the units.
std::set<std::string> methodsWithoutSideEffects(const SymbolTable &Table);

} // namespace ssot::program
#endif
