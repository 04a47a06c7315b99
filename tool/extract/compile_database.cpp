// Reads compile_commands.json: finds it, takes its entries apart, makes each a unit with a normalised command line.
#include "extract/compile_database.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Allocator.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/StringSaver.h"
#include "llvm/Support/VirtualFileSystem.h"

namespace ssot::extract {
namespace {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;
constexpr llvm::StringLiteral DatabaseName = "compile_commands.json";
constexpr llvm::StringLiteral HowToMake =
    "CMake writes one with -DCMAKE_EXPORT_COMPILE_COMMANDS=ON, Meson always, other build systems through Bear";

std::string absolute(llvm::StringRef Path, llvm::StringRef Base) {
  llvm::SmallString<256> P(Path);
  if (path::is_relative(P)) {
    P = Base;
    path::append(P, Path);
  }
  path::remove_dots(P, /*remove_dot_dot=*/true);
  return std::string(P);
}

bool isSourceOfC(llvm::StringRef File) {
  static const llvm::StringSet<> Extensions = {".c",    ".cc",  ".cpp",  ".cxx", ".c++",  ".C",   ".CPP", ".cp",
                                               ".cppm", ".ixx", ".cxxm", ".ccm", ".c++m", ".m",   ".mm",  ".ii",
                                               ".i",    ".h",   ".hpp",  ".inc", ".cu",   ".ipp", ".hh",  ".hxx"};
  return Extensions.contains(path::extension(File));
}

/// The parts of an entry that are needed, as they stand.
struct Entry {
  llvm::StringRef File, Directory, Output;
  std::vector<std::string> Arguments;
};

class DatabaseReader {
public:
  DatabaseReader(std::string Path, const ExtraArguments &Extra) : Extra(Extra) { Result.Path = std::move(Path); }

  llvm::Expected<CompileDatabase> read() {
    auto Buffer = llvm::MemoryBuffer::getFile(Result.Path);
    if (!Buffer)
      return inputError({Result.Path}, "cannot read the compilation database: " + Buffer.getError().message(),
                        HowToMake.str());
    llvm::Expected<llvm::json::Value> Root = llvm::json::parse((*Buffer)->getBuffer());
    if (!Root) return syntaxError(llvm::toString(Root.takeError()));
    const llvm::json::Array *Entries = Root->getAsArray();
    if (!Entries)
      return inputError({Result.Path, 1, 1}, "a compilation database is a JSON array of commands", HowToMake.str());
    for (const llvm::json::Value &V : *Entries) {
      ++Number;
      if (llvm::Error E = add(V)) return std::move(E);
    }
    if (Result.Units.empty())
      return inputError({Result.Path}, "the compilation database names no C or C++ file",
                        "build the project's database again, then run ssot-lint");
    finish();
    return std::move(Result);
  }

private:
  /// llvm::json says `[line:column, byte=n]: what`.
  llvm::Error syntaxError(std::string Text) {
    Location Where{Result.Path};
    llvm::StringRef Rest(Text);
    if (Rest.consume_front("[") && !Rest.consumeInteger(10, Where.Line) && Rest.consume_front(":")) {
      Rest.consumeInteger(10, Where.Column);
      Text = Rest.split("]: ").second.str();
    }
    return inputError(std::move(Where), "the compilation database is not JSON: " + Text,
                      "make it again with the build system");
  }

  llvm::Error wrong(const llvm::Twine &What) {
    return inputError({Result.Path}, ("entry " + llvm::Twine(Number) + " of the compilation database " + What).str(),
                      "make it again with the build system");
  }

  llvm::Error add(const llvm::json::Value &V) {
    const llvm::json::Object *O = V.getAsObject();
    if (!O) return wrong("is not an object");
    Entry E;
    if (auto S = O->getString("file"))
      E.File = *S;
    else
      return wrong("has no `file`");
    E.Directory = O->getString("directory").value_or("");
    E.Output = O->getString("output").value_or("");
    if (const llvm::json::Array *Arguments = O->getArray("arguments")) {
      for (const llvm::json::Value &A : *Arguments) {
        if (auto S = A.getAsString())
          E.Arguments.push_back(S->str());
        else
          return wrong("has an argument that is no text");
      }
    } else if (auto Command = O->getString("command")) {
      llvm::BumpPtrAllocator Memory;
      llvm::StringSaver Saver(Memory);
      llvm::SmallVector<const char *, 64> Words;
      llvm::cl::TokenizeGNUCommandLine(*Command, Saver, Words);
      E.Arguments.assign(Words.begin(), Words.end());
    } else {
      return wrong("has neither `arguments` nor `command`");
    }
    addUnit(std::move(E));
    return llvm::Error::success();
  }

  void addUnit(Entry E) {
    CompileUnit U;
    U.Directory = absolute(E.Directory, path::parent_path(Result.Path));
    U.File = absolute(E.File, U.Directory);
    if (!isSourceOfC(U.File)) {
      Result.Ignored.push_back(U.File);
      return;
    }
    U.Unusable = expandResponseFiles(E.Arguments, U.Directory);
    if (!fs::exists(U.File)) U.Unusable = "the file is named in the compilation database but does not exist";
    llvm::StringRef Compiler = E.Arguments.empty() ? "" : path::filename(E.Arguments[0]);
    if (Compiler == "cl.exe" || Compiler.starts_with("clang-cl"))
      U.Unusable = "command lines of clang-cl and cl.exe are not supported";
    std::string OutputOfCommand;
    U.Arguments = normaliseArguments(std::move(E.Arguments), U.File, Extra, OutputOfCommand);
    if (U.Arguments.empty() && U.Unusable.empty())
      U.Unusable = "its command in the compilation database names no compiler";
    U.Output = E.Output.empty() ? OutputOfCommand : E.Output.str();
    Result.Units.push_back(std::move(U));
  }

  /// Replaces each `@file` by what the file holds. Returns why that was not possible, or nothing.
  static std::string expandResponseFiles(std::vector<std::string> &Arguments, llvm::StringRef Directory) {
    if (llvm::none_of(Arguments, [](llvm::StringRef A) { return A.starts_with("@"); })) return "";
    llvm::BumpPtrAllocator Memory;
    llvm::SmallVector<const char *, 64> Words;
    for (const std::string &A : Arguments) Words.push_back(A.c_str());
    llvm::cl::ExpansionContext Context(Memory, llvm::cl::TokenizeGNUCommandLine);
    Context.setCurrentDir(Directory);
    std::string Problem;
    if (llvm::Error E = Context.expandResponseFiles(Words))
      Problem = "its response file: " + llvm::toString(std::move(E));
    Arguments = std::vector<std::string>(Words.begin(), Words.end());
    // GCC takes an `@file` that is not there as the name of an input; then the command means something else.
    for (const std::string &A : Arguments)
      if (A.size() > 1 && A[0] == '@' && Problem.empty())
        Problem = "its response file " + A.substr(1) + " cannot be read";
    return Problem;
  }

  void finish() {
    llvm::sort(Result.Units);
    Result.Units.erase(llvm::unique(Result.Units), Result.Units.end());
    llvm::sort(Result.Ignored);
    Result.Ignored.erase(llvm::unique(Result.Ignored), Result.Ignored.end());
  }

  CompileDatabase Result;
  const ExtraArguments &Extra;
  unsigned Number = 0;
};

/// The database in Folder, or in one of its build folders: the newest, since people keep old build folders.
std::string databaseIn(llvm::StringRef Folder) {
  llvm::SmallString<256> P(Folder);
  path::append(P, DatabaseName);
  if (fs::exists(P)) return std::string(P);
  std::string Best;
  llvm::sys::TimePoint<> Newest;
  std::error_code EC;
  auto Look = [&](llvm::StringRef Build) {
    llvm::SmallString<256> Candidate(Build);
    path::append(Candidate, DatabaseName);
    fs::file_status Status;
    if (fs::status(Candidate, Status) || Status.type() != fs::file_type::regular_file) return;
    auto Time = Status.getLastModificationTime();
    if (Best.empty() || Time > Newest || (Time == Newest && Candidate.str() < Best))
      Best = std::string(Candidate), Newest = Time;
  };
  for (fs::directory_iterator I(Folder, EC), E; I != E && !EC; I.increment(EC)) {
    llvm::StringRef Name = path::filename(I->path());
    if (!Name.starts_with("build") && !Name.starts_with("cmake-build") && Name != "out" && Name != "_build") continue;
    Look(I->path());
    std::error_code Inner; // presets put builds one level deeper: build/dev
    for (fs::directory_iterator J(I->path(), Inner), E; J != E && !Inner; J.increment(Inner)) Look(J->path());
  }
  return Best;
}

} // namespace

llvm::Expected<std::string> findCompileDatabase(llvm::StringRef Cwd) {
  for (llvm::StringRef Folder = Cwd; !Folder.empty(); Folder = path::parent_path(Folder)) {
    std::string Found = databaseIn(Folder);
    if (!Found.empty()) return Found;
  }
  return inputError({}, "no compile_commands.json here, in a parent folder or in their build folders",
                    "name it with -p; " + HowToMake.str());
}

llvm::Expected<CompileDatabase> readCompileDatabase(llvm::StringRef Path, const ExtraArguments &Extra) {
  llvm::SmallString<256> P(Path);
  fs::make_absolute(P);
  path::remove_dots(P, /*remove_dot_dot=*/true);
  if (fs::is_directory(P)) path::append(P, DatabaseName);
  return DatabaseReader(std::string(P), Extra).read();
}

} // namespace ssot::extract
