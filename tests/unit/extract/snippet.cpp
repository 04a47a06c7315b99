#include "snippet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <gtest/gtest.h>
#include <regex>

namespace ssot::test {

static void write(const llvm::Twine &Path, llvm::StringRef Text) {
  std::error_code EC;
  llvm::sys::fs::create_directories(llvm::sys::path::parent_path(Path.str()));
  llvm::raw_fd_ostream OS(Path.str(), EC);
  OS << Text;
}

facts::Tu factsOf(llvm::StringRef Text, llvm::StringRef Library) {
  llvm::SmallString<128> Made, Root;
  EXPECT_FALSE(llvm::sys::fs::createUniqueDirectory("ssot-snippet", Made));
  EXPECT_FALSE(llvm::sys::fs::real_path(Made, Root));
  write(Root + "/src/s.cpp", Text);
  write(Root + "/lib/lib.h", Library);
  extract::CompileUnit U;
  U.File = (Root + "/src/s.cpp").str();
  U.Directory = std::string(Root);
  U.Arguments = {"clang++", "-std=c++20", "-I" + std::string(Root) + "/lib", "-fsyntax-only", U.File};
  extract::ExtractOptions O;
  O.Project.Roots = {(Root + "/src").str()};
  facts::Tu T = extract::extractTu(U, O);
  llvm::sys::fs::remove_directories(Root);
  return T;
}

std::string functionOf(const facts::Tu &T, llvm::StringRef Name) {
  std::string Out;
  llvm::raw_string_ostream OS(Out);
  for (const facts::Function &F : T.Functions)
    if ((F.Flags & facts::FnHasBody) && T.Strings[F.Name] == Name) facts::printFunction(T, F, OS);
  return std::regex_replace(Out, std::regex(" *// s\\.cpp:[0-9:]*"), "");
}

std::string bodyOf(llvm::StringRef Text, llvm::StringRef Name, llvm::StringRef Library) {
  facts::Tu T = factsOf(Text, Library);
  for (const facts::TuError &E : T.Errors) ADD_FAILURE() << T.Strings[E.Message].str();
  return functionOf(T, Name);
}

} // namespace ssot::test
