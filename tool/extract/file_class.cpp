// Project or external, by path and roots; file ids by real path.
#include "extract/file_class.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

namespace ssot::extract {

namespace path = llvm::sys::path;

std::vector<std::string> ProjectFiles::defaultExternalFolders() {
  return {"third_party",  "third-party", "thirdparty", "3rdparty",  "3rd_party", "3rd-party", "vendor",
          "vendored",     "external",    "externals",  "extern",    "_deps",     "build",     "cmake-build-*",
          "_build",       "bazel-*",     "conan",      ".conan",    ".conan2",   "vcpkg",     "vcpkg_installed",
          "node_modules", "subprojects", "_skbuild",   "CMakeFiles"};
}

llvm::ArrayRef<llvm::StringLiteral> marksOfBuildFolders() {
  static constexpr llvm::StringLiteral Marks[] = {"CMakeCache.txt", "build.ninja", "meson-info/"};
  return Marks;
}

/// A build folder by what lies in it, whatever it is called: its sources are generated, or other people's.
static bool isBuildFolder(llvm::StringRef Folder) {
  return llvm::any_of(marksOfBuildFolders(),
                      [&](llvm::StringRef Mark) { return llvm::sys::fs::exists(Folder + "/" + Mark); });
}

static bool below(llvm::StringRef Path, llvm::StringRef Folder) {
  return Path.consume_front(Folder) && (Path.empty() || Path.starts_with("/") || Folder.ends_with("/"));
}

static bool anyMatches(llvm::StringRef Name, llvm::ArrayRef<std::string> Globs) {
  return llvm::any_of(Globs, [&](llvm::StringRef G) {
    if (G == Name) return true;
    if (!G.ends_with("*")) return false;
    return Name.starts_with(G.drop_back());
  });
}

bool isExternalPath(llvm::StringRef Path, const ProjectFiles &Project) {
  for (const std::string &Folder : Project.Analyse)
    if (below(Path, Folder)) return false;
  // The innermost root decides: folders above it may be called what they like.
  llvm::StringRef Root;
  for (const std::string &R : Project.Roots)
    if (below(Path, R) && R.size() >= Root.size()) Root = R;
  if (Root.empty()) return true;
  llvm::StringRef Folder = path::parent_path(Path).drop_front(Root.size());
  for (auto I = path::begin(Folder), E = path::end(Folder); I != E; ++I) {
    if (*I == "/") continue;
    if (anyMatches(*I, Project.ExternalFolders)) return true;
    if (isBuildFolder(llvm::StringRef(Path.data(), I->end() - Path.data()))) return true;
  }
  return false;
}

std::string realPathOf(clang::FileEntryRef Entry) {
  llvm::StringRef Real = Entry.getFileEntry().tryGetRealPathName();
  llvm::SmallString<256> P(Real.empty() ? Entry.getName() : Real);
  llvm::sys::fs::make_absolute(P);
  path::remove_dots(P, /*remove_dot_dot=*/true);
  return std::string(P);
}

facts::FileId FileTable::add(clang::FileID File) {
  auto [Known, New] = ByFileId.try_emplace(File, facts::None);
  if (!New) return Known->second;
  clang::OptionalFileEntryRef Entry = SM.getFileEntryRefForID(File);
  if (!Entry) return facts::None;
  if (std::optional<unsigned> Known = Shared ? Shared->find(Entry->getName()) : std::nullopt) {
    add(Shared->Files[*Known]);
    return ByFileId[File] = ByPath[Shared->Files[*Known].Path];
  }
  return ByFileId[File] = add(*Entry, [&] { return SM.getBufferOrNone(File); });
}

facts::FileId FileTable::add(clang::FileEntryRef Entry, Content Of) {
  std::string Path = realPathOf(Entry);
  auto [ByName, First] = ByPath.try_emplace(Path, facts::FileId(Files.size()));
  if (First) {
    std::optional<llvm::MemoryBufferRef> Buffer = Of();
    Files.push_back({Path, Buffer ? llvm::xxh3_64bits(Buffer->getBuffer()) : 0, isExternalPath(Path, Project)});
  }
  return ByName->second;
}

void FileTable::add(const HeaderMap::File &File) {
  if (ByPath.try_emplace(File.Path, facts::FileId(Files.size())).second)
    Files.push_back({File.Path, File.Hash, isExternalPath(File.Path, Project)});
}

facts::FileId FileTable::fileOf(clang::SourceLocation Loc) {
  if (Loc.isInvalid()) return facts::None;
  return add(SM.getFileID(SM.getExpansionLoc(Loc)));
}

facts::Pos FileTable::pos(clang::SourceLocation Loc) {
  if (Loc.isInvalid()) return {};
  auto [File, Offset] = SM.getDecomposedExpansionLoc(Loc);
  facts::FileId Id = add(File);
  if (Id == facts::None) return {};
  return {Id, SM.getLineNumber(File, Offset), SM.getColumnNumber(File, Offset)};
}

bool FileTable::isExternal(clang::SourceLocation Loc) {
  return isExternal(fileOf(Loc));
}

} // namespace ssot::extract
