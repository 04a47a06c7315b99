// Reads `#include` lines as text. Nothing is preprocessed: what stands in a condition is left to Clang.
#include "extract/include_scan.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include <map>

namespace ssot::extract {
namespace {

namespace path = llvm::sys::path;

/// A header that one unit alone includes is parsed once either way.
constexpr unsigned LeastUsers = 2;

/// A command line, sorted by what its words do.
struct Flags {
  std::vector<std::string> Shared;  ///< compiler and flags that units must have in common, in order
  std::vector<std::string> Macros;  ///< `-DX=1`
  std::vector<std::string> Folders; ///< absolute, of -I, -iquote, -isystem and -idirafter
  bool Usable = true;
};

class FlagReader {
public:
  FlagReader(const CompileUnit &Unit, const ProjectFiles &Project) : Unit(Unit), Project(Project) {}

  Flags read() {
    const std::vector<std::string> &Words = Unit.Arguments;
    for (size_t I = 0; I < Words.size() && Words[I] != "--"; ++I) {
      llvm::StringRef W = Words[I];
      if (W == "-fsyntax-only") continue;
      if (W == "-D" || W == "-U") {
        if (++I < Words.size()) Out.Macros.push_back((W + Words[I]).str());
      } else if (W.starts_with("-D") || W.starts_with("-U")) {
        Out.Macros.push_back(W.str());
      } else if (llvm::StringRef Option = folderOption(W); !Option.empty()) {
        bool Joined = W.size() > Option.size();
        if (!Joined && ++I == Words.size()) break;
        folder(Option, Joined ? W.drop_front(Option.size()) : llvm::StringRef(Words[I]));
      } else {
        // A forced header would be in the precompiled one; it may be the project's own.
        if (W.starts_with("-include") || W.starts_with("-imacros") || W.starts_with("-fmodules") || W == "-x")
          Out.Usable = false;
        Out.Shared.push_back(W.str());
      }
    }
    return std::move(Out);
  }

private:
  static llvm::StringRef folderOption(llvm::StringRef W) {
    for (llvm::StringRef O : {"-isystem", "-iquote", "-idirafter", "-I"})
      if (W.starts_with(O)) return O;
    return "";
  }
  void folder(llvm::StringRef Option, llvm::StringRef Dir) {
    llvm::SmallString<128> P(Dir);
    if (path::is_relative(P)) (P = Unit.Directory, path::append(P, Dir));
    path::remove_dots(P, /*remove_dot_dot=*/true);
    Out.Folders.push_back(std::string(P));
    if (isExternalPath((P + "/x").str(), Project)) Out.Shared.insert(Out.Shared.end(), {Option.str(), std::string(P)});
  }
  const CompileUnit &Unit;
  const ProjectFiles &Project;
  Flags Out;
};

/// `#include` lines of one text that stand in no condition, the file's own guard aside.
std::vector<llvm::StringRef> includesOf(llvm::StringRef Text) {
  std::vector<llvm::StringRef> Out;
  unsigned Depth = 0;
  bool First = true;
  while (!Text.empty()) {
    llvm::StringRef Line;
    std::tie(Line, Text) = Text.split('\n');
    Line = Line.ltrim();
    if (!Line.consume_front("#")) continue;
    Line = Line.ltrim();
    bool Guard = First && Line.starts_with("ifndef") &&
                 Text.ltrim().ltrim("# \t").starts_with(
                     ("define " + Line.drop_front(6).trim().take_until([](char C) { return C == ' '; })).str());
    First = First && Line.starts_with("pragma");
    if (Guard) continue;
    if (Line.starts_with("if")) ++Depth;
    if (Line.starts_with("endif") && Depth) --Depth;
    if (Depth || !Line.consume_front("include")) continue;
    Line = Line.ltrim();
    size_t End = Line.empty() ? 0 : Line.find(Line[0] == '<' ? '>' : '"', 1);
    if (!Line.empty() && (Line[0] == '<' || Line[0] == '"') && End != llvm::StringRef::npos)
      Out.push_back(Line.take_front(End + 1));
  }
  return Out;
}

/// Follows the includes of one group's units.
class Scan {
public:
  Scan(const ProjectFiles &Project) : Project(Project) {}

  /// The external headers that File brings in, spelled as the precompiled header will.
  const llvm::StringSet<> &externals(const std::string &File, const std::vector<std::string> &Folders) {
    std::string Key = File;
    for (const std::string &F : Folders) Key += "\n" + F;
    auto [It, New] = Known.try_emplace(Key);
    if (!New) return It->second; // also of a file that includes itself
    auto Buffer = llvm::MemoryBuffer::getFile(File);
    if (!Buffer) return It->second;
    llvm::StringSet<> Out;
    for (llvm::StringRef Include : includesOf((*Buffer)->getBuffer())) {
      std::string Found = resolve(Include, File, Folders);
      llvm::StringRef Name = Include.drop_front().drop_back();
      if (Found.empty()) {
        Out.insert(("<" + Name + ">").str()); // one of the system's
      } else if (!isExternalPath(realPath(Found), Project)) {
        for (const auto &E : externals(Found, Folders)) Out.insert(E.getKey());
      } else {
        bool BySearch = llvm::is_contained(Folders, llvm::StringRef(Found).drop_back(Name.size() + 1));
        Out.insert(BySearch ? ("<" + Name + ">").str() : "\"" + Found + "\"");
      }
    }
    return Known[Key] = std::move(Out);
  }

private:
  std::string resolve(llvm::StringRef Include, llvm::StringRef From, const std::vector<std::string> &Folders) {
    llvm::StringRef Name = Include.drop_front().drop_back();
    if (Include.starts_with("\"")) {
      llvm::SmallString<128> P(path::parent_path(From));
      path::append(P, Name);
      path::remove_dots(P, /*remove_dot_dot=*/true);
      if (exists(P)) return std::string(P);
    }
    for (const std::string &F : Folders)
      if (std::string P = F + "/" + Name.str(); exists(P)) return P;
    return "";
  }
  bool exists(llvm::StringRef Path) {
    auto [It, New] = Exists.try_emplace(Path, false);
    if (New) It->second = llvm::sys::fs::exists(Path);
    return It->second;
  }
  static std::string realPath(llvm::StringRef Path) {
    llvm::SmallString<256> Real;
    return llvm::sys::fs::real_path(Path, Real) ? Path.str() : std::string(Real);
  }
  const ProjectFiles &Project;
  std::map<std::string, llvm::StringSet<>> Known;
  llvm::StringMap<bool> Exists;
};

bool isCpp(llvm::StringRef File) {
  return llvm::is_contained({".cc", ".cpp", ".cxx", ".c++", ".C", ".CPP", ".cp"}, path::extension(File));
}

} // namespace

std::vector<HeaderGroup> groupByHeaders(const std::vector<const CompileUnit *> &Units, const ProjectFiles &Project) {
  std::map<std::vector<std::string>, std::vector<std::pair<size_t, Flags>>> Groups;
  for (size_t I = 0; I < Units.size(); ++I) {
    Flags F = FlagReader(*Units[I], Project).read();
    if (!F.Usable || !Units[I]->Unusable.empty() || !isCpp(Units[I]->File)) continue;
    std::vector<std::string> Key = F.Shared;
    Key.push_back(Units[I]->Directory);
    Groups[Key].emplace_back(I, std::move(F));
  }
  std::vector<HeaderGroup> Out;
  Scan S(Project);
  for (auto &[Key, Members] : Groups) {
    HeaderGroup G;
    for (const std::string &W : Key) G.Key += W + '\n';
    std::map<std::string, unsigned> Users;
    std::vector<std::string> Common = Members[0].second.Macros;
    for (auto &[Unit, F] : Members) {
      G.Units.push_back(Unit);
      std::vector<std::string> Own;
      for (const auto &E : S.externals(Units[Unit]->File, F.Folders)) {
        ++Users[E.getKey().str()];
        Own.push_back(E.getKey().str());
      }
      G.IncludesOf.push_back(std::move(Own));
      llvm::erase_if(Common, [&F](const std::string &M) { return !llvm::is_contained(F.Macros, M); });
    }
    std::vector<std::pair<std::string, unsigned>> ByUse(Users.begin(), Users.end());
    llvm::erase_if(ByUse, [](auto &U) { return U.second < LeastUsers; });
    llvm::stable_sort(ByUse, [](auto &A, auto &B) { return A.second > B.second; });
    for (auto &[Include, Count] : ByUse) G.Includes.push_back(Include);
    G.Like.Directory = Units[Members[0].first]->Directory;
    G.Like.Arguments = Members[0].second.Shared;
    llvm::append_range(G.Like.Arguments, Common);
    if (!G.Includes.empty()) Out.push_back(std::move(G));
  }
  return Out;
}

} // namespace ssot::extract
