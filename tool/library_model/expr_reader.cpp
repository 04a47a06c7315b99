// The long forms of expressions: the first key of the table below that stands in the mapping says which form it is.
#include "library_model/expr_reader.h"
#include "library_model/selector.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using llvm::StringRef;
using Kind = ssot::model::Expr::Kind;
using YAML::Node;

namespace ssot::model {
namespace {

struct Form;
using Reader = void (*)(YamlInput &, const Node &, const Form &, Expr &);

/// One long form. Head: the key that names it; the values of Head and then of More, as far as they are there, become
/// Parts.
struct Form {
  StringRef Head;
  Kind K;
  llvm::ArrayRef<StringRef> More;
  StringRef Required; ///< the key of More that must be there, or empty
  Reader Read;
};

void addPart(YamlInput &In, const Node &Value, Expr &E) {
  if (auto Part = readExpr(In, Value)) E.Parts.push_back(std::move(*Part));
}

void readParts(YamlInput &In, const Node &Map, const Form &F, Expr &E) {
  addPart(In, Map[F.Head.data()], E);
  for (StringRef Key : F.More)
    if (Node Value = Map[Key.data()]) addPart(In, Value, E);
}

void readReject(YamlInput &In, const Node &Map, const Form &F, Expr &E) {
  readParts(In, Map, F, E);
  E.Text = "reject";
}

/// concat, any-of, list: the head holds the parts themselves.
void readSequence(YamlInput &In, const Node &Map, const Form &F, Expr &E) {
  Node Values = Map[F.Head.data()];
  if (!Values.IsSequence())
    return In.error(Values, ("expected a list behind `" + F.Head + "`").str(),
                    ("write {" + F.Head + ": [$0, $1]}").str());
  for (const Node &Value : Values) addPart(In, Value, E);
}

void readFold(YamlInput &In, const Node &Map, const Form &F, Expr &E) {
  readParts(In, Map, F, E);
  if (!Map["from"]) In.error(Map, "`fold` needs `from`", "write {fold: $0, from: $2, by: $3}");
}

void readText(YamlInput &In, const Node &Map, const Form &F, Expr &E) {
  Node Value = Map[F.Head.data()];
  if (!Value.IsScalar()) return In.error(Value, ("expected text behind `" + F.Head + "`").str(), "write one text here");
  E.Text = Value.Scalar();
}

/// format: the head is the style; text and args are the parts.
void readFormat(YamlInput &In, const Node &Map, const Form &F, Expr &E) {
  static constexpr StringRef Styles[] = {"printf", "fmt", "qt", "absl-substitute", "boost", "sqlite", "stream"};
  E.Text = In.word(Map["format"], "a format's style").value_or("");
  if (!llvm::is_contained(Styles, E.Text))
    In.error(Map["format"], "unknown format style `" + E.Text + "`",
             "the styles are " + llvm::join(llvm::ArrayRef(Styles), ", "));
  addPart(In, Map["text"], E);
  if (Map["args"]) addPart(In, Map["args"], E);
}

/// lookup: the registry's name, and the key as the part.
void readLookup(YamlInput &In, const Node &Map, const Form &F, Expr &E) {
  E.Text = In.word(Map["lookup"], "a registry's name").value_or("");
  addPart(In, Map["key"], E);
}

/// binding, conninfo, member-of: one part, and a plain text beside it.
void readWithText(YamlInput &In, const Node &Map, const Form &F, Expr &E) {
  E.Text = In.word(Map[F.Required.data()], ("text behind `" + F.Required + "`").str()).value_or("");
  addPart(In, Map[F.Head.data()], E);
  if (F.K == Kind::ConnInfo && Map["names"]) addPart(In, Map["names"], E);
}

/// of-type: which values, and whether as they are, as pointers, or only whether they are
void readOfType(YamlInput &In, const Node &Map, const Form &F, Expr &E) {
  addPart(In, Map[F.Head.data()], E);
  addPart(In, Map["in"], E);
  if (!Map["give"]) return;
  E.Text = In.word(Map["give"], "what to give").value_or("");
  if (E.Text != "pointer" && E.Text != "truth")
    In.error(Map["give"], "`" + E.Text + "` is nothing that `of-type` gives", "write pointer or truth");
}

/// used-database, used-schema, attached
void readUsed(YamlInput &In, const Node &Map, const Form &F, Expr &E) {
  E.Text = F.Head.str();
  addPart(In, Map[F.Head.data()], E);
  for (StringRef Key : F.More)
    if (Node Value = Map[Key.data()]) addPart(In, Value, E);
}

/// do: the operation; on and with are the parts.
void readDo(YamlInput &In, const Node &Map, const Form &F, Expr &E) {
  E.Text = In.word(Map["do"], "a text operation").value_or("");
  if (!llvm::is_contained(Operations, E.Text))
    In.error(Map["do"], "unknown text operation `" + E.Text + "`",
             "the operations are " + llvm::join(llvm::ArrayRef(Operations), ", "));
  addPart(In, Map["on"], E);
  Node With = Map["with"];
  if (!With) return;
  if (!With.IsSequence())
    return In.error(With, "expected a list behind `with`", "write {do: part, on: $this, with: [$0, $1]}");
  for (const Node &Value : With) addPart(In, Value, E);
}

void readCount(YamlInput &In, const Node &Map, const Form &F, Expr &E) {
  readText(In, Map, F, E);
  if (unsigned Number; StringRef(E.Text).getAsInteger(10, Number))
    In.error(Map["count"], "expected a number behind `count`", "write {count: 1}");
}

void readRecord(YamlInput &In, const Node &Map, const Form &F, Expr &E) {
  Node Fields = Map["record"];
  if (!Fields.IsMap())
    return In.error(Fields, "expected the record's fields as a mapping", "write {record: {first: $0, second: $1}}");
  eachEntry(Fields, [&](StringRef Name, const Node &, const Node &Value) {
    E.Steps.push_back(Name.str());
    addPart(In, Value, E);
  });
}

/// name-of: a name found on a type. Without a path: the type's own name.
void readTypePath(YamlInput &In, const Node &Map, const Form &F, Expr &E) {
  static constexpr StringRef Steps[] = {"static-string", "member-type", "template-arg",   "element", "trait",
                                        "name",          "short-name",  "member-pointer", "inside"};
  addPart(In, Map["name-of"], E);
  E.Steps = Map["path"] ? In.words(Map["path"], "a step of the path") : std::vector<std::string>{"name"};
  for (StringRef Step : E.Steps)
    if (StringRef Word = Step.split(' ').first; !llvm::is_contained(Steps, Word))
      In.error(Map["path"], ("unknown step `" + Word + "`").str(),
               "steps are static-string NAME, member-type NAME, template-arg N, element, trait NAME, member-pointer, "
               "inside NAME, name and short-name");
}

/// from: a value, changed by strip-prefix, strip-suffix, after-last and case, then by map and default.
void readFrom(YamlInput &In, const Node &Map, const Form &F, Expr &E) {
  auto Source = readExpr(In, Map["from"]);
  if (!Source) return;
  if (Map["strip-prefix"] || Map["strip-suffix"] || Map["after-last"] || Map["case"]) {
    Expr Strip;
    Strip.K = Kind::Strip;
    if (Map["strip-prefix"]) Strip.Prefixes = In.words(Map["strip-prefix"], "a prefix");
    if (Map["strip-suffix"]) Strip.Suffixes = In.words(Map["strip-suffix"], "a suffix");
    if (Map["after-last"]) Strip.Steps = In.words(Map["after-last"], "a separator");
    if (Map["case"]) Strip.Text = In.word(Map["case"], "upper or lower").value_or("");
    if (!llvm::is_contained({"", "upper", "lower"}, Strip.Text))
      In.error(Map["case"], "unknown case `" + Strip.Text + "`", "write upper or lower");
    Strip.Parts.push_back(std::move(*Source));
    Source = std::move(Strip);
  }
  if (!Map["map"] && !Map["default"]) {
    E = std::move(*Source);
    return;
  }
  E.Parts.push_back(std::move(*Source));
  if (Node Table = Map["map"]) {
    if (!Table.IsMap())
      return In.error(Table, "expected a mapping behind `map`",
                      "write {from: $fn, map: {insert*: insert, update*: update}}");
    eachEntry(Table, [&](StringRef Key, const Node &, const Node &Value) {
      if (auto Word = In.word(Value, "a text")) E.Table.emplace_back(Key.str(), *Word);
    });
  }
  if (Map["default"]) addPart(In, Map["default"], E);
}

constexpr StringRef Into[] = {"into", "key"}, To[] = {"to"}, Args[] = {"args"}, EntryKey[] = {"key"},
                    With[] = {"with", "in"}, Sep[] = {"sep"}, Of[] = {"of"}, OfType[] = {"in", "give"},
                    Path[] = {"path"}, Name[] = {"name"}, FormatKeys[] = {"text", "args"}, By[] = {"by"},
                    ByEqual[] = {"by", "equal"}, FromBy[] = {"from", "by"}, ConnKeys[] = {"key", "names"},
                    DoKeys[] = {"on", "with"},
                    FromKeys[] = {"strip-prefix", "strip-suffix", "after-last", "case", "map", "default"};

/// In order: a mapping with several heads is the first form of the table (`text` is also a key of `format`).
const Form Forms[] = {
    {"concat", Kind::Concat, {}, "", readSequence},
    {"any-of", Kind::AnyOf, {}, "", readSequence},
    {"one-of", Kind::Choice, {}, "", readSequence},
    {"drop-end", Kind::DropEnd, {}, "", readParts},
    {"list", Kind::List, {}, "", readSequence},
    {"format", Kind::Format, FormatKeys, "text", readFormat},
    {"fold", Kind::Fold, FromBy, "by", readFold},
    {"from", Kind::Map, FromKeys, "", readFrom},
    {"insert", Kind::Insert, Into, "into", readParts},
    {"append", Kind::Append, To, "to", readParts},
    {"keys", Kind::Keys, {}, "", readParts},
    {"entries", Kind::Entries, EntryKey, "", readParts},
    {"from-entries", Kind::FromEntries, {}, "", readParts},
    {"elements", Kind::Elements, {}, "", readParts},
    {"record", Kind::Record, {}, "", readRecord},
    {"construct", Kind::Construct, Args, "", readParts},
    {"bind", Kind::Bind, Args, "args", readParts},
    {"call", Kind::Result, Args, "", readParts},
    {"binding", Kind::Binding, Of, "of", readWithText},
    {"conninfo", Kind::ConnInfo, ConnKeys, "key", readWithText},
    {"lookup", Kind::Lookup, EntryKey, "key", readLookup},
    {"replace", Kind::Replace, With, "in", readParts},
    {"join", Kind::Join, Sep, "", readParts},
    {"member-of", Kind::Field, Name, "name", readWithText},
    {"unquote", Kind::Unquote, {}, "", readParts},
    {"used-database", Kind::Used, {}, "", readUsed},
    {"used-schema", Kind::Used, {}, "", readUsed},
    {"attached", Kind::Used, To, "to", readUsed},
    {"name-of", Kind::TypePath, Path, "", readTypePath},
    {"filter", Kind::Filter, ByEqual, "by", readParts},
    {"reject", Kind::Filter, By, "by", readReject},
    {"transform", Kind::Transform, By, "by", readParts},
    {"of-type", Kind::OfType, OfType, "in", readOfType},
    {"do", Kind::Do, DoKeys, "on", readDo},
    {"count", Kind::Count, {}, "", readCount},
    {"nothing", Kind::Nothing, {}, "", readText},
    {"reply-to", Kind::Reply, {}, "", readParts},
    {"unknown", Kind::Unknown, {}, "", readText},
    {"text", Kind::Literal, {}, "", readText},
};

/// Some heads do not come first in Parts: {insert: v, into: c} is Insert(c, v), {replace: a, with: b, in: t} is
/// Replace(t, a, b).
void orderParts(Expr &E) {
  if (E.K == Kind::Insert || E.K == Kind::Append) std::swap(E.Parts[0], E.Parts[1]);
  if (E.K == Kind::Replace && E.Parts.size() == 2) std::swap(E.Parts[0], E.Parts[1]);
  if (E.K == Kind::Replace && E.Parts.size() == 3) std::rotate(E.Parts.begin(), E.Parts.begin() + 2, E.Parts.end());
}

std::optional<Expr> readMapping(YamlInput &In, const Node &Map) {
  const Form *F = llvm::find_if(Forms, [&](const Form &Candidate) { return bool(Map[Candidate.Head.data()]); });
  llvm::SmallVector<StringRef, 24> Known;
  if (F == std::end(Forms)) {
    for (const Form &Each : Forms) Known.push_back(Each.Head);
    if (In.isMapping(Map, "an expression", Known))
      In.error(Map, "an expression without content", "write a selector such as $0");
    return std::nullopt;
  }
  Known.push_back(F->Head);
  Known.append(F->More.begin(), F->More.end());
  if (!In.isMapping(Map, ("`" + F->Head + "`").str(), Known)) return std::nullopt;
  if (!F->Required.empty() && !Map[F->Required.data()]) {
    In.error(Map, ("`" + F->Head + "` needs `" + F->Required + "`").str(), ("add `" + F->Required + ":`").str());
    return std::nullopt;
  }
  size_t Before = In.Diagnostics.size();
  Expr E;
  E.K = F->K;
  F->Read(In, Map, *F, E);
  if (!In.cleanSince(Before)) return std::nullopt;
  orderParts(E);
  return E;
}

} // namespace

std::optional<Expr> readSelector(YamlInput &In, const Node &Node) {
  if (!Node.IsScalar()) {
    In.error(Node, "expected a selector", "write $0, $this, $ret, ...");
    return std::nullopt;
  }
  auto Parsed = parseSelector(Node.Scalar());
  if (auto *E = std::get_if<Expr>(&Parsed)) return std::move(*E);
  auto &Problem = std::get<SelectorError>(Parsed);
  Location Where = In.at(Node);
  if (Node.Tag() != "!")
    Where.Column += unsigned(Problem.Offset); // `!`: a quoted scalar, whose escapes may move the column
  In.Diagnostics.push_back({Severity::Error, Where, Problem.Message + " in `" + Node.Scalar() + "`", Problem.Remedy});
  return std::nullopt;
}

std::optional<Expr> readExpr(YamlInput &In, const Node &Node) {
  if (Node.IsMap()) return readMapping(In, Node);
  if (Node.IsSequence()) {
    In.error(Node, "a list is no expression", "write {concat: [...]}, {any-of: [...]} or {list: [...]}");
    return std::nullopt;
  }
  if (Node.IsNull()) {
    In.error(Node, "expected an expression", "write a selector such as $0, or text");
    return std::nullopt;
  }
  return readSelector(In, Node);
}

} // namespace ssot::model
