// Positions, unknown keys and scalars of a YAML file.
#include "library_model/yaml_input.h"
#include "library_model/name_pattern.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

using llvm::StringRef;

namespace ssot::model {

Location YamlInput::at(const YAML::Node &Node) const {
  YAML::Mark Mark = Node.Mark();
  return Mark.is_null() ? Location{File, 0, 0} : Location{File, unsigned(Mark.line) + 1, unsigned(Mark.column) + 1};
}

void YamlInput::error(const YAML::Node &Node, std::string Message, std::string Remedy) {
  Diagnostics.push_back({Severity::Error, at(Node), std::move(Message), std::move(Remedy)});
}

bool YamlInput::isMapping(const YAML::Node &Node, StringRef What, llvm::ArrayRef<StringRef> Known) {
  if (!Node.IsMap()) {
    error(Node, ("expected " + What + " as a mapping").str(), "its keys are " + llvm::join(Known, ", "));
    return false;
  }
  bool Clean = true;
  llvm::StringSet<> Seen;
  eachEntry(Node, [&](StringRef Key, const YAML::Node &At, const YAML::Node &) {
    if (!Seen.insert(Key).second) {
      error(At, ("key `" + Key + "` stands twice in " + What).str(), "keep one of them");
      Clean = false;
    }
    if (llvm::is_contained(Known, Key)) return;
    StringRef Near = nearest(Key, Known);
    error(At, ("unknown key `" + Key + "` in " + What).str(),
          Near.empty() ? "its keys are " + llvm::join(Known, ", ") : ("did you mean `" + Near + "`?").str());
    Clean = false;
  });
  return Clean;
}

std::optional<std::string> YamlInput::word(const YAML::Node &Node, StringRef What) {
  if (Node.IsScalar() && !Node.Scalar().empty()) return Node.Scalar();
  error(Node, ("expected " + What).str(), "write one word here");
  return std::nullopt;
}

std::vector<std::string> YamlInput::words(const YAML::Node &Node, StringRef What) {
  std::vector<std::string> Words;
  eachOf(Node, [&](const YAML::Node &Element) {
    if (auto Word = word(Element, What)) Words.push_back(*Word);
  });
  return Words;
}

std::optional<unsigned> YamlInput::number(const YAML::Node &Node, StringRef What) {
  unsigned Value = 0;
  if (Node.IsScalar() && !StringRef(Node.Scalar()).getAsInteger(10, Value)) return Value;
  error(Node, ("expected " + What + " as a number").str(), "write 0, 1, 2, ...");
  return std::nullopt;
}

bool YamlInput::flag(const YAML::Node &Node, StringRef What) {
  if (Node.IsScalar() && (Node.Scalar() == "true" || Node.Scalar() == "false")) return Node.Scalar() == "true";
  error(Node, ("expected true or false for " + What).str(), "write true or false");
  return false;
}

std::string YamlInput::inFlow(const YAML::Node &Node) {
  if (Node.IsScalar()) return Node.Scalar();
  std::string Out;
  for (const auto &Each : Node) {
    if (!Out.empty()) Out += ", ";
    Out += Node.IsMap() ? inFlow(Each.first) + ": " + inFlow(Each.second) : inFlow(Each);
  }
  return Node.IsMap() ? "{" + Out + "}" : "[" + Out + "]";
}

} // namespace ssot::model
