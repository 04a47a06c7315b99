// A YAML file whose mistakes are reported where they stand. In: nodes of yaml-cpp. Out: diagnostics with file, line and
// column; the words of scalars and lists. Knows no schema: the readers name the keys they expect.
#ifndef SSOT_LIBRARY_MODEL_YAML_INPUT_H
#define SSOT_LIBRARY_MODEL_YAML_INPUT_H
#include "base/diagnostic.h"
#include "llvm/ADT/ArrayRef.h"
#include <optional>
#include <yaml-cpp/yaml.h>

namespace ssot::model {

class YamlInput {
public:
  explicit YamlInput(std::string File) : File(std::move(File)) {}

  Location at(const YAML::Node &Node) const;
  void error(const YAML::Node &Node, std::string Message, std::string Remedy = "");

  /// Refuses what is no mapping, and keys other than Known (with the nearest known one). What: `a fact`, for the
  /// message.
  bool isMapping(const YAML::Node &Node, llvm::StringRef What, llvm::ArrayRef<llvm::StringRef> Known);
  /// The text of a scalar that is not empty; else an error, and nothing.
  std::optional<std::string> word(const YAML::Node &Node, llvm::StringRef What);
  /// One word or a list of words.
  std::vector<std::string> words(const YAML::Node &Node, llvm::StringRef What);
  std::optional<unsigned> number(const YAML::Node &Node, llvm::StringRef What);
  bool flag(const YAML::Node &Node, llvm::StringRef What);

  /// A node on one line, as people would write it: `a`, `[a, b]`, `{k: v}`.
  static std::string inFlow(const YAML::Node &Node);

  /// Whether nothing was wrong since Before, a count of diagnostics.
  bool cleanSince(size_t Before) const { return Diagnostics.size() == Before; }

  const std::string File;
  std::vector<Diagnostic> Diagnostics;
};

/// Calls Each for every element of a list, or once for anything else.
template <typename Fn> void eachOf(const YAML::Node &Node, Fn Each) {
  if (!Node.IsSequence()) return Each(Node);
  for (const YAML::Node &Element : Node) Each(Element);
}

/// Calls Each(key text, key node, value node) for the entries of a mapping, in the file's order.
template <typename Fn> void eachEntry(const YAML::Node &Node, Fn Each) {
  for (const auto &Entry : Node)
    Each(Entry.first.IsScalar() ? Entry.first.Scalar() : std::string(), Entry.first, Entry.second);
}

} // namespace ssot::model
#endif
