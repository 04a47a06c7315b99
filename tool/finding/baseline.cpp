// The list of known findings; see the header.
#include "finding/baseline.h"
#include "finding/fingerprint.h"
#include "nlohmann/json.hpp"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/FormatVariadic.h"

namespace ssot {

using Json = nlohmann::ordered_json;

/// The words of one line: the JSON key and where it goes. The order is that of the file.
static constexpr std::pair<const char *, std::string BaselineEntry::*> Keys[] = {
    {"rule", &BaselineEntry::Rule},
    {"service", &BaselineEntry::Service},
    {"operation", &BaselineEntry::Operation},
    {"resource", &BaselineEntry::Resource},
    {"function", &BaselineEntry::Function},
    {"file", &BaselineEntry::File},
    {"fingerprint", &BaselineEntry::Fingerprint}};

static llvm::Error brokenLine(llvm::StringRef File, unsigned Line, std::string What) {
  return inputError({File.str(), Line, 1}, std::move(What),
                    "resolve a merge conflict by keeping the lines of both sides, or write the list anew with "
                    "`ssot-lint baseline create`");
}

static llvm::Expected<BaselineEntry> readEntry(llvm::StringRef Text, llvm::StringRef File, unsigned Line) {
  Json Object = Json::parse(Text.begin(), Text.end(), nullptr, /*allow_exceptions=*/false);
  if (!Object.is_object()) return brokenLine(File, Line, "expected one known finding as a JSON object");
  BaselineEntry E;
  E.Line = Line;
  for (const auto &[Key, Value] : Object.items()) {
    const auto *Known = llvm::find_if(Keys, [&Key = Key](const auto &K) { return Key == K.first; });
    if (Known == std::end(Keys))
      return brokenLine(File, Line, llvm::formatv("unknown key `{0}` in a known finding", Key).str());
    if (!Value.is_string())
      return brokenLine(File, Line, llvm::formatv("`{0}` of a known finding must be a text", Key).str());
    E.*Known->second = Value.get<std::string>();
  }
  if (E.Fingerprint.empty()) return brokenLine(File, Line, "a known finding has no `fingerprint`");
  return E;
}

llvm::Expected<Baseline> readBaseline(llvm::StringRef Text, llvm::StringRef File) {
  Baseline B{File.str(), {}};
  for (unsigned Line = 1; !Text.empty(); ++Line) {
    auto [One, Rest] = Text.split('\n');
    Text = Rest;
    if (One.trim().empty()) continue;
    llvm::Expected<BaselineEntry> E = readEntry(One.trim(), File, Line);
    if (!E) return E.takeError();
    B.Entries.push_back(std::move(*E));
  }
  return B;
}

static std::string lineOf(const BaselineEntry &E) {
  Json Object = Json::object();
  for (const auto &[Key, Member] : Keys)
    if (!(E.*Member).empty()) Object[Key] = E.*Member;
  return Object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string writeBaseline(const Baseline &B) {
  std::set<std::string> Lines; // sorted, and each once
  for (const BaselineEntry &E : B.Entries) Lines.insert(lineOf(E));
  std::string Out;
  for (const std::string &Line : Lines) Out += Line + "\n";
  return Out;
}

/// A debt that the list may hold: there, and hidden by nothing that somebody wrote down elsewhere.
static bool isDebt(const Finding &F) {
  return !F.Suppressed || F.Suppressed->Kind == "baseline";
}

static BaselineEntry entryOf(const Finding &F) {
  return {F.Fingerprint,
          F.Rule,
          F.Service,
          F.Op ? operationName(*F.Op).str() : "",
          F.What ? canonicalName(*F.What) : F.Subject,
          stableName(F.Function),
          F.Where.File,
          0};
}

Baseline createBaseline(const std::vector<Finding> &Findings) {
  Baseline B;
  for (const Finding &F : Findings)
    if (isDebt(F)) B.Entries.push_back(entryOf(F));
  return B;
}

BaselineDiff diffBaseline(const Baseline &B, const std::vector<Finding> &Findings, const Scope &S) {
  llvm::StringMap<const Finding *> ByFingerprint;
  for (const Finding &F : Findings) ByFingerprint.try_emplace(F.Fingerprint, &F);
  BaselineDiff D;
  llvm::StringMap<const BaselineEntry *> Listed;
  for (const BaselineEntry &E : B.Entries) {
    bool Twice = !Listed.try_emplace(E.Fingerprint, &E).second;
    auto Hit = ByFingerprint.find(E.Fingerprint);
    if (Twice || (Hit != ByFingerprint.end() && !isDebt(*Hit->second)))
      D.Stale.push_back(&E);
    else if (Hit != ByFingerprint.end())
      D.Known.push_back(&E);
    else if (S.reports(E.Service) && (S.seesService(E.Service) || (S.Only && S.seesFile(E.File))))
      D.Fixed.push_back(&E);
    // else: the run did not look there, so nothing is known about it
  }
  for (const Finding &F : Findings)
    if (isDebt(F) && !Listed.contains(F.Fingerprint)) D.New.push_back(&F);
  return D;
}

Baseline pruneBaseline(const Baseline &Old, const std::vector<Finding> &Findings, const Scope &S) {
  BaselineDiff D = diffBaseline(Old, Findings, S);
  std::set<const BaselineEntry *> Gone(D.Fixed.begin(), D.Fixed.end());
  Gone.insert(D.Stale.begin(), D.Stale.end());
  Baseline B{Old.File, {}};
  for (const BaselineEntry &E : Old.Entries)
    if (!Gone.contains(&E)) B.Entries.push_back(E);
  return B;
}

Baseline updateBaseline(const Baseline &Old, const std::vector<Finding> &Findings, const Scope &S) {
  Baseline B = pruneBaseline(Old, Findings, S);
  // What is known is written anew, too: its file may have another name by now.
  Baseline Now = createBaseline(Findings);
  std::set<std::string> There;
  for (const BaselineEntry &E : Now.Entries) There.insert(E.Fingerprint);
  llvm::erase_if(B.Entries, [&There](const BaselineEntry &E) { return There.contains(E.Fingerprint); });
  llvm::append_range(B.Entries, Now.Entries);
  return B;
}

std::string renderBaselineDiff(const BaselineDiff &D) {
  std::string Out;
  auto Add = [&Out](char Mark, const BaselineEntry &E) {
    Out += llvm::formatv("{0} {1} {2} {3} {4}", Mark, E.Rule, E.Service.empty() ? "-" : E.Service,
                         E.Operation.empty() ? "-" : E.Operation, E.Resource.empty() ? "-" : E.Resource)
               .str();
    if (!E.Function.empty()) Out += " in " + E.Function;
    if (!E.File.empty()) Out += " (" + E.File + ")";
    Out += '\n';
  };
  for (const Finding *F : D.New) Add('+', entryOf(*F));
  for (const BaselineEntry *E : D.Fixed) Add('-', *E);
  for (const BaselineEntry *E : D.Stale) Add('!', *E);
  return Out;
}

std::vector<Unneeded> applyBaseline(std::vector<Finding> &Findings, const Baseline &B, const Scope &S) {
  BaselineDiff D = diffBaseline(B, Findings, S);
  llvm::StringMap<const BaselineEntry *> Known;
  for (const BaselineEntry *E : D.Known) Known[E->Fingerprint] = E;
  for (Finding &F : Findings)
    if (const BaselineEntry *E = Known.lookup(F.Fingerprint); E && !F.Suppressed)
      F.Suppressed = Suppression{"baseline", "", {B.File, E->Line, 1}};

  std::vector<Unneeded> Out;
  auto Add = [&](const BaselineEntry &E, const char *Why) {
    std::string What = "the known finding " + E.Rule + " of " + (E.Service.empty() ? "nobody" : E.Service);
    if (!E.Resource.empty()) What += " on " + E.Resource;
    if (!E.Function.empty()) What += " in " + E.Function;
    Out.push_back({{B.File, E.Line, 1}, What, Why, "run `ssot-lint baseline prune`", E.Service});
  };
  for (const BaselineEntry *E : D.Fixed) Add(*E, "it is fixed");
  for (const BaselineEntry *E : D.Stale) Add(*E, "a comment, an exception or another line hides it already");
  return Out;
}

} // namespace ssot
