// Who may use the precompiled header, and what of it counts as included.
#include "extract/shared_headers.h"
#include "facts/facts_files.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Path.h"

namespace ssot::extract {

using namespace clang;

void SharedHeadersWatch::include(unsigned File) {
  if (Included[File]) return;
  Included[File] = true;
  if (!Changed.empty())
    forbid("the macro " + Changed + " is set before " + Map.Files[File].Name + " is included, and may change it");
  if (OpenBraces) forbid(Map.Files[File].Name + " is included inside of braces");
}

void SharedHeadersWatch::skip(unsigned File, Look Tell) {
  std::vector<unsigned> Work;
  auto Add = [&](unsigned Reading) {
    if (Reading == HeaderMap::Nothing || Replayed[Reading]) return;
    Replayed[Reading] = true;
    Work.push_back(Reading);
  };
  Add(Map.Files[File].First);
  while (!Work.empty()) {
    const HeaderMap::Reading &R = Map.Readings[Work.back()];
    Work.pop_back();
    llvm::StringRef Folder = llvm::sys::path::parent_path(Map.Files[R.File].Name);
    for (const HeaderMap::Directive &D : R.Directives) {
      Tell(Folder, D);
      if (D.Probe || D.File == HeaderMap::Nothing) continue;
      Included[D.File] = true;
      Add(D.Reading != HeaderMap::Nothing ? D.Reading : Map.Files[D.File].First);
    }
  }
}

void SharedHeadersWatch::finish(FileTable &Files) {
  for (unsigned I = 0; I < Included.size(); ++I)
    if (Included[I]) Files.add(Map.Files[I]);
  std::vector<bool> Spoken = facts::filesOfFacts(T), Keep(T.Files.size(), true);
  for (facts::FileId I = 0; I < T.Files.size(); ++I) {
    std::optional<unsigned> Shared = Map.find(T.Files[I].Path);
    if (!Shared || Included[*Shared]) continue;
    Keep[I] = false;
    if (Spoken[I]) forbid("it uses a declaration of " + T.Files[I].Path.str() + ", which it does not include");
  }
  if (!isForbidden()) facts::keepFiles(T, Keep);
}

/// `NAME` of `NAME=1`, `NAME(x)=x` and `-NAME` (undefined).
static llvm::StringRef nameOf(llvm::StringRef Macro) {
  Macro.consume_front("-");
  return Macro.take_until([](char C) { return C == '=' || C == '('; });
}

std::vector<std::string> macrosOf(const PreprocessorOptions &Options) {
  std::vector<std::string> Out;
  for (const auto &[Text, Undefined] : Options.Macros) Out.push_back((Undefined ? "-" : "") + Text);
  return Out;
}

void useSharedHeaders(CompilerInstance &CI, SharedHeadersWatch &Watch) {
  std::vector<std::string> Macros = macrosOf(CI.getPreprocessorOpts());
  for (const std::string &M : Watch.Map.Macros)
    if (!llvm::is_contained(Macros, M)) Watch.forbid("the headers were precompiled with -D" + M);
  for (const std::string &M : Macros)
    if (!llvm::is_contained(Watch.Map.Macros, M) && Watch.Map.mentions(nameOf(M)))
      Watch.forbid("its command line sets the macro " + nameOf(M).str() + ", which the headers mention");
  CI.getPreprocessorOpts().ImplicitPCHInclude = Watch.Map.Pch;
}

namespace {

class MacroWatch : public PPCallbacks {
public:
  MacroWatch(const SourceManager &SM, FileTable &Files, SharedHeadersWatch &Watch)
      : SM(SM), Files(Files), Watch(Watch) {}

  void MacroDefined(const Token &Name, const MacroDirective *) override { changes(Name); }
  void MacroUndefined(const Token &Name, const MacroDefinition &, const MacroDirective *) override { changes(Name); }
  void MacroExpands(const Token &, const MacroDefinition &MD, SourceRange, const MacroArgs *) override { uses(MD); }
  void Defined(const Token &, const MacroDefinition &MD, SourceRange) override { uses(MD); }
  void Ifdef(SourceLocation, const Token &, const MacroDefinition &MD) override { uses(MD); }
  void Ifndef(SourceLocation, const Token &, const MacroDefinition &MD) override { uses(MD); }
  void Elifdef(SourceLocation, const Token &, const MacroDefinition &MD) override { uses(MD); }
  void Elifndef(SourceLocation, const Token &, const MacroDefinition &MD) override { uses(MD); }

  /// Packing, visibility and saved macros reach into the headers that follow.
  void PragmaDirective(SourceLocation Loc, PragmaIntroducerKind) override {
    llvm::StringRef Text = SM.getBufferData(SM.getFileID(Loc)).drop_front(SM.getFileOffset(Loc)).take_until([](char C) {
      return C == '\n';
    });
    for (llvm::StringRef Harmless :
         {"once", "diagnostic", "omp", "message", "warning", "region", "mark", "system_header"})
      if (Text.contains(Harmless)) return;
    Watch.taint(Text);
  }

private:
  void changes(const Token &Name) {
    SourceLocation At = SM.getExpansionLoc(Name.getLocation());
    FileID File = SM.getFileID(At);
    if (SM.isLoadedSourceLocation(At) || !SM.getFileEntryForID(File)) return;
    if (sharedFile(File)) return; // one of those without a guard, which are read each time and always set the same
    llvm::StringRef Text = Name.getIdentifierInfo()->getName();
    if (Watch.Map.mentions(Text) && !(isInternal(Text) && Files.isExternal(At))) Watch.taint(Text);
  }
  void uses(const MacroDefinition &MD) {
    const MacroInfo *Info = MD.getMacroInfo();
    if (!Info || !SM.isLoadedSourceLocation(Info->getDefinitionLoc())) return;
    std::optional<unsigned> File = sharedFile(SM.getFileID(Info->getDefinitionLoc()));
    if (File && !Watch.isIncluded(*File))
      Watch.forbid("it uses a macro of " + Watch.Map.Files[*File].Name + ", which it does not include");
  }
  /// What headers of the system tell each other; nobody else's business, and the same in any order.
  static bool isInternal(llvm::StringRef Macro) { return Macro.starts_with("__") && !Macro.starts_with("__STDC"); }
  std::optional<unsigned> sharedFile(FileID File) {
    auto [It, New] = Known.try_emplace(File);
    if (New)
      if (OptionalFileEntryRef Entry = SM.getFileEntryRefForID(File)) It->second = Watch.Map.find(Entry->getName());
    return It->second;
  }
  const SourceManager &SM;
  FileTable &Files;
  SharedHeadersWatch &Watch;
  llvm::DenseMap<FileID, std::optional<unsigned>> Known;
};

} // namespace

void watchMacros(CompilerInstance &CI, FileTable &Files, SharedHeadersWatch &Watch) {
  SourceManager &SM = CI.getSourceManager();
  CI.getPreprocessor().setTokenWatcher([&Watch](const Token &T) {
    if (T.is(tok::l_brace)) ++Watch.OpenBraces;
    if (T.is(tok::r_brace) && Watch.OpenBraces) --Watch.OpenBraces;
  });
  CI.getPreprocessor().addPPCallbacks(std::make_unique<MacroWatch>(SM, Files, Watch));
}

} // namespace ssot::extract
