// Facts and generic rules of library models from YAML. In: one mapping of `facts:` or `generic:`. Out: Fact or
// GenericRule; mistakes go to the input's diagnostics. Knows nothing of files and of what is done with a fact.
#ifndef SSOT_LIBRARY_MODEL_FACT_READER_H
#define SSOT_LIBRARY_MODEL_FACT_READER_H
#include "library_model/library_model.h"
#include "library_model/yaml_input.h"

namespace ssot::model {

/// What a library says once for all of its facts.
struct LibraryDefaults {
  std::vector<std::string> NameRoots; ///< put in front of every name; never empty (`""`: as written)
  std::string Dialect;                ///< of its SQL effects
};

/// Names of one `is:` with braces expanded and roots put in front.
std::vector<std::string> readNames(YamlInput &In, const YAML::Node &Node, const LibraryDefaults &Defaults);
std::optional<Fact> readFact(YamlInput &In, const YAML::Node &Node, const LibraryDefaults &Defaults);
std::optional<GenericRule> readGeneric(YamlInput &In, const YAML::Node &Map, const LibraryDefaults &Defaults);
/// `T` or {type: T, from: 1}: constructors of T make the text of argument `from` (default 0), and so do its conversions
/// and copies.
std::vector<Fact> readCarrier(YamlInput &In, const YAML::Node &Node, const LibraryDefaults &Defaults);

// For fact_reader.cpp, in effect_reader.cpp.
std::optional<Effect> readEffect(YamlInput &In, const YAML::Node &Node, const LibraryDefaults &Defaults);
std::optional<Invoke> readInvoke(YamlInput &In, const YAML::Node &Node);

} // namespace ssot::model
#endif
