// Cache entries by key, checked against the files as they are now.
#include "driver/facts_cache.h"
#include "base/diagnostic.h"
#include "facts/facts_format.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Chrono.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"

namespace ssot {

namespace fs = llvm::sys::fs;

/// Which build of the tool this is: size and time of the executable, so that a rebuilt tool never believes its
/// predecessor.
static std::string toolStamp() {
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
    if (llvm::StringRef(I->path()).ends_with(".facts") && ageOf(I->path()) > std::chrono::hours(24 * 30))
      fs::remove(I->path());
}

static void markUsed(const std::string &File) {
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

FactsCache::FactsCache(std::string Folder, const extract::ExtractOptions &Options, llvm::StringRef ModelsKey)
    : Folder(std::move(Folder)) {
  addWord(Common, std::to_string(facts::FormatVersion));
  addWord(Common, toolStamp());
  addWord(Common, ModelsKey);
  addWord(Common, Options.ResourceDir);
  for (const auto *List : {&Options.Project.Roots, &Options.Project.ExternalFolders, &Options.Project.Analyse}) {
    for (const std::string &S : *List) addWord(Common, S);
    addWord(Common, "");
  }
}

std::string FactsCache::pathOf(const extract::CompileUnit &Unit) const {
  std::string Key = Common;
  addWord(Key, Unit.Directory);
  for (const std::string &A : Unit.Arguments) addWord(Key, A);
  llvm::XXH128_hash_t Hash = llvm::xxh3_128bits(llvm::arrayRefFromStringRef(Key));
  std::string Name = llvm::utohexstr(Hash.high64, /*LowerCase=*/true, 16) + llvm::utohexstr(Hash.low64, true, 16);
  llvm::SmallString<256> P(Folder);
  llvm::sys::path::append(P, Name + ".facts");
  return std::string(P);
}

llvm::Error FactsCache::prepare() const {
  if (std::error_code EC = fs::create_directories(Folder))
    return inputError({Folder}, "cannot make the cache folder: " + EC.message(),
                      "choose another with --cache-dir, or run with --no-cache");
  llvm::SmallString<256> Tag(Folder);
  llvm::sys::path::append(Tag, "CACHEDIR.TAG");
  if (ageOf(Tag) < std::chrono::hours(24)) return llvm::Error::success();
  dropOld(Folder);
  std::error_code EC;
  llvm::raw_fd_ostream OS(Tag, EC); // its time says when the folder was last tidied
  if (!EC) OS << "Signature: 8a477f597d28d172789f06886806bc55\n# Facts of ssot-lint. May be deleted at any time.\n";
  return llvm::Error::success();
}

std::optional<facts::Tu> FactsCache::load(const extract::CompileUnit &Unit) {
  std::string Path = pathOf(Unit);
  if (!fs::exists(Path)) return std::nullopt;
  llvm::Expected<std::vector<facts::Tu>> T = facts::readFacts(Path);
  if (!T) return llvm::consumeError(T.takeError()), std::nullopt; // damaged or of another format: made again
  if (T->size() != 1 || !isFresh(T->front())) return std::nullopt;
  markUsed(Path);
  return std::move(T->front());
}

bool FactsCache::isFresh(const facts::Tu &T) {
  if (T.Files.empty()) return false; // Clang never got as far as the file: nothing would tell that it can now
  for (const facts::File &F : T.Files) {
    auto [Known, New] = Hashes.try_emplace(F.Path, 0);
    if (New)
      if (auto Buffer = llvm::MemoryBuffer::getFile(F.Path, /*IsText=*/false, /*RequiresNullTerminator=*/false))
        Known->second = llvm::xxh3_64bits((*Buffer)->getBuffer());
    if (Known->second != F.Hash) return false;
  }
  for (const std::string &P : T.MissingIncludes) {
    auto [Known, New] = Exists.try_emplace(P, false);
    if (New) // `-I.` with a folder `string` hides no <string>; a folder that was not there ends in '/'
      Known->second = fs::exists(P) && (llvm::StringRef(P).ends_with("/") || !fs::is_directory(P));
    if (Known->second) return false;
  }
  return true;
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
