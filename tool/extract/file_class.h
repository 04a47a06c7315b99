// Which file a place is in, and whether that file is the project's own. In: Clang's locations. Out: facts::FileId and
// project/external, by path and roots (not by Clang's system-header bit, which says nothing about vendored code). The
// class is cached per FileID: paths are looked at once per file, not once per declaration.
#ifndef SSOT_EXTRACT_FILE_CLASS_H
#define SSOT_EXTRACT_FILE_CLASS_H
#include "extract/extract.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringMap.h"

namespace ssot::extract {

class FileTable {
public:
  /// Shared: a precompiled header in use; its files are not read again for their hashes. May be null.
  FileTable(const clang::SourceManager &SM, const ProjectFiles &Project, std::vector<facts::File> &Files,
            const HeaderMap *Shared = nullptr)
      : SM(SM), Project(Project), Files(Files), Shared(Shared) {}

  /// The file that the user wrote this in (macros: where they are expanded). None: built-in text, the command line.
  facts::FileId fileOf(clang::SourceLocation Loc);
  /// Line and column in that file; an invalid location gives a Pos without a file.
  facts::Pos pos(clang::SourceLocation Loc);
  /// True too for what stands in no file.
  bool isExternal(clang::SourceLocation Loc);
  bool isExternal(facts::FileId File) const { return File == facts::None || Files[File].External; }
  facts::FileId add(clang::FileID File);
  /// Of: is asked when the file is new here.
  using Content = llvm::function_ref<std::optional<llvm::MemoryBufferRef>()>;
  facts::FileId add(clang::FileEntryRef Entry, Content Of);
  void add(const HeaderMap::File &File);

private:
  const clang::SourceManager &SM;
  const ProjectFiles &Project;
  std::vector<facts::File> &Files;
  const HeaderMap *Shared;
  llvm::DenseMap<clang::FileID, facts::FileId> ByFileId;
  llvm::StringMap<facts::FileId> ByPath;
};

/// Where the file really is: the same file through two symbolic links is one file.
std::string realPathOf(clang::FileEntryRef Entry);

} // namespace ssot::extract
#endif
