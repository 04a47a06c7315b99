// What the models say about one call. In: Models and a callee's plain names (facts.h, without inline namespaces and
// template arguments). Out: the facts to apply, or the resource that generated code names. Knows no values: selectors
// are evaluated by `program`.
#ifndef SSOT_LIBRARY_MODEL_MODEL_MATCHER_H
#define SSOT_LIBRARY_MODEL_MODEL_MATCHER_H
#include "library_model/library_model.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include <optional>

namespace ssot::model {

struct Callee {
  llvm::StringRef Name;                      ///< `pqxx::transaction_base::exec`
  llvm::ArrayRef<llvm::StringRef> Overrides; ///< names of the methods that it overrides, transitively
  unsigned NumArgs = 0;
  llvm::ArrayRef<llvm::StringRef> ArgTypes; ///< as facts::Call::ArgTypes; may be shorter than NumArgs
};

/// A class and the classes that it is nested in, as far as generic rules ask.
struct ClassShape {
  llvm::StringRef Name;                                                ///< qualified
  llvm::ArrayRef<llvm::StringRef> Bases;                               ///< qualified names of all bases, transitively
  llvm::ArrayRef<std::pair<llvm::StringRef, llvm::StringRef>> Statics; ///< static string members: name, value
  const ClassShape *Enclosing = nullptr;
};

struct GenericMatch {
  const GenericRule *Rule = nullptr;
  std::string Name; ///< `package.Service/Method`; of a base: `package.Service`
};

class Matcher {
public:
  explicit Matcher(const Models &All);

  /// The facts about this call, in the order of the files. Where several names match, the most specific counts: an
  /// exact name before patterns, a long pattern before a short one; the callee's own name before those that it
  /// overrides. A user's fact hides the shipped ones.
  std::vector<const Fact *> match(const Callee &C) const;

  /// Whether any fact could be about a function of this name, whatever its arguments.
  bool knows(llvm::StringRef Name, llvm::ArrayRef<llvm::StringRef> Overrides = {}) const;

  /// Whether the facts about a function of this name replace its body, whatever its arguments.
  bool stops(llvm::StringRef Name) const;

  /// The API that a method of generated code calls, or that a call of it implements (Rule->Registers). HasMethod
  /// says whether the class has a method of that name; Params are the types of the method's parameters.
  std::optional<GenericMatch> matchGeneric(const ClassShape &Class, llvm::StringRef Method,
                                           llvm::function_ref<bool(llvm::StringRef)> HasMethod,
                                           llvm::ArrayRef<llvm::StringRef> Params = {}) const;

  /// The service that classes derived from this one implement (Rule->Provides); Name: the service alone.
  std::optional<GenericMatch> matchBase(const ClassShape &Class) const;
  /// Whether a class derived from such a base is a generated one that serves nobody: a client, a null object.
  bool isCompanion(const GenericMatch &Base, const ClassShape &BaseClass, const ClassShape &Derived) const;

  /// The text of a library's constant, by qualified name.
  std::optional<llvm::StringRef> constant(llvm::StringRef Name) const;

private:
  struct Pattern {
    std::string Last;
    unsigned Order; ///< of the files
    const Fact *Of;
  };
  std::vector<const Fact *> candidates(llvm::StringRef Name) const;

  llvm::StringMap<std::vector<const Fact *>> Exact;
  llvm::StringMap<std::vector<Pattern>> ByScope; ///< longest pattern first
  llvm::StringMap<std::vector<const Fact *>> Below; ///< `ns::**`: by ns
  llvm::StringMap<llvm::StringRef> Constants;
  std::vector<const GenericRule *> Generics;
};

} // namespace ssot::model
#endif
