// Cached units are loaded, the others extracted by workers, each leaving a facts file. Units that differ in their
// output alone are parsed once; headers that many include, once for all (shared_phase.h).
//
// SSOT_LINT_FAULT=HOW:TEXT makes the worker fail at units whose file contains TEXT, so that tests see what users see
// when Clang crashes. HOW: crash, crash-once, hang, memory.
#include "driver/extract_phase.h"
#include "base/diagnostic.h"
#include "driver/facts_cache.h"
#include "driver/shared_phase.h"
#include "facts/facts_format.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"
#include <csignal>
#include <map>

namespace ssot {
namespace {

namespace fs = llvm::sys::fs;

void injectFault(llvm::StringRef File, unsigned Attempt) {
  std::optional<std::string> Fault = llvm::sys::Process::GetEnv("SSOT_LINT_FAULT");
  if (!Fault) return;
  auto [How, Text] = llvm::StringRef(*Fault).split(':');
  if (Text.empty() || !File.contains(Text)) return;
  if (How == "crash" || (How == "crash-once" && Attempt == 1)) ::raise(SIGSEGV);
  volatile bool Forever = How == "hang";
  while (Forever) {
  }
  while (How == "memory") static_cast<char *>(operator new(64 << 20))[0] = 1;
}

/// A folder of facts that lives as long as the run, when there is no cache.
class FactsFolder {
public:
  ~FactsFolder() {
    if (Temporary) fs::remove_directories(Path);
  }
  llvm::Error make() {
    llvm::SmallString<128> P;
    if (std::error_code EC = fs::createUniqueDirectory("ssot-lint", P))
      return inputError({}, "cannot make a temporary folder: " + EC.message(),
                        "set TMPDIR to a folder that can be written");
    Path = std::string(P);
    Temporary = true;
    return llvm::Error::success();
  }
  std::string Path;

private:
  bool Temporary = false;
};

/// Units that one parse serves.
struct Job {
  const extract::CompileUnit *Unit;
  std::vector<size_t> Of; ///< indices of the units
  std::string FactsFile;
  const extract::HeaderMap *Shared = nullptr; ///< the precompiled header of its headers, where it pays
};

/// Facts that say that there are none, so that whoever links them knows it too.
facts::Tu factsOfFailure(const extract::CompileUnit &Unit, std::string Problem) {
  facts::Tu T;
  T.MainFile = Unit.File;
  T.Strings.push_back(Problem);
  facts::TuError E;
  E.Message = 1;
  E.Fatal = true;
  T.Errors.push_back(E);
  return T;
}

std::vector<Job> jobsOf(const std::vector<extract::CompileUnit> &Units) {
  std::map<std::tuple<llvm::StringRef, llvm::StringRef, std::vector<std::string>>, size_t> Known;
  std::vector<Job> Jobs;
  for (size_t I = 0; I < Units.size(); ++I) {
    auto [Found, New] = Known.try_emplace({Units[I].Directory, Units[I].Unusable, Units[I].Arguments}, Jobs.size());
    if (New) Jobs.push_back({&Units[I], {}, ""});
    Jobs[Found->second].Of.push_back(I);
  }
  return Jobs;
}

class ExtractPhase {
public:
  ExtractPhase(const std::vector<extract::CompileUnit> &Units, const ExtractPhaseOptions &Options, FileHashes &Hashes)
      : Units(Units), Options(Options), Hashes(Hashes), Result(Units.size()) {}

  llvm::Expected<std::vector<ExtractedUnit>> run() {
    std::vector<Job> Jobs = jobsOf(Units);
    All = Jobs.size();
    std::erase_if(Jobs, [&](const Job &J) {
      if (J.Unit->Unusable.empty()) return false;
      for (size_t I : J.Of) keep(I, factsOfFailure(*J.Unit, J.Unit->Unusable), /*Cached=*/false);
      progress();
      return true;
    });
    std::vector<const extract::CompileUnit *> Usable;
    for (const Job &J : Jobs) Usable.push_back(J.Unit);
    if (llvm::Error E = placeFacts(Jobs)) return std::move(E);
    SharedPhase Sharing(Options, Options.CacheFolder.empty() ? Folder.Path : Options.CacheFolder, Hashes);
    if (Options.SharedPch && Options.Extract.Instead.Top.empty() && !Jobs.empty()) share(Sharing, Usable, Jobs);
    // The jobs that are left. The longest files first would be better still; their sizes say little about their
    // includes.
    runInWorkers(
        Jobs.size(), Options.Limits, [&](size_t I, unsigned Attempt) { return extractOne(Jobs[I], Attempt); },
        [&](size_t I, std::string Problem) { collect(Jobs[I], std::move(Problem)); });
    if (!Options.CacheFolder.empty()) tidyCacheFolder(Options.CacheFolder); // what was used is not old
    return std::move(Result);
  }

private:
  /// Gives every job its file and takes out those that the cache has.
  llvm::Error placeFacts(std::vector<Job> &Jobs) {
    if (Options.CacheFolder.empty()) {
      if (llvm::Error E = Folder.make()) return E;
      for (size_t I = 0; I < Jobs.size(); ++I) Jobs[I].FactsFile = Folder.Path + "/" + std::to_string(I) + ".facts";
      return llvm::Error::success();
    }
    if (llvm::Error E = makeCacheFolder(Options.CacheFolder)) return E;
    FactsCache Cache(Options.CacheFolder, Options.Extract, Options.ModelsKey, Hashes);
    for (Job &J : Jobs) J.FactsFile = Cache.pathOf(*J.Unit);
    std::erase_if(Jobs, [&](const Job &J) {
      std::optional<facts::Tu> T = Cache.load(*J.Unit, Options.Bodies);
      if (!T) return Cache.makeRoom(*J.Unit), false;
      keepAll(J, std::move(*T), /*Cached=*/true);
      progress();
      return true;
    });
    return llvm::Error::success();
  }

  static void share(SharedPhase &Sharing, const std::vector<const extract::CompileUnit *> &Units,
                    std::vector<Job> &Jobs) {
    std::map<const extract::CompileUnit *, Job *> JobOf;
    for (Job &J : Jobs) JobOf[J.Unit] = &J;
    std::vector<bool> Parsed;
    for (const extract::CompileUnit *U : Units) Parsed.push_back(JobOf.count(U));
    std::vector<const extract::HeaderMap *> Maps = Sharing.prepare(Units, Parsed);
    for (size_t I = 0; I < Units.size(); ++I)
      if (Maps[I]) JobOf[Units[I]]->Shared = Maps[I];
  }

  std::string extractOne(const Job &J, unsigned Attempt) {
    injectFault(J.Unit->File, Attempt);
    std::optional<facts::Tu> T;
    if (J.Shared && Attempt == 1) { // a worker that died of a precompiled header does not get it again
      std::string Why;
      T = extract::extractTuWith(*J.Shared, *J.Unit, Options.Extract, Why);
      sayHow(*J.Unit, T ? "shared headers" : Why);
      if (T && Options.VerifyPch &&
          facts::serialize(*T) != facts::serialize(extract::extractTu(*J.Unit, Options.Extract)))
        return "its facts differ with and without the shared precompiled header: please report this, and run with "
               "--no-shared-pch";
    }
    if (!T) T = extract::extractTu(*J.Unit, Options.Extract);
    if (llvm::Error E = facts::writeFacts(*T, J.FactsFile)) return llvm::toString(std::move(E));
    return "";
  }

  /// SSOT_LINT_EXPLAIN_PCH=FILE: for the person who wonders why a run is slow.
  static void sayHow(const extract::CompileUnit &Unit, llvm::StringRef How) {
    std::optional<std::string> File = llvm::sys::Process::GetEnv("SSOT_LINT_EXPLAIN_PCH");
    if (!File) return;
    std::error_code EC;
    llvm::raw_fd_ostream OS(*File, EC, fs::CD_OpenAlways, fs::FA_Write, fs::OF_Append);
    if (!EC) OS << (Unit.File + ": " + How + "\n").str();
  }

  void collect(const Job &J, std::string Problem) {
    progress();
    facts::Tu T;
    if (Problem.empty()) {
      llvm::Expected<std::vector<facts::Tu>> Read = facts::readFacts(J.FactsFile, Options.Bodies);
      if (Read)
        T = std::move(Read->front());
      else
        Problem = llvm::toString(Read.takeError());
    }
    if (!Problem.empty()) T = factsOfFailure(*J.Unit, std::move(Problem));
    keepAll(J, std::move(T), /*Cached=*/false);
  }

  void keepAll(const Job &J, facts::Tu T, bool Cached) {
    for (size_t I : llvm::drop_begin(J.Of)) keep(I, T, Cached);
    keep(J.Of[0], std::move(T), Cached);
  }

  void keep(size_t I, facts::Tu T, bool Cached) {
    T.Output = Units[I].Output;
    Result[I] = {std::move(T), Cached};
  }

  void progress() {
    if (Options.Progress) Options.Progress(++Done, All);
  }

  const std::vector<extract::CompileUnit> &Units;
  const ExtractPhaseOptions &Options;
  FileHashes &Hashes;
  std::vector<ExtractedUnit> Result;
  FactsFolder Folder;
  size_t Done = 0, All = 0;
};

} // namespace

std::optional<UnitFailure> failureOf(const facts::Tu &T) {
  auto Found = llvm::find_if(T.Errors, [](const facts::TuError &E) { return E.Fatal; });
  if (Found == T.Errors.end())
    Found = llvm::find_if(T.Errors, [](const facts::TuError &E) { return !E.InSystemHeader; });
  if (Found == T.Errors.end()) return std::nullopt;
  UnitFailure F{T.MainFile, {}, T.Strings[Found->Message].str()};
  if (Found->Where.File != facts::None)
    F.Where = {T.Files[Found->Where.File].Path, Found->Where.Line, Found->Where.Column};
  return F;
}

llvm::Expected<std::vector<ExtractedUnit>> extractUnits(const std::vector<extract::CompileUnit> &Units,
                                                        const ExtractPhaseOptions &Options, FileHashes *Hashes) {
  FileHashes Unknown;
  return ExtractPhase(Units, Options, Hashes ? *Hashes : Unknown).run();
}

} // namespace ssot
