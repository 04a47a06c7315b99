// Writing containers as JSON, and finding a member in JSON text; see the header.
#include "program/json.h"
#include "llvm/ADT/STLExtras.h"

namespace ssot::program {

using llvm::StringRef;

/// Objects in objects; what lies deeper is a hole.
static constexpr unsigned MaxDepth = 8;

static ValueSet written(const ValueSet &S, unsigned Depth);

static ValueSet written(const Value &V, unsigned Depth) {
  if (V.K == Value::Kind::Text) {
    Value Quoted = V;
    Quoted.Str = "\"" + V.Str.str() + "\"";
    return one(std::move(Quoted));
  }
  if (V.K != Value::Kind::List || !V.Items || Depth > MaxDepth) return asText(one(V));
  bool Object = V.Keys && llvm::any_of(*V.Keys, [](const std::string &K) { return !K.empty(); });
  std::vector<ValueSet> Parts{one(text(Object ? "{" : "["))};
  for (size_t I = 0; I < V.Items->size(); ++I) {
    std::string Before = I ? "," : "";
    if (Object) Before += "\"" + (*V.Keys)[I] + "\":";
    Parts.push_back(one(text(std::move(Before))));
    Parts.push_back(written((*V.Items)[I], Depth + 1));
  }
  Parts.push_back(one(text(Object ? "}" : "]")));
  return concat(Parts);
}

static ValueSet written(const ValueSet &S, unsigned Depth) {
  ValueSet Out;
  Out.Open = S.Open;
  for (const Value &V : S.Alts) Out.add(written(V, Depth));
  return Out;
}

ValueSet jsonText(const ValueSet &Container) {
  ValueSet Out = written(Container, 0);
  Out.Open |= Container.Open;
  return Out;
}

/// Takes a string in quotes from the front of S.
static std::string quoted(StringRef &S) {
  std::string Out;
  for (S = S.drop_front(); !S.empty() && S.front() != '"'; S = S.drop_front()) {
    if (S.front() == '\\' && S.size() > 1) S = S.drop_front();
    Out += S.front();
  }
  S = S.drop_front(!S.empty());
  return Out;
}

/// The members of the outermost object that are strings, as far as the text can be followed.
static std::vector<std::pair<std::string, std::string>> stringMembers(StringRef S) {
  std::vector<std::pair<std::string, std::string>> Out;
  S = S.ltrim();
  if (!S.starts_with("{")) return Out;
  for (unsigned Depth = 0; !S.empty();) {
    char C = S.front();
    if (C != '"') {
      Depth += C == '{' || C == '[';
      if ((C == '}' || C == ']') && Depth-- == 1) break;
      S = S.drop_front();
      continue;
    }
    std::string Key = quoted(S);
    S = S.ltrim();
    if (Depth != 1 || !S.consume_front(":")) continue;
    S = S.ltrim();
    if (S.starts_with("\"")) Out.emplace_back(std::move(Key), quoted(S));
  }
  return Out;
}

ValueSet jsonMember(const ValueSet &Document, llvm::ArrayRef<StringRef> Names) {
  ValueSet Out;
  Out.Open = Document.Open;
  for (const Value &V : Document.Alts) {
    std::vector<std::pair<std::string, ValueSet>> Members;
    if (V.K == Value::Kind::Text)
      for (auto &[Key, Member] : stringMembers(V.Str)) Members.emplace_back(Key, one(text(Member)));
    if (V.K == Value::Kind::List && V.Items && V.Keys)
      for (size_t I = 0; I < V.Items->size(); ++I) Members.emplace_back((*V.Keys)[I], asText((*V.Items)[I]));
    for (StringRef Name : Names) {
      auto Found = llvm::find_if(llvm::reverse(Members), [&](const auto &M) { return M.first == Name; });
      if (Found == Members.rend()) continue;
      Out.add(Found->second);
      break;
    }
  }
  return Out;
}

} // namespace ssot::program
