// Which model facts speak of a call. In: library models and the symbol table. Out: the facts of a symbol, computed once
// per symbol, and the rules of generated code (gRPC, Thrift) that recognise its class. Knows no values.
#ifndef SSOT_PROGRAM_MODELS_H
#define SSOT_PROGRAM_MODELS_H
#include "library_model/library_model.h"
#include "program/symbols.h"
#include "llvm/ADT/ArrayRef.h"
#include <optional>
#include <set>

namespace ssot::program {

/// A generic rule that recognised a class: what it calls.
struct GenericMatch {
  const model::GenericRule *Rule = nullptr;
  std::string Name;  ///< `package.Service/Method`
  bool Safe = false; ///< the API says that the method has no side effects: it asks, it does not command
};

/// A call that makes an object: of what class; the first Skip arguments are not its constructor's. Passes: the others
/// are.
struct Construction {
  llvm::StringRef Class;
  unsigned Skip = 0;
  bool Passes = false;
};

class CallModels {
public:
  CallModels(const SymbolTable &Table, const model::Models &Models);
  ~CallModels();
  /// Whether there may be facts about some call of this symbol: of nearly none there are.
  bool speakOf(SymId S) const;
  /// Whether a model may say something about what a call does.
  bool maySpeakOf(CallTo C) const {
    return C.Symbol != NoSymbol && (C.Virtual || speakOf(C.Symbol) || generic(C.Symbol));
  }
  /// Facts about calls of this symbol, filters on arguments already applied.
  std::vector<const model::Fact *> factsFor(unsigned Unit, const facts::Call &C) const;
  /// Calls that were asked about are gone, with the bodies that they were read in; others may lie in their place.
  void forgetCalls() const;
  /// What this flow of a fact about call C makes, if it constructs something.
  std::optional<Construction> constructs(unsigned Unit, const facts::Call &C, const model::Flow &Flow) const;
  /// The value that an object is which call C makes by the library's constructor of this class, in the words of the call:
  /// `v.emplace_back("DELETE ...")` of a vector of statements. Null: models say nothing of it.
  const model::Expr *valueOfMade(unsigned Unit, const facts::Call &C, const Construction &Made) const;
  /// Whether models say all that there is to say about the function itself: its body is not followed.
  bool describes(SymId S) const;
  std::optional<GenericMatch> generic(SymId S) const;
  /// The API that a virtual method of a generated server base stands for; Name: `package.Service/Method`.
  std::optional<GenericMatch> served(SymId S) const;
  /// The services that class C implements by deriving from generated bases; Name: `package.Service`.
  std::vector<GenericMatch> implemented(ClsId C) const;
  /// Whether S is a method of a class that is generated beside a server base: a client, a null object.
  bool isCompanion(SymId S) const;
  /// By their full names: what descriptors in the program's own code say.
  const std::set<std::string> &safeMethods() const { return Safe; }
  /// The text of a library's constant, which its header does not tell.
  std::optional<llvm::StringRef> constant(llvm::StringRef Name) const;
  const model::Models &Models;

private:
  std::vector<const model::Fact *> constructorFacts(unsigned Unit, const facts::Call &C, const Construction &Made,
                                                    bool IsResult) const;
  std::optional<GenericMatch> findGeneric(SymId S) const;
  bool isGenerated(ClsId C, std::vector<GenericMatch> *Services) const;
  std::vector<const model::Fact *> constructed(unsigned Unit, const facts::Call &C,
                                               llvm::ArrayRef<const model::Fact *> Found) const;
  std::set<std::string> Safe; ///< methods without side effects
  struct Index;
  struct Shape;
  std::unique_ptr<Index> Facts;
  const SymbolTable &Table;
};

} // namespace ssot::program
#endif
