// A court for tests: a manifest as text, hand-written accesses, and the verdict as lines
// `RULE SERVICE OPERATION KIND:NAME LEVEL`, hidden findings with `(hidden by KIND)` behind them.
#ifndef SSOT_TESTS_UNIT_JUDGE_COURT_H
#define SSOT_TESTS_UNIT_JUDGE_COURT_H
#include "judge/judge.h"
#include "manifest/file_map.h"
#include "manifest/ownership.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <gmock/gmock.h>

namespace ssot::test {

inline std::string holes(llvm::StringRef Text) { // `?` becomes a hole
  std::string Out;
  for (char C : Text) Out += C == '?' ? Hole.str() : std::string(1, C);
  return Out;
}

/// An access at line N of a file in its service's folder, in a function of its own.
inline Access access(std::string Service, Operation Op, Resource What) {
  static unsigned Line = 0;
  Access A;
  A.Service = std::move(Service);
  A.Op = Op;
  A.Write = isWrite(Op);
  A.What = std::move(What);
  llvm::StringRef Folder = llvm::StringRef(A.Service).split('-').first;
  A.Where = {("services/" + Folder + "/src/a.cpp").str(), ++Line, 3};
  A.Function = "shop::" + Folder.str() + "::f";
  A.At = {A.Where, "pqxx::work::exec", "libpqxx"};
  A.Path = {{A.Where, A.Function, "executes it"}};
  return A;
}
inline Access table(std::string Service, Operation Op, std::string Name, std::vector<std::string> Columns = {}) {
  Access A = access(std::move(Service), Op, {ResourceKind::Table, holes(Name), "", "", ""});
  A.ColumnsKnown = !Columns.empty();
  A.Columns = std::move(Columns);
  return A;
}
inline Access publish(std::string Service, std::string Topic, std::string Type = "") {
  return access(std::move(Service), Operation::Publish, {ResourceKind::Event, holes(Topic), "", "", std::move(Type)});
}
inline Access key(std::string Service, Operation Op, std::string Name) {
  return access(std::move(Service), Op, {ResourceKind::Key, holes(Name), "", "", ""});
}
inline Access api(std::string Service, std::string Name, Operation Op = Operation::Command) {
  return access(std::move(Service), Op, {ResourceKind::Api, holes(Name), "", "", ""});
}
/// The same access on a way through these functions, outermost first.
inline Access through(Access A, std::vector<std::string> Functions) {
  A.Path.clear();
  for (const std::string &F : Functions) A.Path.push_back({A.Where, F, "calls the next"});
  return A;
}
inline std::vector<PathStep> way(std::vector<std::string> Functions) { return through(Access(), std::move(Functions)).Path; }

class Court {
public:
  explicit Court(llvm::StringRef Yaml) {
    llvm::SmallString<128> Folder, File;
    EXPECT_FALSE(llvm::sys::fs::createUniqueDirectory("ssot-judge", Folder));
    File = Folder;
    llvm::sys::path::append(File, "ownership.yaml");
    std::error_code EC;
    llvm::raw_fd_ostream(File, EC) << "version: 1\n" << Yaml;
    Options.Today = "2026-06-01";
    Read = readManifest({{File.str().str()}, Options.Today, Folder.str().str()});
    for (const Diagnostic &D : Read.plain())
      EXPECT_NE(D.Level, Severity::Error) << render(D);
    llvm::sys::fs::remove(File);
    llvm::sys::fs::remove(Folder);
    Owns.emplace(Read.M);
    Files.emplace(Read.M);
  }

  std::vector<Finding> findings(std::vector<Access> Accesses) {
    Last = judge(Accesses, *Owns, *Files, Options);
    return Last.Findings;
  }
  std::vector<std::string> verdict(std::vector<Access> Accesses) {
    std::vector<std::string> Out;
    for (const Finding &F : findings(std::move(Accesses))) {
      std::string Line = F.Rule + " " + (F.Service.empty() ? "-" : F.Service) + " " + (F.Op ? operationName(*F.Op) : "-").str() + " " +
                         (F.What ? canonicalName(*F.What) : "-") + " " + severityName(F.Level).str();
      if (F.Suppressed) Line += " (hidden by " + F.Suppressed->Kind + ")";
      Out.push_back(Line);
    }
    return Out;
  }

  JudgeOptions Options;
  Judgement Last;
  ManifestResult Read;
  std::optional<Ownership> Owns;
  std::optional<FileMap> Files;
};

inline const char *Shop = R"(
services:
  customer-service: {team: customer-team, contact: "#customer-oncall", paths: [services/customer/**], database: customer_db}
  order-service: {team: order-team, paths: [services/order/**], database: order_db}
  billing-service: {team: billing-team, paths: [services/billing/**], database: billing_db}
  web-gateway: {paths: [services/web/**]}
)";
/// The shop's services with these entities, indented by two.
inline std::string shop(llvm::StringRef Entities, llvm::StringRef Rest = "") { return (llvm::Twine(Shop) + "entities:\n" + Entities + "\n" + Rest).str(); }

} // namespace ssot::test
#endif
