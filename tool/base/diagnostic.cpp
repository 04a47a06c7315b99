// Rendering of messages about the user's files.
#include "base/diagnostic.h"
#include "llvm/Support/raw_ostream.h"

namespace ssot {

char InputError::ID = 0;

llvm::StringRef severityName(Severity S) {
  switch (S) {
  case Severity::Note:
    return "note";
  case Severity::Warning:
    return "warning";
  case Severity::Error:
    return "error";
  }
  llvm_unreachable("all severities are named");
}

std::string render(const Diagnostic &D) {
  std::string Out;
  llvm::raw_string_ostream OS(Out);
  if (!D.Where.File.empty()) {
    OS << D.Where.File << ':';
    if (D.Where.Line) OS << D.Where.Line << ':' << D.Where.Column << ':';
    OS << ' ';
  }
  OS << severityName(D.Level) << ": " << D.Message;
  if (!D.Remedy.empty()) OS << "\n    help: " << D.Remedy;
  return Out;
}

bool hasError(const std::vector<Diagnostic> &Ds) {
  return llvm::any_of(Ds, [](const Diagnostic &D) { return D.Level == Severity::Error; });
}

void InputError::log(llvm::raw_ostream &OS) const {
  llvm::interleave(Diagnostics, OS, [&](const Diagnostic &D) { OS << render(D); }, "\n");
}

std::error_code InputError::convertToErrorCode() const {
  return llvm::inconvertibleErrorCode();
}

llvm::Error inputError(Location Where, std::string Message, std::string Remedy) {
  return llvm::make_error<InputError>(
      std::vector<Diagnostic>{{Severity::Error, std::move(Where), std::move(Message), std::move(Remedy)}});
}

} // namespace ssot
