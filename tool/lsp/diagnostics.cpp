// Places and findings in the editor's own terms.
#include "lsp/diagnostics.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

namespace ssot::lsp {

using llvm::lsp::DiagnosticSeverity;

std::string Places::absolute(llvm::StringRef File) const {
  llvm::SmallString<256> P(File);
  llvm::sys::path::make_absolute(Root, P);
  llvm::sys::path::remove_dots(P, /*remove_dot_dot=*/true);
  return std::string(P);
}

llvm::StringRef Places::lineOf(const std::string &File, unsigned Line) {
  auto [Known, New] = Lines.try_emplace(File);
  if (New)
    if (auto Buffer = llvm::MemoryBuffer::getFile(File)) {
      llvm::SmallVector<llvm::StringRef> Parts;
      (*Buffer)->getBuffer().split(Parts, '\n');
      for (llvm::StringRef P : Parts) Known->second.push_back(P.rtrim().str());
    }
  return Line && Line <= Known->second.size() ? llvm::StringRef(Known->second[Line - 1]) : "";
}

/// How many UTF-16 units the text takes. Bytes that are no UTF-8 count as one each, as editors show them.
static int unitsOf(llvm::StringRef Text) {
  llvm::SmallVector<llvm::UTF16> Units;
  return llvm::convertUTF8ToUTF16String(Text, Units) ? int(Units.size()) : int(Text.size());
}

llvm::lsp::Range Places::rangeOf(const Location &Where) {
  if (!Where.Line) return {};
  llvm::StringRef Line = lineOf(absolute(Where.File), Where.Line);
  llvm::StringRef Before = Line.take_front(Where.Column ? Where.Column - 1 : 0);
  llvm::lsp::Range R;
  R.start.line = R.end.line = int(Where.Line) - 1;
  R.start.character = unitsOf(Before);
  R.end.character = std::max(R.start.character + 1, unitsOf(Line));
  return R;
}

std::optional<llvm::lsp::Location> Places::locationOf(const Location &Where) {
  auto Uri = llvm::lsp::URIForFile::fromFile(absolute(Where.File));
  if (!Uri) return llvm::consumeError(Uri.takeError()), std::nullopt;
  llvm::lsp::Location L;
  L.uri = *Uri;
  L.range = rangeOf(Where);
  return L;
}

static DiagnosticSeverity severityOf(Severity S) {
  switch (S) {
  case Severity::Error:
    return DiagnosticSeverity::Error;
  case Severity::Warning:
    return DiagnosticSeverity::Warning;
  case Severity::Note:
    return DiagnosticSeverity::Information;
  }
  llvm_unreachable("every level has its severity");
}

/// What is wrong, whose it is, how to do it right: an editor shows no more than this text.
static std::string textOf(const Finding &F) {
  std::string Text = F.Message;
  if (!F.Owner.Service.empty()) {
    Text += "\nowner: " + F.Owner.Service;
    if (!F.Owner.Team.empty()) Text += ", " + F.Owner.Team;
    if (!F.Owner.Contact.empty()) Text += ", " + F.Owner.Contact;
  }
  if (!F.Remedy.empty()) Text += "\nhelp: " + F.Remedy;
  return Text;
}

/// LLVM's JSON of a location points into the structure it was made from: this one keeps its own bytes.
static llvm::json::Value ownedJson(const llvm::lsp::Diagnostic &D) {
  return llvm::cantFail(llvm::json::parse(llvm::formatv("{0}", toJSON(D)).str()));
}

static llvm::json::Value diagnosticOf(const Finding &F, Places &At) {
  llvm::lsp::Diagnostic D;
  D.range = At.rangeOf(F.Where);
  D.severity = severityOf(F.Level);
  D.source = "ssot-lint";
  D.message = textOf(F);
  std::vector<llvm::lsp::DiagnosticRelatedInformation> Related;
  for (const PathStep &S : F.Path)
    if (auto L = At.locationOf(S.Where))
      Related.emplace_back(*L, S.Function.empty() ? S.Note : S.Function + " " + S.Note);
  if (!Related.empty()) D.relatedInformation = std::move(Related);
  llvm::json::Value V = ownedJson(D);
  (*V.getAsObject())["code"] = F.Rule; // LLVM's structure has no place for it
  return V;
}

ByFile diagnosticsOf(const std::vector<Finding> &Findings, Places &At) {
  ByFile Out;
  for (const Finding &F : Findings)
    if (!F.Suppressed) Out[At.absolute(F.Where.File)].push_back(diagnosticOf(F, At));
  return Out;
}

ByFile diagnosticsOf(const std::vector<ssot::Diagnostic> &Messages, Places &At) {
  ByFile Out;
  for (const ssot::Diagnostic &M : Messages) {
    if (M.Where.File.empty()) continue;
    llvm::lsp::Diagnostic D;
    D.range = At.rangeOf(M.Where);
    D.severity = severityOf(M.Level);
    D.source = "ssot-lint";
    D.message = M.Remedy.empty() ? M.Message : M.Message + "\nhelp: " + M.Remedy;
    Out[At.absolute(M.Where.File)].push_back(ownedJson(D));
  }
  return Out;
}

} // namespace ssot::lsp
