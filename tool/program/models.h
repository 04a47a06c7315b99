// Which model facts speak of a call. In: library models and the symbol table. Out: the facts of a symbol, computed once per symbol, and the
// rules of generated code (gRPC, Thrift) that recognise its class. Knows no values.
#ifndef SSOT_PROGRAM_MODELS_H
#define SSOT_PROGRAM_MODELS_H
#include "library_model/library_model.h"
#include "program/symbols.h"
#include <optional>

namespace ssot::program {

/// A generic rule that recognised a class: what it calls.
struct GenericMatch {
  const model::GenericRule *Rule = nullptr;
  std::string Name; ///< `package.Service/Method`
};

class CallModels {
public:
  CallModels(const SymbolTable &Table, const model::Models &Models);
  ~CallModels();
  /// Facts about calls of this symbol, filters on arguments already applied.
  std::vector<const model::Fact *> factsFor(unsigned Unit, const facts::Call &C) const;
  std::optional<GenericMatch> generic(SymId S) const;
  /// The API that whoever derives from this class implements, without a method.
  std::optional<GenericMatch> provided(ClsId C) const;
  /// The text of a library's constant, which its header does not tell.
  std::optional<llvm::StringRef> constant(llvm::StringRef Name) const;
  const model::Models &Models;

private:
  std::optional<GenericMatch> findGeneric(SymId S) const;
  struct Index;
  std::unique_ptr<Index> Facts;
  const SymbolTable &Table;
};

} // namespace ssot::program
#endif
