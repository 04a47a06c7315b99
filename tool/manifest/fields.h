// Taking YAML nodes apart with good messages. In: a node and what it should be. Out: the value, or a diagnostic that
// says what was expected, what was found and the nearest word that would be right. Knows types of values, no key of the
// manifest.
#ifndef SSOT_MANIFEST_FIELDS_H
#define SSOT_MANIFEST_FIELDS_H
#include "manifest/manifest_reader.h"
#include "manifest/yaml_tree.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace ssot {

/// One key that a mapping may have.
struct Field {
  llvm::StringRef Key;
  llvm::function_ref<void(const yaml::Node &Value)> Read;
  bool Required = false;
};

class Fields {
public:
  Fields(llvm::StringRef File, std::vector<ManifestDiagnostic> &Out) : File(File), Out(Out) {}

  std::string Service, Entity; ///< what is being read: goes into the diagnostics

  Location at(const yaml::Node &N) const { return {File.str(), N.Line, N.Column}; }
  /// A mistake of form. Say `valueError` for those that a schema cannot see.
  void formError(const yaml::Node &N, const llvm::Twine &Message, const llvm::Twine &Remedy = "");
  void valueError(const yaml::Node &N, const llvm::Twine &Message, const llvm::Twine &Remedy = "");

  /// Reads a mapping with these keys and no other. What: `service order-service`, for messages.
  void mapping(const yaml::Node &N, const llvm::Twine &What, llvm::ArrayRef<Field> Known);
  /// Reads a mapping with free keys (names of services, ...).
  void named(const yaml::Node &N, llvm::StringRef What,
             llvm::function_ref<void(const yaml::Node &Key, const yaml::Node &Value)> Read);
  /// What: the key, for messages. Says whether it is a list.
  bool list(const yaml::Node &N, llvm::StringRef What, llvm::function_ref<void(const yaml::Node &)> Read);

  /// Text that is not empty; an error and "" else.
  std::string text(const yaml::Node &N, llvm::StringRef What);
  Spelled spelled(const yaml::Node &N, llvm::StringRef What) { return {text(N, What), at(N)}; }
  std::vector<Spelled> spelledList(const yaml::Node &N, llvm::StringRef What);
  bool boolean(const yaml::Node &N, llvm::StringRef What);
  /// The index of the text among Words; none: an error that names them.
  std::optional<unsigned> word(const yaml::Node &N, llvm::StringRef What, llvm::ArrayRef<llvm::StringRef> Words);
  Date date(const yaml::Node &N, llvm::StringRef What);
  Pattern namePattern(const yaml::Node &N, llvm::StringRef What);
  /// The same from a part of a node's text, or a rewritten one.
  Pattern compiled(const yaml::Node &N, llvm::StringRef Written, llvm::StringRef Glob, GlobStyle Style);

private:
  llvm::StringRef File;
  std::vector<ManifestDiagnostic> &Out;
  void add(const yaml::Node &N, const llvm::Twine &Message, const llvm::Twine &Remedy, bool Form);
  void wrongType(const yaml::Node &N, llvm::StringRef What, llvm::StringRef Expected);
};

} // namespace ssot
#endif
