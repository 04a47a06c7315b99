// Messages about the user's files. In: what was expected and found, and where. Out: `file:line:col: error: text` lines and llvm::Errors
// that carry them. Refuses to know which phase found the mistake.
#ifndef SSOT_BASE_DIAGNOSTIC_H
#define SSOT_BASE_DIAGNOSTIC_H
#include "base/source.h"
#include "llvm/Support/Error.h"
#include <vector>

namespace ssot {

enum class Severity { Note, Warning, Error };
llvm::StringRef severityName(Severity S);

/// One message about a file that the user can mend. Remedy is a full sentence without its full stop, or empty.
struct Diagnostic {
  Severity Level = Severity::Error;
  Location Where;
  std::string Message;
  std::string Remedy;
};

/// `file:line:col: error: message` and, where there is a remedy, an indented `help: remedy` line; no trailing newline.
std::string render(const Diagnostic &D);
bool hasError(const std::vector<Diagnostic> &Ds);

/// An llvm::Error that carries one or more diagnostics about the user's input: manifests, models, databases, options.
class InputError : public llvm::ErrorInfo<InputError> {
public:
  static char ID;
  explicit InputError(std::vector<Diagnostic> Ds) : Diagnostics(std::move(Ds)) {}
  void log(llvm::raw_ostream &OS) const override;
  std::error_code convertToErrorCode() const override;
  std::vector<Diagnostic> Diagnostics;
};

llvm::Error inputError(Location Where, std::string Message, std::string Remedy = "");

} // namespace ssot
#endif
