// Values from YAML nodes.
#include "manifest/fields.h"
#include "manifest/names.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"

namespace ssot {

using yaml::Node;

void Fields::add(const Node &N, const llvm::Twine &Message, const llvm::Twine &Remedy, bool Form) {
  Out.push_back({{Severity::Error, at(N), Message.str(), Remedy.str()}, Form, Service, Entity, std::nullopt});
}
void Fields::formError(const Node &N, const llvm::Twine &M, const llvm::Twine &R) {
  add(N, M, R, true);
}
void Fields::valueError(const Node &N, const llvm::Twine &M, const llvm::Twine &R) {
  add(N, M, R, false);
}

void Fields::wrongType(const Node &N, llvm::StringRef What, llvm::StringRef Expected) {
  bool Plain = Expected == "text" && N.K == Node::Kind::Scalar;
  formError(N, "`" + What + "` must be " + Expected + ", found " + describe(N),
            Plain ? "put it in quotes: \"" + llvm::Twine(N.Text) + "\"" : llvm::Twine());
}

void Fields::mapping(const Node &N, const llvm::Twine &What, llvm::ArrayRef<Field> Known) {
  std::string Name = What.str();
  std::vector<llvm::StringRef> Words;
  for (const Field &F : Known) Words.push_back(F.Key);
  if (N.K != Node::Kind::Map)
    return formError(N, Name + " must be a mapping, found " + describe(N), "its keys are: " + llvm::join(Words, ", "));
  for (const yaml::Entry &E : N.Entries) {
    const Field *F = llvm::find_if(Known, [&](const Field &K) { return K.Key == E.Key->Text; });
    if (F != Known.end()) {
      F->Read(*E.Value);
      continue;
    }
    llvm::StringRef Near = nearest(E.Key->Text, Words);
    formError(*E.Key, "unknown key `" + llvm::Twine(E.Key->Text) + "` in " + Name,
              Near.empty() ? "known keys: " + llvm::join(Words, ", ") : ("did you mean `" + Near + "`?").str());
  }
  for (const Field &F : Known)
    if (F.Required && !N.get(F.Key)) formError(N, Name + " has no `" + F.Key + "`", "add `" + F.Key + ":`");
}

void Fields::named(const Node &N, llvm::StringRef What, llvm::function_ref<void(const Node &, const Node &)> Read) {
  if (N.K != Node::Kind::Map)
    return formError(N, "`" + What + "` must be a mapping from names, found " + describe(N),
                     N.K == Node::Kind::List ? "write `NAME:` instead of `- NAME`"
                                             : "write `NAME:` below it, or remove the key");
  for (const yaml::Entry &E : N.Entries) {
    if (E.Key->Text.empty())
      formError(*E.Key, "an empty name in `" + What + "`");
    else
      Read(*E.Key, *E.Value);
  }
}

bool Fields::list(const Node &N, llvm::StringRef What, llvm::function_ref<void(const Node &)> Read) {
  if (N.K != Node::Kind::List) {
    bool One = N.K == Node::Kind::Scalar;
    formError(N, "`" + What + "` must be a list, found " + describe(N),
              One ? "write `" + What + ": [" + llvm::Twine(N.Text) + "]`" : llvm::Twine());
    return false;
  }
  for (const Node *I : N.Items) Read(*I);
  return true;
}

std::string Fields::text(const Node &N, llvm::StringRef What) {
  if (N.K == Node::Kind::Scalar && scalarType(N) == yaml::ScalarType::Text) {
    if (N.Text.empty()) formError(N, "`" + What + "` is empty", "say something, or remove it");
    return N.Text;
  }
  wrongType(N, What, "text");
  return "";
}

std::vector<Spelled> Fields::spelledList(const Node &N, llvm::StringRef What) {
  std::vector<Spelled> Out;
  list(N, What, [&](const Node &I) { Out.push_back(spelled(I, What)); });
  return Out;
}

bool Fields::boolean(const Node &N, llvm::StringRef What) {
  if (N.K == Node::Kind::Scalar && scalarType(N) == yaml::ScalarType::Boolean)
    return llvm::StringRef(N.Text).equals_insensitive("true");
  wrongType(N, What, "true or false");
  return false;
}

std::optional<unsigned> Fields::word(const Node &N, llvm::StringRef What, llvm::ArrayRef<llvm::StringRef> Words) {
  if (N.K != Node::Kind::Scalar || scalarType(N) != yaml::ScalarType::Text) {
    wrongType(N, What, "one of: " + llvm::join(Words, ", "));
    return std::nullopt;
  }
  const llvm::StringRef *At = llvm::find(Words, N.Text);
  if (At != Words.end()) return At - Words.begin();
  llvm::StringRef Near = nearest(N.Text, Words);
  formError(N, "`" + What + "` cannot be `" + llvm::Twine(N.Text) + "`; it is one of: " + llvm::join(Words, ", "),
            Near.empty() ? llvm::Twine() : "did you mean `" + Near + "`?");
  return std::nullopt;
}

Date Fields::date(const Node &N, llvm::StringRef What) {
  std::string S = text(N, What);
  if (S.empty()) return S;
  if (!hasDateForm(S))
    formError(N, "`" + What + "` must be a date, found `" + llvm::Twine(S) + "`",
              "write year, month and day: 2027-03-31");
  else if (!isDate(S))
    valueError(N, "the calendar has no day `" + llvm::Twine(S) + "`",
               "`" + What + "` takes a day as year-month-day: 2027-03-31");
  return S;
}

Pattern Fields::namePattern(const Node &N, llvm::StringRef What) {
  std::string S = text(N, What);
  return compiled(N, S, S, GlobStyle::Name);
}

Pattern Fields::compiled(const Node &N, llvm::StringRef Written, llvm::StringRef G, GlobStyle Style) {
  Pattern P{Written.str(), {}, at(N)};
  if (auto Compiled = Glob::compile(G, Style))
    P.Match = std::move(*Compiled);
  else
    valueError(N, llvm::toString(Compiled.takeError()),
               "close it, or put a backslash before a character that stands for itself");
  return P;
}

} // namespace ssot
