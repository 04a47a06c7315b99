// Facts of one file on stdout. In: a source file and flags. The file's folder is the project.
#include "extract/extract.h"
#include "facts/facts_print.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

int main(int Argc, char **Argv) {
  if (Argc < 2) {
    llvm::errs() << "usage: extract_print FILE [FLAGS...]\n";
    return 2;
  }
  llvm::SmallString<256> File, Here;
  if (llvm::sys::fs::real_path(Argv[1], File) || llvm::sys::fs::current_path(Here)) {
    llvm::errs() << Argv[1] << ": no such file\n";
    return 2;
  }
  ssot::extract::CompileUnit U;
  U.File = std::string(File);
  U.Directory = std::string(Here);
  U.Arguments = {"clang++", "-std=c++20"};
  for (int I = 2; I < Argc; ++I) U.Arguments.push_back(Argv[I]);
  U.Arguments.push_back("-fsyntax-only");
  U.Arguments.push_back(U.File);
  ssot::extract::ExtractOptions O;
  O.Project.Roots = {llvm::sys::path::parent_path(File).str()};
  ssot::facts::printFacts(ssot::extract::extractTu(U, O), llvm::outs());
}
