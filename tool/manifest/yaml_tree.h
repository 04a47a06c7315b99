// YAML text as a tree with a place for every node. In: the text of one file. Out: nodes; aliases resolved, merge keys
// (`<<`) merged, mapping keys known to be unique words. Every mistake of the text itself is a diagnostic here, so that
// readers think of meaning only. Knows no manifest.
#ifndef SSOT_MANIFEST_YAML_TREE_H
#define SSOT_MANIFEST_YAML_TREE_H
#include "base/diagnostic.h"
#include <deque>
#include <optional>

namespace ssot::yaml {

struct Node;

struct Entry {
  const Node *Key;
  const Node *Value;
};

struct Node {
  enum class Kind { Null, Scalar, List, Map };
  Kind K = Kind::Null;
  unsigned Line = 0, Column = 0; ///< from 1; of an alias: where the alias stands
  bool Quoted = false;           ///< scalar: a quoted one is text, whatever it looks like
  std::string Text;              ///< scalar
  std::vector<const Node *> Items;
  std::vector<Entry> Entries; ///< in the order of the file, those merged by `<<` last

  const Node *get(llvm::StringRef Key) const; ///< of a map; null: not there
};

/// What a plain scalar is by YAML 1.2's core schema, the one that editors and JSON Schema go by.
enum class ScalarType { Text, Integer, Float, Boolean };
ScalarType scalarType(const Node &N);
/// `text`, `a number`, `true or false`, `a list`, `a mapping`, `nothing`: for messages.
llvm::StringRef describe(const Node &N);

struct Tree {
  std::deque<Node> Nodes;     ///< owns them
  const Node *Root = nullptr; ///< null: the file is empty, or broken
  std::vector<Diagnostic> Diagnostics;
};

/// File is only written into the places of the diagnostics.
Tree parse(llvm::StringRef Text, llvm::StringRef File);

} // namespace ssot::yaml
#endif
