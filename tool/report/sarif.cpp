// SARIF 2.1.0: rules with their pages as help, the path of each finding as a code flow, fingerprints under our own
// name, suppressions with their reason. Paths are relative to SRCROOT, so that the same report comes out of every
// checkout.
#include "nlohmann/json.hpp"
#include "report/words.h"
#include "llvm/ADT/StringExtras.h"

namespace ssot {

using Json = nlohmann::ordered_json;

/// A relative path as a URI reference.
static std::string uri(llvm::StringRef Path) {
  std::string Out;
  for (char C : Path) {
    if (llvm::isAlnum(C) || llvm::StringRef("/-._~").contains(C))
      Out += C;
    else
      Out += "%" + llvm::toHex(llvm::StringRef(&C, 1));
  }
  return Out;
}

static Json message(llvm::StringRef Text) {
  return {{"text", Text.str()}};
}

static Json physical(const Location &L) {
  Json Out = {{"artifactLocation", {{"uri", uri(L.File)}, {"uriBaseId", "SRCROOT"}}}};
  if (L.Line) {
    Out["region"] = {{"startLine", L.Line}};
    if (L.Column) Out["region"]["startColumn"] = L.Column;
  }
  return Out;
}

static Json place(const Location &L, llvm::StringRef Function, llvm::StringRef Note) {
  Json Out = {{"physicalLocation", physical(L)}};
  if (!Function.empty())
    Out["logicalLocations"] = Json::array({{{"fullyQualifiedName", Function.str()}, {"kind", "function"}}});
  if (!Note.empty()) Out["message"] = message(Note);
  return Out;
}

/// `ssot-table-write` -> `TableWrite`.
static std::string pascal(llvm::StringRef Rule) {
  Rule.consume_front("ssot-");
  std::string Out;
  for (llvm::StringRef Word : llvm::split(Rule, '-')) {
    if (Word.empty()) continue;
    Out += llvm::toUpper(Word[0]);
    Out += Word.drop_front();
  }
  return Out;
}

static Json rule(const RulePage &P) {
  return {{"id", P.Rule},
          {"name", pascal(P.Rule)},
          {"shortDescription", message(P.Title)},
          {"fullDescription", message(P.Title)},
          {"help", {{"text", P.Markdown}, {"markdown", P.Markdown}}},
          {"defaultConfiguration", {{"level", severityName(P.Level).str()}}}};
}

static Json codeFlow(const std::vector<PathStep> &Path) {
  Json Steps = Json::array();
  for (const PathStep &Step : Path)
    Steps.push_back({{"location", place(Step.Where, Step.Function, showHoles(Step.Note))}});
  return {{"threadFlows", Json::array({{{"locations", Steps}}})}};
}

static Json result(const Report &R, const Finding &F) {
  Json Out;
  Out["ruleId"] = F.Rule;
  auto Page = llvm::find_if(R.Rules, [&F](const RulePage &P) { return P.Rule == F.Rule; });
  if (Page != R.Rules.end()) Out["ruleIndex"] = Page - R.Rules.begin();
  Out["level"] = severityName(F.Level).str();
  std::string Text = F.Message;
  for (const auto &[Label, Detail] : details(F)) Text += "\n" + Label + ": " + Detail;
  Out["message"] = message(Text);
  Out["locations"] = Json::array({place(F.Where, F.Function, "")});
  if (!F.Path.empty()) Out["codeFlows"] = Json::array({codeFlow(F.Path)});
  Out["partialFingerprints"] = {{"ssotLint/v1", F.Fingerprint}};
  if (F.Suppressed) {
    Json S = {{"kind", F.Suppressed->Kind == "nolint" ? "inSource" : "external"},
              {"location", place(F.Suppressed->Where, "", "")}};
    if (!F.Suppressed->Reason.empty()) S["justification"] = F.Suppressed->Reason;
    Out["suppressions"] = Json::array({S});
  }
  Json Properties;
  if (!F.Service.empty()) Properties["service"] = F.Service;
  if (F.Op) Properties["operation"] = operationName(*F.Op).str();
  if (F.What) Properties["resource"] = (kindName(F.What->Kind) + ":" + shownName(*F.What)).str();
  if (!F.Entity.empty()) Properties["entity"] = F.Entity;
  if (!F.Owner.Service.empty()) Properties["owner"] = F.Owner.Service;
  if (!Properties.is_null()) Out["properties"] = Properties;
  return Out;
}

static Json invocation(const Coverage &C) {
  Json Notes = Json::array();
  for (const auto &F : C.Units.Failed)
    Notes.push_back({{"level", "error"},
                     {"message", message("not analysed whole: " + F.Reason)},
                     {"locations", Json::array({place({F.File, 0, 0}, "", "")})}});
  return {{"executionSuccessful", C.Units.Failed.empty()}, {"toolExecutionNotifications", Notes}};
}

void writeSarif(const Report &R, const Style &, llvm::raw_ostream &OS) {
  Json Rules = Json::array(), Results = Json::array();
  for (const RulePage &P : R.Rules) Rules.push_back(rule(P));
  for (const Finding &F : R.Findings) Results.push_back(result(R, F));
  Json Run;
  Run["tool"] = {
      {"driver",
       {{"name", "ssot-lint"}, {"version", R.ToolVersion}, {"semanticVersion", R.ToolVersion}, {"rules", Rules}}}};
  Run["originalUriBaseIds"] = {{"SRCROOT", {{"description", message("The root of the analysed project")}}}};
  Run["invocations"] = Json::array({invocation(R.Seen)});
  Run["results"] = Results;
  Json Out = {
      {"$schema", "https://json.schemastore.org/sarif-2.1.0.json"}, {"version", "2.1.0"}, {"runs", Json::array({Run})}};
  OS << Out.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

} // namespace ssot
