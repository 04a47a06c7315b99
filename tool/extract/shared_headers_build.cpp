// Precompiles the headers of a group and writes down what lies in them. A header that does not stand alone here, or
// that brings in the project's own files, is left out and the rest is tried again.
#include "extract/compiler.h"
#include "extract/shared_headers.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"
#include <set>

namespace ssot::extract {
namespace {

using namespace clang;

/// Each try leaves out what failed in the last one.
constexpr unsigned MaxTries = 4;

/// The line of the umbrella that a place comes from; 0: none.
unsigned lineOf(const SourceManager &SM, SourceLocation Loc) {
  Loc = SM.getExpansionLoc(Loc);
  if (Loc.isInvalid()) return 0;
  FileID File = SM.getFileID(Loc);
  while (File.isValid() && File != SM.getMainFileID()) {
    Loc = SM.getIncludeLoc(File);
    if (Loc.isInvalid()) return 0;
    File = SM.getFileID(Loc);
  }
  return SM.getExpansionLineNumber(Loc);
}

/// Lines of the umbrella that bring errors.
class Blame : public DiagnosticConsumer {
public:
  explicit Blame(std::set<unsigned> &Lines) : Lines(Lines) {}
  void HandleDiagnostic(DiagnosticsEngine::Level Level, const clang::Diagnostic &Info) override {
    DiagnosticConsumer::HandleDiagnostic(Level, Info);
    if (Level < DiagnosticsEngine::Error) return;
    Failed = true;
    if (Info.hasSourceManager()) Lines.insert(lineOf(Info.getSourceManager(), Info.getLocation()));
  }
  bool Failed = false;

private:
  std::set<unsigned> &Lines;
};

class IncludeRecorder : public PPCallbacks {
public:
  IncludeRecorder(Preprocessor &PP, llvm::StringMap<std::vector<HeaderMap::Directive>> &Of) : PP(PP), Of(Of) {}
  void InclusionDirective(SourceLocation HashLoc, const Token &, llvm::StringRef Name, bool Angled, CharSourceRange,
                          OptionalFileEntryRef File, llvm::StringRef, llvm::StringRef, const Module *, bool,
                          SrcMgr::CharacteristicKind) override {
    add(HashLoc, Name, Angled, File);
  }
  void HasInclude(SourceLocation Loc, llvm::StringRef Name, bool Angled, OptionalFileEntryRef File,
                  SrcMgr::CharacteristicKind) override {
    add(Loc, Name, Angled, File);
  }

private:
  void add(SourceLocation Loc, llvm::StringRef Name, bool Angled, OptionalFileEntryRef File) {
    SourceManager &SM = PP.getSourceManager();
    auto Includer = SM.getFileEntryRefForID(SM.getFileID(SM.getExpansionLoc(Loc)));
    if (!Includer) return;
    std::vector<HeaderMap::Directive> &All = Of[Includer->getName()];
    llvm::StringRef Found = File ? File->getName() : "";
    if (llvm::none_of(All, [&](const HeaderMap::Directive &D) {
          return D.Name == Name && D.Angled == Angled && D.Found == Found;
        }))
      All.push_back({Name.str(), Found.str(), Angled});
  }
  Preprocessor &PP;
  llvm::StringMap<std::vector<HeaderMap::Directive>> &Of;
};

/// Every identifier outside of comments and texts.
void addWords(std::set<uint64_t> &Words, llvm::StringRef Text, const LangOptions &Options) {
  Lexer Raw(SourceLocation(), Options, Text.begin(), Text.begin(), Text.end());
  for (Token T; !Raw.LexFromRawLexer(T);)
    if (T.is(tok::raw_identifier)) Words.insert(llvm::xxh3_64bits(T.getRawIdentifier()));
}

class Precompile : public GeneratePCHAction {
public:
  Precompile(HeaderMap &Map, const ProjectFiles &Project, std::set<unsigned> &Bad)
      : Map(Map), Project(Project), Bad(Bad) {}

protected:
  bool BeginInvocation(CompilerInstance &CI) override {
    goOnAfterErrors(CI);
    return true;
  }
  bool BeginSourceFileAction(CompilerInstance &CI) override {
    CI.getPreprocessor().addPPCallbacks(std::make_unique<IncludeRecorder>(CI.getPreprocessor(), Directives));
    return GeneratePCHAction::BeginSourceFileAction(CI);
  }
  void EndSourceFileAction() override {
    SourceManager &SM = getCompilerInstance().getSourceManager();
    std::set<uint64_t> Words;
    for (auto I = SM.fileinfo_begin(), E = SM.fileinfo_end(); I != E; ++I) {
      FileID File = SM.translateFile(I->first);
      if (File.isInvalid() || File == SM.getMainFileID()) continue;
      std::string Path = realPathOf(I->first);
      if (!isExternalPath(Path, Project)) Bad.insert(lineOf(SM, SM.getLocForStartOfFile(File)));
      llvm::StringRef Text = SM.getBufferData(File);
      Map.Files.push_back({Path, I->first.getName().str(), llvm::xxh3_64bits(Text), Text.size(),
                           int64_t(I->first.getModificationTime()), std::move(Directives[I->first.getName()])});
      addWords(Words, Text, getCompilerInstance().getLangOpts());
    }
    llvm::sort(Map.Files, [](auto &A, auto &B) { return A.Path < B.Path; });
    Map.Words.assign(Words.begin(), Words.end());
    auto Roots = SM.getFileEntryRefForID(SM.getMainFileID());
    if (Roots)
      for (HeaderMap::Directive &D : Directives[Roots->getName()])
        for (HeaderMap::Root &R : Map.Includes)
          if (llvm::StringRef(R.Spelled).drop_front().drop_back() == D.Name) R.Found = D.Found;
    Map.Macros = macrosOf(getCompilerInstance().getPreprocessorOpts());
    GeneratePCHAction::EndSourceFileAction();
  }

private:
  HeaderMap &Map;
  const ProjectFiles &Project;
  std::set<unsigned> &Bad;
  llvm::StringMap<std::vector<HeaderMap::Directive>> Directives;
};

/// One try. Bad: the lines of the umbrella that must go.
std::string precompile(const HeaderGroup &Group, const ExtractOptions &Options, HeaderMap &Map,
                       std::set<unsigned> &Bad) {
  std::error_code EC;
  std::string Umbrella = Map.umbrella();
  llvm::raw_fd_ostream OS(Umbrella, EC);
  if (EC) return "cannot write " + Umbrella + ": " + EC.message();
  for (const HeaderMap::Root &R : Map.Includes) OS << "#include " << R.Spelled << "\n";
  OS.close();
  CompileUnit Unit = Group.Like;
  llvm::append_range(Unit.Arguments, std::vector<std::string>{"-x", "c++-header", "-fsyntax-only", "--", Umbrella});
  Blame Errors(Bad);
  std::string Why;
  std::unique_ptr<CompilerInstance> CI = makeCompiler(Unit, Options, Errors, Why);
  if (!CI) return Why;
  CI->getFrontendOpts().OutputFile = Map.Pch;
  CI->getFrontendOpts().SkipFunctionBodies = true; // all of them: they are other people's
  CI->getLangOpts().PCHInstantiateTemplates = true;
  Precompile Action(Map, Options.Project, Bad);
  CI->ExecuteAction(Action);
  return Errors.Failed || !Bad.empty() ? "the headers have errors" : "";
}

} // namespace

std::string buildSharedHeaders(const HeaderGroup &Group, const ExtractOptions &Options, const std::string &BasePath) {
  llvm::SmallString<256> Pch;
  llvm::sys::fs::createUniquePath(BasePath + "-%%%%%%.pch", Pch, /*MakeAbsolute=*/false);
  std::string Problem;
  std::vector<std::string> Includes = Group.Includes;
  for (unsigned Try = 0; Try < MaxTries && !Includes.empty(); ++Try) {
    HeaderMap Map;
    Map.Pch = std::string(Pch);
    Map.Asked = Group.Includes;
    for (const std::string &I : Includes) Map.Includes.push_back({I, ""});
    std::set<unsigned> Bad;
    Problem = precompile(Group, Options, Map, Bad);
    if (Problem.empty()) {
      if (llvm::Error E = writeHeaderMap(Map, BasePath + ".headers")) return llvm::toString(std::move(E));
      return "";
    }
    Bad.erase(0);
    if (Bad.empty()) break;
    std::vector<std::string> Rest;
    for (unsigned I = 0; I < Includes.size(); ++I)
      if (!Bad.count(I + 1)) Rest.push_back(Includes[I]);
    Includes = std::move(Rest);
  }
  llvm::sys::fs::remove(Pch);
  llvm::sys::fs::remove(Pch + ".hpp");
  return Problem;
}

} // namespace ssot::extract
