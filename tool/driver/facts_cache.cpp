// Cache entries by key, checked against the files as they are now.
#include "driver/facts_cache.h"
#include "base/diagnostic.h"
#include "facts/facts_files.h"
#include "facts/facts_format.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Chrono.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"
#include <elf.h>
#include <link.h>

namespace ssot {

namespace fs = llvm::sys::fs;

std::string toolStamp() {
  std::string Id;
  ::dl_iterate_phdr(
      [](dl_phdr_info *Info, size_t, void *Out) {
        for (unsigned I = 0; I < Info->dlpi_phnum; ++I) {
          const ElfW(Phdr) &P = Info->dlpi_phdr[I];
          if (P.p_type != PT_NOTE) continue;
          const char *At = reinterpret_cast<const char *>(Info->dlpi_addr + P.p_vaddr), *End = At + P.p_memsz;
          while (At + sizeof(ElfW(Nhdr)) <= End) {
            const auto *N = reinterpret_cast<const ElfW(Nhdr) *>(At);
            const char *Name = At + sizeof(*N), *Text = Name + llvm::alignTo(N->n_namesz, 4);
            if (N->n_type == NT_GNU_BUILD_ID && llvm::StringRef(Name, N->n_namesz).starts_with("GNU"))
              *static_cast<std::string *>(Out) = llvm::toHex(llvm::StringRef(Text, N->n_descsz));
            At = Text + llvm::alignTo(N->n_descsz, 4);
          }
        }
        return 1; // the program itself comes first; the others are libraries
      },
      &Id);
  if (!Id.empty()) return Id;
  fs::file_status Status;
  if (fs::status(fs::getMainExecutable(nullptr, nullptr), Status)) return "?";
  return std::to_string(Status.getSize()) + "@" +
         std::to_string(Status.getLastModificationTime().time_since_epoch().count());
}

using Age = std::chrono::system_clock::duration;

/// Since the file was written or last used; a file that is not there is older than all others.
static Age ageOf(const llvm::Twine &File) {
  fs::file_status Status;
  if (fs::status(File, Status)) return Age::max();
  return std::chrono::system_clock::now() - Status.getLastModificationTime();
}

/// Entries that no run has used for a month: other flags, other tools, projects that are gone.
static void dropOld(llvm::StringRef Folder) {
  std::error_code EC;
  for (fs::directory_iterator I(Folder, EC), E; I != E && !EC; I.increment(EC))
    if (llvm::is_contained({".facts", ".run", ".services", ".models", ".headers", ".pch", ".hpp"},
                           llvm::sys::path::extension(I->path())) &&
        ageOf(I->path()) > std::chrono::hours(24 * 30))
      fs::remove(I->path());
}

void markUsed(const std::string &File) {
  if (ageOf(File) < std::chrono::hours(24)) return;
  int FD;
  if (fs::openFileForRead(File, FD)) return;
  (void)fs::setLastAccessAndModificationTime(
      FD, std::chrono::time_point_cast<std::chrono::nanoseconds>(std::chrono::system_clock::now()));
  llvm::sys::Process::SafelyCloseFileDescriptor(FD);
}

static void addWord(std::string &Key, llvm::StringRef Word) {
  Key.append(Word.begin(), Word.end()).push_back('\0');
}

std::string keyOfExtraction(const extract::ExtractOptions &Options, llvm::StringRef ModelsKey) {
  std::string Key;
  addWord(Key, std::to_string(facts::FormatVersion));
  addWord(Key, toolStamp());
  addWord(Key, ModelsKey);
  addWord(Key, Options.ResourceDir);
  for (const auto *List : {&Options.Project.Roots, &Options.Project.ExternalFolders, &Options.Project.Analyse}) {
    for (const std::string &S : *List) addWord(Key, S);
    addWord(Key, "");
  }
  for (const char *Name : {"CPATH", "C_INCLUDE_PATH", "CPLUS_INCLUDE_PATH", "OBJC_INCLUDE_PATH",
                           "OBJCPLUS_INCLUDE_PATH", "SDKROOT", "SOURCE_DATE_EPOCH"})
    addWord(Key, llvm::sys::Process::GetEnv(Name).value_or(""));
  return Key;
}

std::string nameOfKey(llvm::StringRef Key) {
  llvm::XXH128_hash_t Hash = llvm::xxh3_128bits(llvm::arrayRefFromStringRef(Key));
  return llvm::utohexstr(Hash.high64, /*LowerCase=*/true, 16) + llvm::utohexstr(Hash.low64, true, 16);
}

FactsCache::FactsCache(std::string Folder, const extract::ExtractOptions &Options, llvm::StringRef ModelsKey,
                       FileHashes &Hashes)
    : Folder(std::move(Folder)), Common(keyOfExtraction(Options, ModelsKey)), Hashes(Hashes) {}

std::string FactsCache::pathOf(const extract::CompileUnit &Unit) const {
  std::string Key = Common;
  addWord(Key, Unit.Directory);
  for (const std::string &A : Unit.Arguments) addWord(Key, A);
  return Folder + "/" + nameOfKey(Key) + ".facts";
}

llvm::Error makeCacheFolder(const std::string &Folder) {
  if (std::error_code EC = fs::create_directories(Folder))
    return inputError({Folder}, "cannot make the cache folder: " + EC.message(),
                      "choose another with --cache-dir, or run with --no-cache");
  return llvm::Error::success();
}

void tidyCacheFolder(const std::string &Folder) {
  std::string Tag = Folder + "/CACHEDIR.TAG";
  if (ageOf(Tag) < std::chrono::hours(24)) return;
  dropOld(Folder);
  std::error_code EC;
  llvm::raw_fd_ostream OS(Tag, EC); // its time says when the folder was last tidied
  if (!EC) OS << "Signature: 8a477f597d28d172789f06886806bc55\n# Facts of ssot-lint. May be deleted at any time.\n";
}

/// States of a unit that are kept besides the newest.
static constexpr unsigned OlderStates = 3;

static std::string olderState(llvm::StringRef Newest, unsigned N) {
  return (Newest.drop_back(llvm::StringRef(".facts").size()) + "." + llvm::Twine(N) + ".facts").str();
}

std::optional<facts::Tu> FactsCache::load(const extract::CompileUnit &Unit, facts::Bodies Wanted) {
  std::string Newest = pathOf(Unit);
  for (unsigned N = 0; N <= OlderStates; ++N) {
    std::string Path = N ? olderState(Newest, N) : Newest;
    if (!fs::exists(Path)) break;
    llvm::Expected<std::vector<facts::Tu>> T = facts::readFacts(Path, Wanted);
    if (!T) { // damaged or of another format: made again
      llvm::consumeError(T.takeError());
      continue;
    }
    if (T->size() != 1 || !isFresh(T->front())) continue;
    markUsed(Path);
    return std::move(T->front());
  }
  return std::nullopt;
}

void FactsCache::makeRoom(const extract::CompileUnit &Unit) const {
  std::string Newest = pathOf(Unit);
  if (!fs::exists(Newest)) return;
  for (unsigned N = OlderStates; N > 1; --N) (void)fs::rename(olderState(Newest, N - 1), olderState(Newest, N));
  (void)fs::rename(Newest, olderState(Newest, 1));
}

bool FactsCache::isFresh(const facts::Tu &T) {
  if (T.Files.empty()) return false; // Clang never got as far as the file: nothing would tell that it can now
  auto Same = [&](const facts::File &F) { return F.External || Hashes.hashOf(F.Path) == F.Hash; };
  auto HashOf = [&](const facts::File &F) { return Hashes.hashOf(F.Path); };
  return llvm::all_of(T.Files, Same) && facts::externalHash(T, HashOf) == T.ExternalHash &&
         llvm::none_of(T.MissingIncludes, [&](facts::PathName P) { return Hashes.appeared(P); });
}

std::string defaultCacheFolder() {
  llvm::SmallString<256> P;
  if (auto Xdg = llvm::sys::Process::GetEnv("XDG_CACHE_HOME"); Xdg && llvm::sys::path::is_absolute(*Xdg))
    P = *Xdg;
  else if (auto Home = llvm::sys::Process::GetEnv("HOME"); Home && !Home->empty())
    llvm::sys::path::append(P, *Home, ".cache");
  else
    return "";
  llvm::sys::path::append(P, "ssot-lint");
  return std::string(P);
}

} // namespace ssot
