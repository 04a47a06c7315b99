// Helpers of the extractor's tests. In: C++ text. Out: its facts, printed. The text stands in a real file below a fresh
// folder.
#ifndef SSOT_TESTS_EXTRACT_SNIPPET_H
#define SSOT_TESTS_EXTRACT_SNIPPET_H
#include "extract/extract.h"
#include "facts/facts_print.h"
#include <string>

namespace ssot::test {

/// Facts of Text as the project's only file, `s.cpp`; Library is the text of <lib.h>, which is not the project's.
facts::Tu factsOf(llvm::StringRef Text, llvm::StringRef Library = "");
/// The block of the one function of that name that has a body; without positions.
std::string functionOf(const facts::Tu &T, llvm::StringRef Name);
std::string bodyOf(llvm::StringRef Text, llvm::StringRef Name, llvm::StringRef Library = "");

} // namespace ssot::test
#endif
