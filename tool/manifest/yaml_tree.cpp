// Builds the tree from yaml-cpp's events. Its own Node keeps duplicate keys, forgets where an alias stood and does not
// merge `<<`; the events tell all.
#include "manifest/yaml_tree.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/ADT/Twine.h"
#include <sstream>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

namespace ssot::yaml {
namespace {

class Builder : public YAML::EventHandler {
public:
  Builder(Tree &T, llvm::StringRef File) : T(T), File(File) {}

  void OnDocumentStart(const YAML::Mark &) override { Anchors.clear(); }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark &Mark, YAML::anchor_t Anchor) override { place(make(Mark, Node::Kind::Null, Anchor)); }
  void OnScalar(const YAML::Mark &Mark, const std::string &Tag, YAML::anchor_t Anchor,
                const std::string &Value) override {
    Node *N = make(Mark, Node::Kind::Scalar, Anchor);
    N->Text = Value;
    N->Quoted = Tag != "?"; // plain scalars have the tag `?`, quoted ones `!`
    place(N);
  }
  void OnAlias(const YAML::Mark &Mark, YAML::anchor_t Anchor) override {
    Node *N = make(Mark, Node::Kind::Null, 0);
    if (const Node *Of = Anchors.lookup(Anchor)) {
      auto [Line, Column] = std::pair(N->Line, N->Column);
      if (llvm::is_contained(Open, Of))
        error(*N, "an alias to the value that it is part of", "a value cannot hold itself; write it out");
      else
        *N = *Of;
      N->Line = Line, N->Column = Column;
    }
    place(N);
  }
  void OnSequenceStart(const YAML::Mark &Mark, const std::string &, YAML::anchor_t Anchor,
                       YAML::EmitterStyle::value) override {
    Open.push_back(make(Mark, Node::Kind::List, Anchor));
  }
  void OnMapStart(const YAML::Mark &Mark, const std::string &, YAML::anchor_t Anchor,
                  YAML::EmitterStyle::value) override {
    Open.push_back(make(Mark, Node::Kind::Map, Anchor));
    Keys.push_back(nullptr);
  }
  void OnSequenceEnd() override { place(Open.pop_back_val()); }
  void OnMapEnd() override {
    Keys.pop_back();
    Node *N = Open.pop_back_val();
    finishMap(*N);
    place(N);
  }

private:
  Tree &T;
  llvm::StringRef File;
  llvm::SmallVector<Node *> Open;
  llvm::SmallVector<const Node *> Keys; ///< per open map: the key that waits for its value
  llvm::DenseMap<YAML::anchor_t, const Node *> Anchors;

  Node *make(const YAML::Mark &Mark, Node::Kind K, YAML::anchor_t Anchor) {
    Node &N = T.Nodes.emplace_back();
    N.K = K;
    N.Line = Mark.line + 1;
    N.Column = Mark.column + 1;
    if (Anchor) Anchors[Anchor] = &N;
    return &N;
  }

  void error(const Node &At, std::string Message, std::string Remedy) {
    T.Diagnostics.push_back({Severity::Error, {File.str(), At.Line, At.Column}, std::move(Message), std::move(Remedy)});
  }

  void place(Node *N) {
    if (Open.empty()) {
      T.Root = N;
      return;
    }
    Node &In = *Open.back();
    if (In.K == Node::Kind::List) {
      In.Items.push_back(N);
    } else if (!Keys.back()) {
      Keys.back() = N;
    } else {
      // yaml-cpp places a value that is not there at the next word, maybe lines below.
      if (N->K == Node::Kind::Null && N->Line != Keys.back()->Line)
        N->Line = Keys.back()->Line, N->Column = Keys.back()->Column;
      In.Entries.push_back({Keys.back(), N});
      Keys.back() = nullptr;
    }
  }

  /// Checks the keys and merges `<<`: what the mapping says itself goes first, then the merged mappings in their order.
  void finishMap(Node &N) {
    llvm::StringMap<const Node *> Own;
    std::vector<Entry> Kept;
    llvm::SmallVector<const Node *> Merged;
    for (const Entry &E : N.Entries) {
      if (E.Key->K != Node::Kind::Scalar) {
        error(*E.Key, ("expected a word as key, found " + describe(*E.Key)).str(), "put it in quotes if it is a name");
      } else if (E.Key->Text == "<<" && !E.Key->Quoted) {
        collectMerged(*E.Value, Merged);
      } else if (auto [At, New] = Own.try_emplace(E.Key->Text, E.Key); !New) {
        error(*E.Key,
              ("`" + E.Key->Text + "` stands twice in this mapping; the first time in line " +
               llvm::Twine(At->second->Line))
                  .str(),
              "keep one of the two");
      } else {
        Kept.push_back(E);
      }
    }
    for (const Node *M : Merged)
      for (const Entry &E : M->Entries)
        if (Own.try_emplace(E.Key->Text, E.Key).second) Kept.push_back(E);
    N.Entries = std::move(Kept);
  }

  void collectMerged(const Node &Value, llvm::SmallVectorImpl<const Node *> &Out) {
    if (Value.K == Node::Kind::Map) return Out.push_back(&Value);
    bool Good =
        Value.K == Node::Kind::List && llvm::all_of(Value.Items, [](const Node *I) { return I->K == Node::Kind::Map; });
    if (!Good)
      return error(Value, "`<<` merges a mapping or a list of mappings",
                   "write `<<: *name` with the anchor `&name` on a mapping");
    llvm::append_range(Out, Value.Items);
  }
};

bool isNumber(llvm::StringRef S, bool &Integer) {
  Integer = true;
  llvm::StringRef Digits = S;
  if (Digits.consume_front("0x")) return !Digits.empty() && llvm::all_of(Digits, llvm::isHexDigit);
  if (Digits.consume_front("0o"))
    return !Digits.empty() && Digits.find_first_not_of("01234567") == llvm::StringRef::npos;
  if (!Digits.consume_front("-")) Digits.consume_front("+");
  if (!Digits.empty() && llvm::all_of(Digits, llvm::isDigit)) return true;
  Integer = false;
  if (Digits == ".inf" || Digits == ".Inf" || Digits == ".INF" || S == ".nan" || S == ".NaN" || S == ".NAN")
    return true;
  // [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?
  llvm::StringRef Whole = Digits.take_while(llvm::isDigit);
  Digits = Digits.drop_front(Whole.size());
  llvm::StringRef Fraction;
  if (Digits.consume_front(".")) Fraction = Digits.take_while(llvm::isDigit);
  if (Whole.empty() && Fraction.empty()) return false;
  Digits = Digits.drop_front(Fraction.size());
  if (Digits.consume_front("e") || Digits.consume_front("E")) {
    if (!Digits.consume_front("-")) Digits.consume_front("+");
    return !Digits.empty() && llvm::all_of(Digits, llvm::isDigit);
  }
  return Digits.empty();
}

} // namespace

const Node *Node::get(llvm::StringRef Key) const {
  for (const Entry &E : Entries)
    if (E.Key->Text == Key) return E.Value;
  return nullptr;
}

ScalarType scalarType(const Node &N) {
  if (N.Quoted) return ScalarType::Text;
  for (llvm::StringRef B : {"true", "True", "TRUE", "false", "False", "FALSE"})
    if (N.Text == B) return ScalarType::Boolean;
  bool Integer;
  if (isNumber(N.Text, Integer)) return Integer ? ScalarType::Integer : ScalarType::Float;
  return ScalarType::Text;
}

llvm::StringRef describe(const Node &N) {
  switch (N.K) {
  case Node::Kind::Null:
    return "nothing";
  case Node::Kind::List:
    return "a list";
  case Node::Kind::Map:
    return "a mapping";
  case Node::Kind::Scalar:
    break;
  }
  switch (scalarType(N)) {
  case ScalarType::Text:
    return "text";
  case ScalarType::Boolean:
    return "true or false";
  case ScalarType::Integer:
  case ScalarType::Float:
    return "a number";
  }
  llvm_unreachable("all kinds are described");
}

Tree parse(llvm::StringRef Text, llvm::StringRef File) {
  Tree T;
  std::istringstream In(Text.str());
  try {
    YAML::Parser P(In);
    Builder B(T, File);
    P.HandleNextDocument(B);
    const Node *First = T.Root;
    if (First && P.HandleNextDocument(B)) {
      T.Diagnostics.push_back({Severity::Error,
                               {File.str(), T.Root->Line, T.Root->Column},
                               "a second YAML document in one file",
                               "put it into a file of its own, and name that under `include`"});
      T.Root = First;
    }
  } catch (const YAML::Exception &E) {
    T.Diagnostics.push_back({Severity::Error,
                             {File.str(), unsigned(E.mark.line + 1), unsigned(E.mark.column + 1)},
                             "bad YAML: " + E.msg,
                             "reading stopped here; the cause may stand above"});
    T.Root = nullptr;
  }
  return T;
}

} // namespace ssot::yaml
