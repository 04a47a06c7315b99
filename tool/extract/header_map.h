// What lies in a shared precompiled header: its files, which of them include which, and every word in them. In: filled
// when it is built (shared_headers.h), or read from its file. Out: plain values, without Clang. With it a unit that
// uses the precompiled header has the same dependencies as one that parsed the headers itself.
#ifndef SSOT_EXTRACT_HEADER_MAP_H
#define SSOT_EXTRACT_HEADER_MAP_H
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Error.h"
#include <optional>
#include <string>
#include <vector>

namespace ssot::extract {

struct HeaderMap {
  static constexpr unsigned Nothing = ~0u;
  struct Directive {
    std::string Name;  ///< as written: `bits/stl_vector.h`
    std::string Found; ///< the file that it means, as Clang names it; empty: there is none
    bool Angled = false;
    bool Next = false;          ///< searched behind the folder of the includer: `#include_next`
    bool Probe = false;         ///< `__has_include`: nothing was included
    unsigned File = Nothing;    ///< index of Found
    unsigned Reading = Nothing; ///< what was read here; Nothing: it was skipped, its guard was set
  };
  /// One time that a file was read. Most are read once; others say each time what their includer asks for.
  struct Reading {
    unsigned File = Nothing;
    std::vector<Directive> Directives;
  };
  struct File {
    std::string Path; ///< as facts::File::Path
    std::string Name; ///< as Clang names it
    uint64_t Hash = 0, Size = 0;
    int64_t Modified = 0;     ///< seconds; Clang refuses a precompiled header when it changes
    unsigned First = Nothing; ///< its first reading
  };
  struct Root {
    std::string Spelled;     ///< `<vector>`, `"/opt/x/y.h"`
    unsigned File = Nothing; ///< that it means
  };
  std::string Pch;                 ///< the precompiled header's file
  std::vector<std::string> Asked;  ///< spelled as above; some may not stand alone and were left out
  std::vector<Root> Includes;      ///< what it consists of
  std::vector<std::string> Macros; ///< defined on its command line: `NAME`, `NAME=1`
  std::vector<File> Files;
  std::vector<Reading> Readings;
  std::vector<uint64_t> Words; ///< hashes of all identifiers in Files, sorted: what a macro of this name would change

  bool mentions(llvm::StringRef Word) const;
  /// By path or by Clang's name.
  std::optional<unsigned> find(llvm::StringRef Path) const;
  /// The file that was precompiled: one line an include.
  std::string umbrella() const { return Pch + ".hpp"; }
  /// How much text these headers are, with all that they include.
  uint64_t bytesOf(llvm::ArrayRef<std::string> Spelled) const;
  /// After Files was filled.
  void index();

private:
  llvm::StringMap<unsigned> ByName;
};

llvm::Error writeHeaderMap(const HeaderMap &M, llvm::StringRef Path);
/// None: it is not there, damaged, or of another version.
std::optional<HeaderMap> readHeaderMap(llvm::StringRef Path);

} // namespace ssot::extract
#endif
