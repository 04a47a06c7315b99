// Names of the manifest's own words.
#include "manifest/manifest.h"
#include "llvm/ADT/STLExtras.h"

namespace ssot {

bool anyMatches(const std::vector<Pattern> &Ps, llvm::StringRef S) {
  return llvm::any_of(Ps, [&](const Pattern &P) { return P.matches(S); });
}

llvm::StringRef entityKindName(EntityKind K) {
  switch (K) {
  case EntityKind::Normal:
    return "normal";
  case EntityKind::Reference:
    return "reference";
  case EntityKind::Aggregate:
    return "aggregate";
  }
  llvm_unreachable("all kinds of entities are named");
}

llvm::StringRef apiKindName(Api::Kind K) {
  switch (K) {
  case Api::Kind::Grpc:
    return "grpc";
  case Api::Kind::Http:
    return "http";
  case Api::Kind::Thrift:
    return "thrift";
  }
  llvm_unreachable("all kinds of APIs are named");
}

} // namespace ssot
