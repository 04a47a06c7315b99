// The report for programs: section 5 of the contract, key by key and in its order. Nothing is renamed here without a
// new `version`.
#include "nlohmann/json.hpp"
#include "report/words.h"

namespace ssot {

using Json = nlohmann::ordered_json;

static Json textOrNull(llvm::StringRef Text) {
  return Text.empty() ? Json(nullptr) : Json(Text.str());
}

/// A statement that could not be read has no operation.
static Json operation(Operation Op) {
  return Op == Operation::Unknown ? Json(nullptr) : Json(operationName(Op).str());
}

static Json location(const Location &L) {
  return {{"file", L.File}, {"line", L.Line}, {"column", L.Column}};
}

static Json resource(const Resource &R) {
  Json Out = {{"kind", kindName(R.Kind).str()}, {"name", shownName(R)}};
  if (!R.Database.empty()) Out["database"] = R.Database;
  if (!R.Key.empty()) Out["key"] = showHoles(R.Key);
  if (!R.Type.empty()) Out["type"] = R.Type;
  return Out;
}

static Json owner(const OwnerRef &O) {
  if (O.Service.empty()) return nullptr;
  return {{"service", O.Service}, {"team", textOrNull(O.Team)}, {"contact", textOrNull(O.Contact)}};
}

static Json path(const std::vector<PathStep> &Path) {
  Json Out = Json::array();
  for (const PathStep &Step : Path) {
    Json One = location(Step.Where);
    One["function"] = Step.Function;
    One["note"] = showHoles(Step.Note);
    Out.push_back(std::move(One));
  }
  return Out;
}

static Json finding(const Finding &F) {
  Json Out;
  Out["rule"] = F.Rule;
  Out["level"] = severityName(F.Level).str();
  Out["message"] = F.Message;
  Out["service"] = textOrNull(F.Service);
  Out["operation"] = F.Op ? operation(*F.Op) : Json(nullptr);
  Out["resource"] = F.What ? resource(*F.What) : Json(nullptr);
  Out["columns"] = F.Columns;
  Out["statement"] = textOrNull(showHoles(F.Statement));
  Out["entity"] = textOrNull(F.Entity);
  Out["owner"] = owner(F.Owner);
  Out["location"] = location(F.Where);
  Out["path"] = path(F.Path);
  Out["remedy"] = textOrNull(F.Remedy);
  Out["fingerprint"] = F.Fingerprint;
  Out["suppressed"] = nullptr;
  if (F.Suppressed)
    Out["suppressed"] = {
        {"kind", F.Suppressed->Kind}, {"reason", F.Suppressed->Reason}, {"location", location(F.Suppressed->Where)}};
  return Out;
}

static Json access(const OwnedAccess &O) {
  const Access &A = O.What;
  Json Out;
  Out["service"] = textOrNull(A.Service);
  Out["operation"] = operation(A.Op);
  Out["write"] = A.Write;
  Out["resource"] = resource(A.What);
  Out["columns"] = A.ColumnsKnown ? Json(A.Columns) : Json::array();
  Out["resolution"] = resolutionName(A.How).str();
  if (!A.Unknown.empty()) Out["unknown"] = showHoles(A.Unknown);
  Out["statement"] = textOrNull(showHoles(A.Statement));
  Out["location"] = location(A.Where);
  Out["sink"] = location(A.At.Where);
  Out["sink"]["function"] = A.At.Function;
  Out["sink"]["library"] = A.At.Library;
  Out["path"] = path(A.Path);
  Out["entity"] = textOrNull(O.Entity);
  Out["owner"] = owner(O.Owner);
  return Out;
}

static Json coverage(const Coverage &C) {
  Json Failed = Json::array();
  for (const auto &F : C.Units.Failed) Failed.push_back({{"file", F.File}, {"reason", F.Reason}});
  return {{"translation_units",
           {{"total", C.Units.Total}, {"analysed", C.Units.Analysed}, {"cached", C.Units.Cached}, {"failed", Failed}}},
          {"writes",
           {{"total", C.Writes.Total},
            {"resolved", C.Writes.Resolved},
            {"partial", C.Writes.Partial},
            {"unresolved", C.Writes.Unresolved}}}};
}

void writeJson(const Report &R, const Style &, llvm::raw_ostream &OS) {
  Json Out;
  Out["version"] = 1;
  Out["tool"] = {{"name", "ssot-lint"}, {"version", R.ToolVersion}};
  Out["findings"] = Json::array();
  for (const Finding &F : R.Findings) Out["findings"].push_back(finding(F));
  if (R.Accesses) {
    Out["accesses"] = Json::array();
    for (const OwnedAccess &A : *R.Accesses) Out["accesses"].push_back(access(A));
  }
  Out["coverage"] = coverage(R.Seen);
  // Statements may hold bytes that are no UTF-8; they must not spoil the file.
  OS << Out.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

} // namespace ssot
