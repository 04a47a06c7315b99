// Declarations -> facts. In: the compiler at work on one unit, the table of its files. Out: functions, classes and
// globals in a facts::Tu. Refuses to know where the command line came from (extract.cpp) and what a library's function
// means (library_model, except TypePath).
#ifndef SSOT_EXTRACT_AST_TO_FACTS_H
#define SSOT_EXTRACT_AST_TO_FACTS_H
#include "extract/file_class.h"
#include "library_model/library_model.h"
#include <memory>

namespace clang {
class ASTConsumer;
class CompilerInstance;
} // namespace clang

namespace ssot::extract {

/// The consumer decides which bodies are parsed (shouldSkipFunctionBody: those of external files are not) and fills T
/// when the unit ends. Models may be null. Strings are appended to T.Strings; indices given out before stay valid.
std::unique_ptr<clang::ASTConsumer> makeFactsConsumer(clang::CompilerInstance &CI, FileTable &Files,
                                                      const model::Models *Models, facts::Tu &T);

} // namespace ssot::extract
#endif
