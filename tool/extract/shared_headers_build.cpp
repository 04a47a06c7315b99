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

/// What is read, in order, and what each reading includes.
class IncludeRecorder : public PPCallbacks {
public:
  struct Read {
    FileID Id;
    std::vector<HeaderMap::Directive> Directives;
    std::vector<OptionalFileEntryRef> Files; ///< of Directives
  };
  IncludeRecorder(Preprocessor &PP, std::vector<Read> &All) : PP(PP), SM(PP.getSourceManager()), All(All) {}

  void FileChanged(SourceLocation Loc, FileChangeReason Reason, SrcMgr::CharacteristicKind, FileID) override {
    FileID Id = SM.getFileID(Loc);
    if (Reason != EnterFile || !SM.getFileEntryForID(Id)) return;
    if (Read *Includer = readingOf(SM.getIncludeLoc(Id)); Includer && !Includer->Directives.empty())
      Includer->Directives.back().Reading = unsigned(All.size());
    Index[Id] = unsigned(All.size());
    All.push_back({Id, {}, {}});
  }
  void InclusionDirective(SourceLocation HashLoc, const Token &Word, llvm::StringRef Name, bool Angled, CharSourceRange,
                          OptionalFileEntryRef File, llvm::StringRef, llvm::StringRef, const Module *, bool,
                          SrcMgr::CharacteristicKind) override {
    bool Next = Word.getIdentifierInfo()->getPPKeywordID() == tok::pp_include_next;
    add(HashLoc, {Name.str(), "", Angled, Next, /*Probe=*/false}, File);
  }
  void HasInclude(SourceLocation Loc, llvm::StringRef Name, bool Angled, OptionalFileEntryRef File,
                  SrcMgr::CharacteristicKind) override {
    add(Loc, {Name.str(), "", Angled, isNext(Loc), /*Probe=*/true}, File);
  }

private:
  Read *readingOf(SourceLocation Loc) {
    auto It = Index.find(SM.getFileID(SM.getExpansionLoc(Loc)));
    return It == Index.end() ? nullptr : &All[It->second];
  }
  /// Loc: of the name in `__has_include_next(<name>)`.
  bool isNext(SourceLocation Loc) {
    auto [File, Offset] = SM.getDecomposedSpellingLoc(Loc);
    return SM.getBufferData(File).take_front(Offset).rtrim(" \t(").ends_with("_next");
  }
  void add(SourceLocation Loc, HeaderMap::Directive D, OptionalFileEntryRef File) {
    Read *Includer = readingOf(Loc);
    if (!Includer) return;
    if (File) D.Found = File->getName();
    Includer->Directives.push_back(std::move(D));
    Includer->Files.push_back(File);
  }
  Preprocessor &PP;
  SourceManager &SM;
  std::vector<Read> &All;
  llvm::DenseMap<FileID, unsigned> Index;
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
    CI.getPreprocessor().addPPCallbacks(std::make_unique<IncludeRecorder>(CI.getPreprocessor(), Readings));
    return GeneratePCHAction::BeginSourceFileAction(CI);
  }
  void EndSourceFileAction() override {
    addFiles();
    addReadings();
    Map.Macros = macrosOf(getCompilerInstance().getPreprocessorOpts());
    GeneratePCHAction::EndSourceFileAction();
  }

private:
  void addFiles() {
    SourceManager &SM = getCompilerInstance().getSourceManager();
    OptionalFileEntryRef Main = SM.getFileEntryRefForID(SM.getMainFileID());
    std::set<uint64_t> Words;
    for (auto I = SM.fileinfo_begin(), E = SM.fileinfo_end(); I != E; ++I) {
      std::optional<llvm::StringRef> Read = I->second->getBufferDataIfLoaded();
      if (!Read || I->first == Main) continue;
      llvm::StringRef Text = *Read;
      std::string Path = realPathOf(I->first);
      if (!isExternalPath(Path, Project)) Bad.insert(lineOf(SM, SM.getLocForStartOfFile(SM.translateFile(I->first))));
      Map.Files.push_back({Path, I->first.getName().str(), llvm::xxh3_64bits(Text), Text.size(),
                           int64_t(I->first.getModificationTime())});
      addWords(Words, Text, getCompilerInstance().getLangOpts());
    }
    llvm::sort(Map.Files, [](auto &A, auto &B) { return A.Path < B.Path; });
    Map.Words.assign(Words.begin(), Words.end());
    Map.index();
  }

  void addReadings() {
    SourceManager &SM = getCompilerInstance().getSourceManager();
    auto Number = [&](OptionalFileEntryRef File) {
      return File ? Map.find(realPathOf(*File)).value_or(HeaderMap::Nothing) : HeaderMap::Nothing;
    };
    for (IncludeRecorder::Read &R : Readings) {
      for (size_t I = 0; I < R.Directives.size(); ++I) {
        R.Directives[I].File = Number(R.Files[I]);
        if (unsigned &To = R.Directives[I].Reading; To != HeaderMap::Nothing) --To; // the umbrella is none
      }
      if (R.Id != SM.getMainFileID()) {
        Map.Readings.push_back({Number(SM.getFileEntryRefForID(R.Id)), std::move(R.Directives)});
        continue;
      }
      for (HeaderMap::Directive &D : R.Directives)
        for (HeaderMap::Root &Root : Map.Includes)
          if (llvm::StringRef(Root.Spelled).drop_front().drop_back() == D.Name) Root.File = D.File;
    }
  }

  HeaderMap &Map;
  const ProjectFiles &Project;
  std::set<unsigned> &Bad;
  std::vector<IncludeRecorder::Read> Readings;
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
  CI->getFrontendOpts().SkipFunctionBodies = Options.SkipBodies; // all of them: they are other people's
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
    for (const std::string &I : Includes) Map.Includes.push_back({I});
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
