// Groups units, looks for the groups' precompiled headers, has the missing ones built.
#include "driver/shared_phase.h"
#include "driver/facts_cache.h"
#include "extract/include_scan.h"
#include "llvm/ADT/STLExtras.h"

namespace ssot {

/// Building costs about as much as parsing two units; with fewer units than this to parse, it does not pay.
static constexpr size_t LeastUnits = 4;
/// Reading a precompiled header costs about as much as parsing this much text.
static constexpr uint64_t LeastBytes = 512 * 1024;

/// The one of an earlier run, if its files are as they were.
std::unique_ptr<extract::HeaderMap> SharedPhase::usable(const std::string &BasePath) {
  std::optional<extract::HeaderMap> Map = extract::readHeaderMap(BasePath + ".headers");
  if (!Map || !stampOf(Map->Pch.c_str()) || !stampOf(Map->umbrella().c_str())) return nullptr;
  for (const extract::HeaderMap::File &F : Map->Files) {
    std::optional<FileStamp> Now = stampOf(F.Name.c_str());
    bool Same = Now && Now->Size == F.Size && int64_t(Now->Modified / 1'000'000'000) == F.Modified;
    if (!Same || Hashes.hashOf(llvm::StringRef(F.Path)) != F.Hash) return nullptr;
  }
  for (const std::string &Used : {BasePath + ".headers", Map->Pch, Map->umbrella()}) markUsed(Used);
  return std::make_unique<extract::HeaderMap>(std::move(*Map));
}

std::vector<const extract::HeaderMap *> SharedPhase::prepare(const std::vector<const extract::CompileUnit *> &Units,
                                                             const std::vector<bool> &Parsed) {
  std::vector<const extract::HeaderMap *> Out(Units.size());
  std::vector<extract::HeaderGroup> Groups = extract::groupByHeaders(Units, Options.Extract.Project);
  std::string Common = keyOfExtraction(Options.Extract, "");
  std::vector<std::string> Bases;
  std::vector<size_t> Missing;
  for (size_t I = 0; I < Groups.size(); ++I) {
    size_t ToParse = llvm::count_if(Groups[I].Units, [&](size_t U) { return Parsed[U]; });
    Bases.push_back(Folder + "/" + nameOfKey(Common + Groups[I].Key));
    Maps.push_back(ToParse ? usable(Bases[I]) : nullptr);
    bool Old = Maps[I] && Maps[I]->Asked != Groups[I].Includes;
    if (ToParse >= LeastUnits && (!Maps[I] || Old)) Missing.push_back(I);
  }
  runInWorkers(
      Missing.size(), Options.Limits,
      [&](size_t I, unsigned) {
        return extract::buildSharedHeaders(Groups[Missing[I]], Options.Extract, Bases[Missing[I]]);
      },
      [&](size_t I, std::string Problem) {
        if (!Problem.empty()) return; // its units parse their headers themselves
        if (std::optional<extract::HeaderMap> Map = extract::readHeaderMap(Bases[Missing[I]] + ".headers"))
          Maps[Missing[I]] = std::make_unique<extract::HeaderMap>(std::move(*Map));
      });
  for (size_t I = 0; I < Groups.size(); ++I)
    for (size_t U = 0; Maps[I] && U < Groups[I].Units.size(); ++U)
      if (Parsed[Groups[I].Units[U]] && Maps[I]->bytesOf(Groups[I].IncludesOf[U]) >= LeastBytes)
        Out[Groups[I].Units[U]] = Maps[I].get();
  return Out;
}

} // namespace ssot
