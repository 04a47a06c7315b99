// The precompiled header that units share: built of the project's external headers, used only where nothing shows it.
// In: a group of units (include_scan.h). Out: two files, the precompiled header and its map (header_map.h); and for a
// unit that uses it the same facts as without it, or the answer that it must not be used:
//
//   a macro of the project, or of its command line, could change one of the headers that follow it
//   the project uses a macro or a declaration of a header that this unit did not include
//   a header means another file here, is included inside of braces, or an error comes up
//
// A guard that is wrong in the other direction costs a second parse, nothing else.
#ifndef SSOT_EXTRACT_SHARED_HEADERS_H
#define SSOT_EXTRACT_SHARED_HEADERS_H
#include "extract/file_class.h"
#include "extract/header_map.h"
#include "extract/include_scan.h"
#include "llvm/ADT/Twine.h"
#include <functional>

namespace clang {
class CompilerInstance;
class PreprocessorOptions;
} // namespace clang

namespace ssot::extract {

/// Watches one unit that uses a precompiled header.
class SharedHeadersWatch {
public:
  SharedHeadersWatch(const HeaderMap &Map, facts::Tu &T)
      : Map(Map), T(T), Included(Map.Files.size()), Replayed(Map.Readings.size()) {}

  /// An include of the unit, or of a header that it parses itself, means this file of the map.
  void include(unsigned File);
  /// Its text was in the precompiled header: what it includes counts as read, too. Look is told of each include
  /// directive: where the includer is, and what was found.
  using Look = llvm::function_ref<void(llvm::StringRef Folder, const HeaderMap::Directive &D)>;
  void skip(unsigned File, Look Tell);
  /// Something is changed here that headers after it would see.
  void taint(llvm::StringRef What) { Changed = What.str(); }
  void forbid(const llvm::Twine &Why) { Reason = Reason.empty() ? Why.str() : Reason; }
  bool isForbidden() const { return !Reason.empty(); }
  const std::string &reason() const { return Reason; }
  bool isIncluded(unsigned File) const { return Included[File]; }
  /// When all facts are there: takes out files that the unit did not include, and forbids facts about them.
  void finish(FileTable &Files);

  const HeaderMap &Map;
  unsigned OpenBraces = 0; ///< around the place where the preprocessor is; its parser may be behind

private:
  facts::Tu &T;
  std::vector<bool> Included, Replayed; ///< files, readings
  std::string Changed, Reason;
};

/// Before parsing: makes the unit's front end use the precompiled header, and watches it.
void useSharedHeaders(clang::CompilerInstance &CI, SharedHeadersWatch &Watch);
/// When the preprocessor is there.
void watchMacros(clang::CompilerInstance &CI, FileTable &Files, SharedHeadersWatch &Watch);
/// Of the command line, as HeaderMap::Macros.
std::vector<std::string> macrosOf(const clang::PreprocessorOptions &Options);

} // namespace ssot::extract
#endif
