// The messages of the protocol and what they set in motion.
#include "lsp/session.h"
#include "driver/pipeline.h"
#include "lsp/diagnostics.h"
#include "llvm/Support/LSP/Transport.h"
#include <set>

namespace ssot::lsp {
namespace {

using llvm::json::Value;
using llvm::lsp::Callback;

/// The parts of `initialize` that matter here; LLVM's own structure leaves out the folder.
struct Initialize {
  std::string Folder;
};
bool fromJSON(const Value &V, Initialize &Out, llvm::json::Path) {
  const llvm::json::Object *O = V.getAsObject();
  if (!O) return true;
  std::optional<llvm::StringRef> Uri = O->getString("rootUri");
  if (const llvm::json::Array *Folders = O->getArray("workspaceFolders"))
    if (!Uri && !Folders->empty())
      if (const llvm::json::Object *First = Folders->front().getAsObject()) Uri = First->getString("uri");
  if (Uri) {
    if (auto File = llvm::lsp::URIForFile::fromURI(*Uri))
      Out.Folder = File->file().str();
    else
      llvm::consumeError(File.takeError());
  } else if (auto Path = O->getString("rootPath")) {
    Out.Folder = Path->str();
  }
  return true;
}

/// Any message about one document.
struct AboutDocument {
  std::string File;
};
bool fromJSON(const Value &V, AboutDocument &Out, llvm::json::Path P) {
  const llvm::json::Object *O = V.getAsObject();
  const llvm::json::Object *Document = O ? O->getObject("textDocument") : nullptr;
  auto Uri = Document ? Document->getString("uri") : std::nullopt;
  if (!Uri) return P.report("expected textDocument.uri"), false;
  if (auto File = llvm::lsp::URIForFile::fromURI(*Uri))
    Out.File = File->file().str();
  else
    llvm::consumeError(File.takeError()); // not on disk (`untitled:`, `git:`): nothing to analyse
  return true;
}

class Session {
public:
  Session(RunOptions Options, llvm::lsp::JSONTransport &Transport)
      : Options(std::move(Options)), Handler(Transport),
        Publish(Handler.outgoingNotification<Value>("textDocument/publishDiagnostics")),
        Show(Handler.outgoingNotification<Value>("window/showMessage")) {
    Handler.method("initialize", this, &Session::initialize);
    Handler.notification("initialized", this, &Session::ignore);
    Handler.method("shutdown", this, &Session::shutdown);
    Handler.notification("textDocument/didOpen", this, &Session::opened);
    Handler.notification("textDocument/didSave", this, &Session::saved);
    Handler.notification("textDocument/didChange", this, &Session::ignoreDocument);
    Handler.notification("textDocument/didClose", this, &Session::ignoreDocument);
  }

  llvm::lsp::MessageHandler &handler() { return Handler; }
  bool isShutDown() const { return ShutDown; }

private:
  void initialize(const Initialize &Params, Callback<Value> Reply) {
    if (!Params.Folder.empty()) Options.Folder = Params.Folder;
    llvm::json::Object Sync{{"openClose", true}, {"change", 0}, {"save", true}};
    Reply(llvm::json::Object{{"capabilities", llvm::json::Object{{"textDocumentSync", std::move(Sync)}}},
                             {"serverInfo", llvm::json::Object{{"name", "ssot-lint"}}}});
  }
  void shutdown(const llvm::lsp::NoParams &, Callback<std::nullptr_t> Reply) {
    ShutDown = true;
    Reply(nullptr);
  }
  void ignore(const llvm::lsp::NoParams &) {}
  void ignoreDocument(const AboutDocument &) {}

  /// What is on disk does not change by opening one file more.
  void opened(const AboutDocument &D) {
    if (!Analysed)
      analyse(D.File);
    else if (!D.File.empty() && !Shown.contains(D.File))
      send(D.File, {});
  }
  void saved(const AboutDocument &D) { analyse(D.File); }

  void analyse(const std::string &Asked) {
    if (Asked.empty()) return;
    Analysed = true;
    llvm::Expected<RunResult> R = analyseProject(Options);
    ByFile Now;
    if (R) {
      Places At(R->Root);
      Now = diagnosticsOf(R->Findings, At);
      for (const auto &F : R->Seen.Units.Failed) tellOnce(F.File + " could not be analysed whole: " + F.Reason);
    } else {
      Places At(Options.Folder);
      llvm::handleAllErrors(
          R.takeError(),
          [&](const InputError &E) {
            Now = diagnosticsOf(E.Diagnostics, At);
            if (Now.empty()) tellOnce(E.message());
          },
          [&](const llvm::ErrorInfoBase &E) { tellOnce(E.message()); });
    }
    Now.try_emplace(Asked);
    for (const std::string &Before : Shown) Now.try_emplace(Before); // what is gone is taken away
    Shown.clear();
    for (auto &[File, Diagnostics] : Now) {
      if (!Diagnostics.empty()) Shown.insert(File);
      send(File, std::move(Diagnostics));
    }
  }

  void send(const std::string &File, llvm::json::Array Diagnostics) {
    auto Uri = llvm::lsp::URIForFile::fromFile(File);
    if (!Uri) return llvm::consumeError(Uri.takeError());
    Publish(llvm::json::Object{{"uri", Uri->uri()}, {"diagnostics", std::move(Diagnostics)}});
  }

  /// Every save runs everything again; the same trouble need not be told each time.
  void tellOnce(const std::string &Text) {
    if (Told.insert(Text).second)
      Show(llvm::json::Object{{"type", int(llvm::lsp::MessageType::Warning)}, {"message", "ssot-lint: " + Text}});
  }

  RunOptions Options;
  llvm::lsp::MessageHandler Handler;
  llvm::lsp::OutgoingNotification<Value> Publish, Show;
  std::set<std::string> Shown; ///< files that have diagnostics in the editor
  std::set<std::string> Told;
  bool Analysed = false, ShutDown = false;
};

} // namespace

int serve(const RunOptions &Options, std::FILE *In, llvm::raw_ostream &Out) {
  llvm::lsp::JSONTransport Transport(In, Out);
  Session S(Options, Transport);
  llvm::Error E = Transport.run(S.handler());
  if (!E) return S.isShutDown() ? 0 : 1;
  llvm::errs() << "ssot-lint: " << llvm::toString(std::move(E)) << "\n";
  return 1;
}

} // namespace ssot::lsp
