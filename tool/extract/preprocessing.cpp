// Watches include directives for the places where a file was looked for and not found (a new file there would change
// the unit), and comments for suppressions.
#include "extract/preprocessing.h"
#include "extract/shared_headers.h"
#include "clang/Lex/HeaderSearch.h"
#include "clang/Lex/HeaderSearchOptions.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace ssot::extract {
namespace {

namespace path = llvm::sys::path;

class IncludeWatcher : public clang::PPCallbacks {
public:
  IncludeWatcher(clang::Preprocessor &PP, const ProjectFiles &Project, facts::Tu &T, SharedHeadersWatch *Shared)
      : PP(PP), Project(Project), T(T), Shared(Shared) {}

  void InclusionDirective(clang::SourceLocation HashLoc, const clang::Token &, llvm::StringRef Name, bool Angled,
                          clang::CharSourceRange, clang::OptionalFileEntryRef File, llvm::StringRef, llvm::StringRef,
                          const clang::Module *, bool, clang::SrcMgr::CharacteristicKind) override {
    look(HashLoc, Name, Angled, File);
    if (Shared && File)
      if (std::optional<unsigned> Known = sharedFile(*File)) Shared->include(*Known);
  }
  void HasInclude(clang::SourceLocation Loc, llvm::StringRef Name, bool Angled, clang::OptionalFileEntryRef File,
                  clang::SrcMgr::CharacteristicKind) override {
    look(Loc, Name, Angled, File);
  }
  void FileSkipped(const clang::FileEntryRef &File, const clang::Token &, clang::SrcMgr::CharacteristicKind) override {
    if (Shared) replay(sharedFile(File));
  }
  void FileChanged(clang::SourceLocation, FileChangeReason Reason, clang::SrcMgr::CharacteristicKind,
                   clang::FileID Previous) override {
    // Clang did not see that the guard around its text is set, or there is none and it reads the file anew.
    if (!Shared || Reason != ExitFile || Including.contains(Previous)) return;
    if (auto File = PP.getSourceManager().getFileEntryRefForID(Previous)) replay(sharedFile(*File));
  }

private:
  std::optional<unsigned> sharedFile(clang::FileEntryRef File) {
    std::optional<unsigned> Known = Shared->Map.find(File.getName());
    return Known ? Known : Shared->Map.find(realPathOf(File));
  }

  /// What the unit would have looked for, had it read this file.
  void replay(std::optional<unsigned> Known) {
    if (!Known) return;
    Replay = true;
    Shared->skip(*Known, [&](llvm::StringRef Folder, const HeaderMap::Directive &D) {
      look(Folder, D.Name, D.Angled, D.Found, D.Next);
    });
    Replay = false;
  }

  void look(clang::SourceLocation From, llvm::StringRef Name, bool Angled, clang::OptionalFileEntryRef File) {
    clang::SourceManager &SM = PP.getSourceManager();
    clang::FileID Id = SM.getFileID(SM.getExpansionLoc(From));
    Including.insert(Id);
    auto Includer = SM.getFileEntryRefForID(Id);
    look(Includer ? path::parent_path(Includer->getName()) : "", Name, Angled, File ? File->getName() : "");
  }

  /// In the order of the search, up to the folder where the file is. Where it was found, only folders of the project
  /// are remembered: a header that newly shadows one of the system's from another of the system's folders is a new
  /// installation, not an edit.
  void look(llvm::StringRef From, llvm::StringRef Name, bool Angled, llvm::StringRef Found, bool Next = false) {
    if (path::is_absolute(Name)) return Found.empty() ? remember(Name, /*Always=*/true) : void();
    const clang::HeaderSearch &Search = PP.getHeaderSearchInfo();
    auto Begin = Angled ? Search.angled_dir_begin() : Search.quoted_dir_begin();
    llvm::StringRef Last; // the folder behind which include_next begins
    for (auto D = Begin; Next && D != Search.search_dir_end(); ++D)
      if (D->isNormalDir() && isBelow(From, D->getName()) && D->getName().size() > Last.size()) Last = D->getName();
    PassesOver = !Last.empty();
    if (!Angled && !From.empty() && !remember(From, Name, Found)) return;
    for (auto D = Begin; D != Search.search_dir_end(); ++D) {
      if (D->isNormalDir() && !remember(D->getDirRef()->getName(), Name, Found)) return;
      PassesOver = PassesOver && D->getName() != Last;
    }
  }

  static bool isBelow(llvm::StringRef Path, llvm::StringRef Folder) {
    return Path.consume_front(Folder) && (Path.empty() || path::is_separator(Path.front()));
  }

  /// False: this is where the file is; the search ends here.
  bool remember(llvm::StringRef Folder, llvm::StringRef Name, llvm::StringRef Found) {
    llvm::SmallString<256> P(Folder);
    path::append(P, Name);
    if (P == Found) return false;
    remember(P, Found.empty());
    return true;
  }

  void remember(llvm::StringRef Path, bool Always) {
    Looked &Before = Seen[Path];
    if (bool &Done = Always ? Before.Always : Before.Once; !Done) {
      Done = true;
      Before.Exists = !isMissing(Path, Always);
    }
    if (Replay && Before.Exists && !PassesOver) Shared->forbid("it has its own " + Path);
  }

  /// Whether nothing is there, as far as that matters; it is remembered then.
  bool isMissing(llvm::StringRef Path, bool Always) {
    llvm::SmallString<256> P(Path);
    PP.getFileManager().makeAbsolutePath(P);
    path::remove_dots(P, /*remove_dot_dot=*/true);
    if (!Always && isExternalFolder(path::parent_path(P))) return true;
    if (PP.getFileManager().getOptionalFileRef(P)) return false; // include_next passed it over
    T.MissingIncludes.push_back(std::string(P));
    return true;
  }

  bool isExternalFolder(llvm::StringRef Folder) {
    auto [It, New] = External.try_emplace(Folder, false);
    if (New) It->second = isExternalPath((Folder + "/x").str(), Project);
    return It->second;
  }

  clang::Preprocessor &PP;
  const ProjectFiles &Project;
  facts::Tu &T;
  SharedHeadersWatch *Shared;
  bool Replay = false;     ///< telling what a precompiled header would have looked for
  bool PassesOver = false; ///< include_next has not come to where it begins
  struct Looked {
    bool Once = false, Always = false, Exists = false;
  };
  llvm::StringMap<Looked> Seen;
  llvm::DenseSet<clang::FileID> Including; ///< files with include directives that were obeyed
  llvm::StringMap<bool> External;
};

/// Keeps comments of project files that speak to a linter.
class CommentWatcher : public clang::CommentHandler {
public:
  CommentWatcher(FileTable &Files, facts::Tu &T) : Files(Files), T(T) {}

  bool HandleComment(clang::Preprocessor &PP, clang::SourceRange Range) override {
    const clang::SourceManager &SM = PP.getSourceManager();
    const char *Begin = SM.getCharacterData(Range.getBegin());
    llvm::StringRef Text(Begin, SM.getCharacterData(Range.getEnd()) - Begin);
    if (!Text.contains("NOLINT") || Files.isExternal(Range.getBegin())) return false;
    T.Strings.push_back(Text);
    T.Comments.push_back({Files.pos(Range.getBegin()), facts::Str(T.Strings.size() - 1)});
    return false;
  }

private:
  FileTable &Files;
  facts::Tu &T;
};

/// Clang forgets include folders that are not there; once they are, they may hide what was found behind them.
void rememberMissingFolders(clang::Preprocessor &PP, facts::Tu &T) {
  for (const auto &Entry : PP.getHeaderSearchInfo().getHeaderSearchOpts().UserEntries) {
    llvm::SmallString<256> P(Entry.Path);
    PP.getFileManager().makeAbsolutePath(P);
    path::remove_dots(P, /*remove_dot_dot=*/true);
    if (!llvm::sys::fs::exists(P)) T.MissingIncludes.push_back(std::string(P) + "/");
  }
}

/// Owns the comment handler for as long as the preprocessor lives: PP deletes its callbacks.
class Watchers : public IncludeWatcher {
public:
  Watchers(clang::Preprocessor &PP, FileTable &Files, const ProjectFiles &Project, facts::Tu &T,
           SharedHeadersWatch *Shared)
      : IncludeWatcher(PP, Project, T, Shared), Comments(Files, T) {
    PP.addCommentHandler(&Comments);
    rememberMissingFolders(PP, T);
  }

private:
  CommentWatcher Comments;
};

} // namespace

void watchPreprocessor(clang::Preprocessor &PP, FileTable &Files, const ProjectFiles &Project, facts::Tu &T,
                       SharedHeadersWatch *Shared) {
  PP.addPPCallbacks(std::make_unique<Watchers>(PP, Files, Project, T, Shared));
}

} // namespace ssot::extract
