// Clang's front end, set up so that it goes on after every error and says nothing. In: a unit's command line. Out: a
// compiler instance, ready to execute one action. Refuses to know what the action looks for.
#ifndef SSOT_EXTRACT_COMPILER_H
#define SSOT_EXTRACT_COMPILER_H
#include "extract/extract.h"
#include "clang/Frontend/CompilerInstance.h"

namespace ssot::extract {

/// Null, and Why, where the command line does not say what to compile. Errors must outlive the result.
std::unique_ptr<clang::CompilerInstance> makeCompiler(const CompileUnit &Unit, const ExtractOptions &Options,
                                                      clang::DiagnosticConsumer &Errors, std::string &Why);
/// For BeginInvocation. After a fatal error Clang stops instantiating templates, and most of a unit's sinks would be
/// lost with one missing header.
void goOnAfterErrors(clang::CompilerInstance &CI);

} // namespace ssot::extract
#endif
