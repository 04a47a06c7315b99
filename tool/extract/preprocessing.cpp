// Watches include directives for the places where a file was looked for and not found (a new file there would change
// the unit), and comments for suppressions.
#include "extract/preprocessing.h"
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
  IncludeWatcher(clang::Preprocessor &PP, const ProjectFiles &Project, facts::Tu &T) : PP(PP), Project(Project), T(T) {}

  void InclusionDirective(clang::SourceLocation HashLoc, const clang::Token &, llvm::StringRef Name, bool Angled,
                          clang::CharSourceRange, clang::OptionalFileEntryRef File, llvm::StringRef, llvm::StringRef,
                          const clang::Module *, bool, clang::SrcMgr::CharacteristicKind) override {
    look(HashLoc, Name, Angled, File);
  }
  void HasInclude(clang::SourceLocation Loc, llvm::StringRef Name, bool Angled, clang::OptionalFileEntryRef File,
                  clang::SrcMgr::CharacteristicKind) override {
    look(Loc, Name, Angled, File);
  }

private:
  /// In the order of the search, up to the folder where the file is. Where it was found, only folders of the project
  /// are remembered: a header that newly shadows one of the system's from another of the system's folders is a new
  /// installation, not an edit.
  void look(clang::SourceLocation From, llvm::StringRef Name, bool Angled, clang::OptionalFileEntryRef File) {
    if (path::is_absolute(Name)) return File ? void() : remember(Name, /*Always=*/true);
    clang::SourceManager &SM = PP.getSourceManager();
    llvm::StringRef Found = File ? File->getName() : "";
    if (!Angled)
      if (auto Includer = SM.getFileEntryRefForID(SM.getFileID(SM.getExpansionLoc(From))))
        if (!remember(path::parent_path(Includer->getName()), Name, Found)) return;
    const clang::HeaderSearch &Search = PP.getHeaderSearchInfo();
    auto Begin = Angled ? Search.angled_dir_begin() : Search.quoted_dir_begin();
    for (auto D = Begin; D != Search.search_dir_end(); ++D)
      if (D->isNormalDir() && !remember(D->getDirRef()->getName(), Name, Found)) return;
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
    if (!Seen.insert(Path).second) return;
    llvm::SmallString<256> P(Path);
    PP.getFileManager().makeAbsolutePath(P);
    path::remove_dots(P, /*remove_dot_dot=*/true);
    if (!Always && isExternalPath(P, Project)) return;
    if (PP.getFileManager().getOptionalFileRef(P)) return; // include_next passed it over
    T.MissingIncludes.push_back(std::string(P));
  }

  clang::Preprocessor &PP;
  const ProjectFiles &Project;
  facts::Tu &T;
  llvm::StringSet<> Seen;
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
    T.Strings.push_back(Text.str());
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
  Watchers(clang::Preprocessor &PP, FileTable &Files, const ProjectFiles &Project, facts::Tu &T)
      : IncludeWatcher(PP, Project, T), Comments(Files, T) {
    PP.addCommentHandler(&Comments);
    rememberMissingFolders(PP, T);
  }

private:
  CommentWatcher Comments;
};

} // namespace

void watchPreprocessor(clang::Preprocessor &PP, FileTable &Files, const ProjectFiles &Project, facts::Tu &T) {
  PP.addPPCallbacks(std::make_unique<Watchers>(PP, Files, Project, T));
}

} // namespace ssot::extract
