// From file names to one manifest: finds the files, reads each once, follows `include`, merges the parts, checks the
// whole.
#include "manifest/manifest_reader.h"
#include "base/file_search.h"
#include "manifest/check.h"
#include "manifest/codeowners.h"
#include "manifest/decode.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

namespace ssot {
namespace {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

std::string absolute(llvm::StringRef P) {
  llvm::SmallString<256> S(P);
  fs::make_absolute(S);
  path::remove_dots(S, true);
  return S.str().str();
}

std::string join(llvm::StringRef Dir, llvm::StringRef P) {
  llvm::SmallString<256> S(Dir);
  if (path::is_absolute(P))
    S = P;
  else
    path::append(S, P);
  path::remove_dots(S, true);
  return S.str().str();
}

class Reader {
public:
  Reader(const ManifestInput &In, ManifestResult &R) : In(In), R(R) {}

  void run() {
    R.Root = In.Root.empty() ? "" : absolute(In.Root);
    if (In.Files.empty())
      return say("", 0, 0, "no manifest given", "write an ownership.yaml, or let `ssot-lint init` draft one");
    for (const std::string &Name : In.Files) {
      std::string P = absolute(Name);
      if (fs::is_directory(P))
        folder(P);
      else
        file(P, path::parent_path(P));
    }
    if (R.Diagnostics.empty() && R.M.Services.empty())
      say(R.Files.front(), 1, 1, "no service is declared",
          "add `services:` with each deployable program and its `paths`");
    if (Complete && !R.M.Services.empty()) {
      checkManifest(R.M, In.Today, R.Diagnostics);
      checkPaths(R.M, R.Diagnostics);
    }
    order();
  }

private:
  const ManifestInput &In;
  ManifestResult &R;
  bool Complete = true;   ///< every file was read; else what is not declared may stand in the one that was not
  llvm::StringSet<> Seen; ///< by real path
  std::map<std::string, Location> Said;
  llvm::StringMap<Location> Services, Entities;

  void say(std::string File, unsigned Line, unsigned Column, std::string Message, std::string Remedy) {
    R.Diagnostics.push_back({{Severity::Error, {std::move(File), Line, Column}, std::move(Message), std::move(Remedy)},
                             false,
                             "",
                             "",
                             std::nullopt});
  }
  void say(const Location &L, std::string Message, std::string Remedy) {
    say(L.File, L.Line, L.Column, std::move(Message), std::move(Remedy));
  }

  std::string shown(llvm::StringRef Absolute) const {
    return R.Root.empty() ? Absolute.str() : pathFrom(R.Root, Absolute);
  }

  void folder(const std::string &P) {
    std::vector<std::string> Files;
    std::error_code EC;
    for (fs::directory_iterator I(P, EC), End; I != End && !EC; I.increment(EC))
      if (path::extension(I->path()) == ".yaml") Files.push_back(I->path());
    llvm::sort(Files);
    if (Files.empty()) {
      if (R.Root.empty()) R.Root = P;
      return say(shown(P), 0, 0, EC ? "cannot be read: " + EC.message() : "the folder has no *.yaml file",
                 "give a manifest file, or a folder that has one");
    }
    for (const std::string &F : Files) file(F, P);
  }

  /// Reads one file and what it includes. DefaultRoot: the root where none is known yet.
  void file(const std::string &P, llvm::StringRef DefaultRoot) {
    llvm::SmallString<256> Real;
    if (fs::real_path(P, Real)) Real = P;
    if (!Seen.insert(Real).second) return;
    auto Buffer = llvm::MemoryBuffer::getFile(P);
    if (!Buffer) {
      if (R.Root.empty()) R.Root = DefaultRoot;
      Complete = false;
      return say(shown(P), 0, 0, "cannot be read: " + Buffer.getError().message(),
                 "check the name given to --manifest");
    }
    yaml::Tree T = yaml::parse((*Buffer)->getBuffer(), P);
    std::string Base = path::parent_path(P).str();
    if (const yaml::Node *Root = T.Root ? T.Root->get("root") : nullptr; Root && Root->K == yaml::Node::Kind::Scalar) {
      std::string Said = join(Base, Root->Text);
      if (fs::is_directory(Said))
        Base = Said;
      else
        T.Diagnostics.push_back({Severity::Error,
                                 {P, Root->Line, Root->Column},
                                 "`root` is `" + Root->Text + "`, which is no folder",
                                 "name a folder relative to this file"});
      if (R.Root.empty()) R.Root = Base;
    }
    if (R.Root.empty()) R.Root = DefaultRoot;
    std::string File = shown(P);
    R.Files.push_back(File);
    for (Diagnostic &D : T.Diagnostics) {
      D.Where.File = File;
      R.Diagnostics.push_back({std::move(D), false, "", "", std::nullopt});
    }
    if (!T.Root || T.Root->K == yaml::Node::Kind::Null) {
      Complete = false;
      if (T.Diagnostics.empty()) say(File, 1, 1, "the manifest is empty", "begin with `version: 1` and `services:`");
      return;
    }
    ManifestPart Part = decodeManifest(*T.Root, File, pathFrom(R.Root, Base));
    std::vector<Spelled> Includes = std::move(Part.Includes);
    merge(std::move(Part));
    for (const Spelled &I : Includes)
      if (!I.Text.empty()) include(I, Base);
  }

  void include(const Spelled &I, llvm::StringRef Base) {
    auto G = Glob::compile(I.Text, GlobStyle::Path);
    if (!G)
      return say(I.Where, llvm::toString(G.takeError()),
                 "close it, or put a backslash before a character that stands for itself");
    if (I.Text.find_first_of("*?[{\\") == std::string::npos) {
      std::string P = join(Base, I.Text);
      Complete &= fs::exists(P) && !fs::is_directory(P);
      if (!fs::exists(P) || fs::is_directory(P))
        return say(I.Where, "the included file `" + I.Text + "` is not there",
                   "relative to " + (shown(Base).empty() ? "the root" : shown(Base)) +
                       "; correct the name or remove the entry");
      return file(P, Base);
    }
    std::vector<std::string> Found = filesMatching(Base, *G);
    if (Found.empty())
      R.Diagnostics.push_back({{Severity::Warning, I.Where, "no file matches the include `" + I.Text + "`",
                                "correct the glob or remove the entry"},
                               false,
                               "",
                               "",
                               std::nullopt});
    for (const std::string &P : Found) file(P, Base);
  }

  template <typename T>
  void unique(std::vector<T> &From, std::vector<T> &Into, llvm::StringMap<Location> &Known, llvm::StringRef What) {
    for (T &X : From) {
      auto [At, New] = Known.try_emplace(X.Name, X.Where);
      if (New)
        Into.push_back(std::move(X));
      else
        say(X.Where,
            (What + " `" + X.Name + "` is declared twice; the first time in " + At->second.File + ":" +
             llvm::Twine(At->second.Line))
                .str(),
            "keep one of the two");
    }
  }

  void merge(ManifestPart Part) {
    Manifest &P = Part.M, &M = R.M;
    llvm::append_range(R.Diagnostics, Part.Diagnostics);
    if (M.System.empty()) M.System = P.System;
    unique(P.Services, M.Services, Services, "service");
    unique(P.Entities, M.Entities, Entities, "entity");
    llvm::append_range(M.Exclude, P.Exclude);
    llvm::append_range(M.Exceptions, P.Exceptions);
    llvm::append_range(M.Rules.Ignored, P.Rules.Ignored);
    for (const auto &[Key, Where] : Part.Said) {
      auto [At, New] = Said.try_emplace(Key, Where);
      if (!New && !sameValue(Key, P))
        say(Where, "`" + Key + "` is said differently in " + At->second.File + ":" + std::to_string(At->second.Line),
            "say it in one file");
      if (New) take(Key, P);
    }
  }

  bool sameValue(llvm::StringRef Key, const Manifest &P) const {
    if (Key == "policy.unowned") return P.Rules.Unowned == R.M.Rules.Unowned;
    if (Key == "policy.unresolved") return P.Rules.Unresolved == R.M.Rules.Unresolved;
    if (Key == "policy.private-databases") return P.Rules.PrivateDatabases == R.M.Rules.PrivateDatabases;
    Key.consume_front("bindings.");
    return P.Bindings.at(Key.str()).Value == R.M.Bindings.at(Key.str()).Value;
  }
  void take(llvm::StringRef Key, const Manifest &P) {
    if (Key == "policy.unowned") {
      R.M.Rules.Unowned = P.Rules.Unowned;
    } else if (Key == "policy.unresolved") {
      R.M.Rules.Unresolved = P.Rules.Unresolved;
    } else if (Key == "policy.private-databases") {
      R.M.Rules.PrivateDatabases = P.Rules.PrivateDatabases;
    } else {
      Key.consume_front("bindings.");
      R.M.Bindings[Key.str()] = P.Bindings.at(Key.str());
    }
  }

  /// By file in the order read, then by place.
  void order() {
    llvm::StringMap<unsigned> Rank;
    for (const std::string &F : R.Files) Rank.try_emplace(F, Rank.size() + 1);
    auto Key = [&](const ManifestDiagnostic &D) {
      return std::tuple(Rank.lookup(D.What.Where.File), D.What.Where.Line, D.What.Where.Column, -int(D.What.Level),
                        llvm::StringRef(D.What.Message));
    };
    llvm::sort(R.Diagnostics,
               [&](const ManifestDiagnostic &A, const ManifestDiagnostic &B) { return Key(A) < Key(B); });
  }
};

} // namespace

bool ManifestResult::ok() const {
  return llvm::none_of(Diagnostics, [](const ManifestDiagnostic &D) { return D.What.Level == Severity::Error; });
}

std::vector<Diagnostic> ManifestResult::plain() const {
  std::vector<Diagnostic> Out;
  for (const ManifestDiagnostic &D : Diagnostics) Out.push_back(D.What);
  return Out;
}

ManifestResult readManifest(const ManifestInput &In) {
  ManifestResult R;
  Reader(In, R).run();
  if (std::optional<CodeOwners> Owners = R.ok() ? findCodeOwners(R.Root) : std::nullopt)
    checkCodeOwners(R.M, *Owners, R.Diagnostics);
  return R;
}

/// Owners whom nobody could ask: findings name team and contact. Only `validate` speaks of it; a run would say it each
/// time.
static void noteMissingContacts(const Manifest &M, std::vector<ManifestDiagnostic> &Out) {
  for (const Service &S : M.Services) {
    bool Owner = llvm::any_of(M.Entities, [&](const Entity &E) { return E.Owner.Text == S.Name; });
    if (!Owner || !S.Contact.empty()) continue;
    std::string Whose = S.Team.empty() ? "no team and no contact" : "no contact of its team `" + S.Team + "`";
    Out.push_back(
        {{Severity::Note, S.Where, "`" + S.Name + "` owns data, but names " + Whose + ": whom to ask when it is wrong?",
          S.Team.empty() ? "add `team:` and `contact:`" : "add `contact:`, such as a chat channel"},
         false,
         S.Name,
         "",
         std::nullopt});
  }
}

ValidateResult validateManifest(const ManifestInput &In) {
  ValidateResult V;
  ManifestResult R = readManifest(In);
  if (R.ok()) noteMissingContacts(R.M, R.Diagnostics);
  for (const ManifestDiagnostic &D : R.Diagnostics) {
    V.Text += render(D.What) + "\n";
    V.Errors += D.What.Level == Severity::Error;
    V.Warnings += D.What.Level == Severity::Warning;
  }
  return V;
}

} // namespace ssot
