// Reading CODEOWNERS and comparing it with the services' teams; see the header.
#include "manifest/codeowners.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MemoryBuffer.h"

namespace ssot {

/// The globs that a pattern stands for: a folder means all below it, a name without a slash stands at any depth.
static std::vector<Glob> globsOf(llvm::StringRef Pattern) {
  bool Anchored = Pattern.consume_front("/") || Pattern.drop_back().contains('/');
  bool Folder = Pattern.consume_back("/");
  std::vector<std::string> Texts;
  for (llvm::StringRef Depth : {"", "**/"}) {
    if (Anchored && !Depth.empty()) continue;
    if (!Folder) Texts.push_back((Depth + Pattern).str());
    if (!Pattern.ends_with("**") && (Folder || !Pattern.ends_with("/*")))
      Texts.push_back((Depth + Pattern + "/**").str());
  }
  std::vector<Glob> Out;
  for (const std::string &T : Texts) {
    auto G = Glob::compile(T, GlobStyle::Path);
    if (G)
      Out.push_back(std::move(*G));
    else
      llvm::consumeError(G.takeError()); // GitHub passes over such a line as well
  }
  return Out;
}

CodeOwners parseCodeOwners(llvm::StringRef Text, std::string File) {
  CodeOwners Out;
  Out.File = std::move(File);
  llvm::SmallVector<llvm::StringRef> Lines, Words;
  Text.split(Lines, '\n');
  for (unsigned I = 0; I < Lines.size(); ++I) {
    llvm::StringRef Line = Lines[I].split('#').first.trim();
    if (Line.empty() || Line.starts_with("[") || Line.starts_with("^[")) continue; // GitLab's sections
    Words.clear();
    llvm::SplitString(Line, Words);
    CodeOwners::Rule R;
    R.Match = globsOf(Words.front());
    for (llvm::StringRef W : llvm::drop_begin(Words)) R.Owners.push_back(W.str());
    R.Line = I + 1;
    Out.Rules.push_back(std::move(R));
  }
  return Out;
}

std::optional<CodeOwners> findCodeOwners(llvm::StringRef Root) {
  for (const char *File : {".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"})
    if (auto Buffer = llvm::MemoryBuffer::getFile((Root + "/" + File).str()))
      return parseCodeOwners((*Buffer)->getBuffer(), File);
  return std::nullopt;
}

const CodeOwners::Rule *CodeOwners::of(llvm::StringRef Path) const {
  for (const Rule &R : llvm::reverse(Rules))
    if (llvm::any_of(R.Match, [&](const Glob &G) { return G.matches(Path); })) return &R;
  return nullptr;
}

/// `@shop/order-team` names the team order-team.
static bool names(llvm::StringRef Owner, llvm::StringRef Team) {
  Owner.consume_front("@");
  Team.consume_front("@");
  return Owner.equals_insensitive(Team) || Owner.rsplit('/').second.equals_insensitive(Team);
}

/// A file that the glob matches.
static std::string fileOf(const Glob &G) {
  const Glob::Alternative &A = G.alternatives().front();
  std::string Out;
  for (const Glob::Token &T : A.Tokens)
    if (T.K == Glob::Token::Kind::Char)
      Out += char(T.N);
    else if (T.K != Glob::Token::Kind::Fork)
      Out += 'x';
  return A.matches(Out + ".cpp") ? Out + ".cpp" : A.matches(Out) ? Out : A.Prefix;
}

void checkCodeOwners(const Manifest &M, const CodeOwners &Owners, std::vector<ManifestDiagnostic> &Out) {
  for (const Service &S : M.Services) {
    if (S.Team.empty()) continue;
    for (const Pattern &P : S.Paths) {
      const CodeOwners::Rule *R = Owners.of(fileOf(P.Match));
      bool Nobody = !R || R->Owners.empty();
      if (!Nobody && llvm::any_of(R->Owners, [&](const std::string &O) { return names(O, S.Team); })) continue;
      std::string Place = R ? Owners.File + ":" + std::to_string(R->Line) : Owners.File;
      std::string Says = Nobody ? Place + " names nobody for " + P.Text
                                : Place + " gives " + P.Text + " to " + llvm::join(R->Owners, ", ");
      Out.push_back({{Severity::Warning, S.Where, Says + ", but " + S.Name + " belongs to " + S.Team,
                      "let both name one team: who reviews the code is who is called when its data is wrong"},
                     false,
                     S.Name,
                     "",
                     std::nullopt});
      break; // one is enough for a service
    }
  }
}

} // namespace ssot
