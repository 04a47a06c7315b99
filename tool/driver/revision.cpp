// Plumbing commands of git, since their output is stable; what they print goes through files. The old files come out of
// an index of our own (GIT_INDEX_FILE) with checkout-index, which needs neither a work tree nor a lock.
#include "driver/revision.h"
#include "base/diagnostic.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/raw_ostream.h"
#include <unistd.h>

namespace ssot {
namespace {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

/// Files that say something about the project and are not compiled.
bool isDescription(llvm::StringRef Path) {
  llvm::StringRef Ending = path::extension(Path);
  return Ending == ".yaml" || Ending == ".yml" || Ending == ".sql" || path::filename(Path) == "CODEOWNERS";
}

/// The fields of git's -z output.
std::vector<std::string> fieldsOf(llvm::StringRef Text) {
  llvm::SmallVector<llvm::StringRef> Parts;
  Text.split(Parts, '\0', -1, /*KeepEmpty=*/false);
  return {Parts.begin(), Parts.end()};
}

/// Runs git in one folder, with files for its streams and its index in Scratch.
class Git {
public:
  Git(llvm::StringRef Folder, llvm::StringRef Scratch) : Folder(Folder), Scratch(Scratch) {
    if (auto Found = llvm::sys::findProgramByName("git")) Program = *Found;
  }
  bool isThere() const { return !Program.empty(); }

  struct Answer {
    bool Ok = false;
    std::string Out, Err;
  };
  Answer ask(std::vector<std::string> Words, llvm::StringRef Input = "") const {
    std::vector<std::string> All = {Program, "--no-optional-locks", "-C", Folder};
    llvm::append_range(All, Words);
    std::vector<llvm::StringRef> Refs(All.begin(), All.end());
    std::string In = file("in"), Out = file("out"), Err = file("err");
    for (const std::string &F : {Out, Err}) fs::remove(F); // LLVM does not shorten a file that is there
    std::error_code EC;
    llvm::raw_fd_ostream(In, EC) << Input;
    std::optional<llvm::StringRef> Redirects[] = {In, Out, Err};
    std::vector<llvm::StringRef> Environment = environment();
    int Status = llvm::sys::ExecuteAndWait(Program, Refs, llvm::ArrayRef<llvm::StringRef>(Environment), Redirects);
    return {Status == 0, text(Out), text(Err)};
  }

private:
  std::string file(llvm::StringRef Name) const { return (Scratch + "/git-" + Name).str(); }
  static std::string text(const std::string &File) {
    auto Buffer = llvm::MemoryBuffer::getFile(File);
    return Buffer ? (*Buffer)->getBuffer().str() : "";
  }
  std::vector<llvm::StringRef> environment() const {
    std::vector<llvm::StringRef> Out = {Index};
    for (char **E = ::environ; *E; ++E)
      if (!llvm::StringRef(*E).starts_with("GIT_INDEX_FILE=")) Out.push_back(*E);
    return Out;
  }

  std::string Folder, Scratch, Program;
  std::string Index = "GIT_INDEX_FILE=" + Scratch + "/index";
};

llvm::StringRef trimmed(const std::string &S) {
  return llvm::StringRef(S).trim();
}

} // namespace

void Revision::Remove::operator()(std::string *Folder) const {
  fs::remove_directories(*Folder);
  delete Folder;
}

Revision::~Revision() = default;

llvm::Expected<Revision> Revision::read(llvm::StringRef Folder, llvm::StringRef Name) {
  Revision R;
  if (llvm::Error E = R.load(Folder, Name)) return std::move(E);
  return R;
}

llvm::Error Revision::load(llvm::StringRef Folder, llvm::StringRef Name) {
  llvm::SmallString<128> Scratch;
  if (std::error_code EC = fs::createUniqueDirectory("ssot-lint-diff", Scratch))
    return inputError({}, "cannot make a temporary folder: " + EC.message(),
                      "set TMPDIR to a folder that can be written");
  Temporary.reset(new std::string(Scratch));
  Old.Folder = *Temporary + "/tree";

  Git Here(Folder, *Temporary);
  if (!Here.isThere()) return inputError({}, "--diff needs git, which is not in PATH", "install it");
  Git::Answer Top = Here.ask({"rev-parse", "--show-toplevel"});
  if (!Top.Ok)
    return inputError({},
                      "--diff needs a git repository, and " + Folder.str() + " is in none: " + trimmed(Top.Err).str(),
                      "run in a clone");
  Old.Top = trimmed(Top.Out).str();
  Git Git(Old.Top, *Temporary);
  Git::Answer Commit = Git.ask({"rev-parse", "--verify", "--quiet", "--end-of-options", Name.str() + "^{commit}"});
  if (!Commit.Ok)
    return inputError({}, "git knows no revision `" + Name.str() + "`",
                      "name a commit, branch or tag; a shallow clone may lack it: fetch it first");
  std::string Id = trimmed(Commit.Out).str();

  // An index of the old tree is compared with the files. It begins as a copy of the user's, which is never written:
  // with -m, what the copy knows about unchanged files spares reading them.
  Git::Answer Where = Git.ask({"rev-parse", "--absolute-git-dir"});
  fs::copy_file(trimmed(Where.Out) + "/index", *Temporary + "/index"); // none in a fresh repository
  Git::Answer Read = Git.ask({"read-tree", "-m", Id});
  if (!Read.Ok) { // a merge is under way
    fs::remove(*Temporary + "/index");
    Read = Git.ask({"read-tree", Id});
  }
  Git.ask({"update-index", "-q", "--refresh"}); // fails where files differ, which is what is asked for next
  Git::Answer Tracked = Git.ask({"diff-files", "--name-status", "-z", "--ignore-submodules"});
  Git::Answer Others = Git.ask({"ls-files", "-z", "--others", "--exclude-standard"});
  for (const auto *A : {&Read, &Tracked, &Others})
    if (!A->Ok)
      return inputError({}, "git cannot compare the files with `" + Name.str() + "`: " + trimmed(A->Err).str());

  std::vector<std::string> Then, Fields = fieldsOf(Tracked.Out);
  for (size_t I = 0; I + 1 < Fields.size(); I += 2) Then.push_back(Fields[I + 1]); // status, path
  for (const std::string &P : Then) Changed.insert(Old.Top + "/" + P);
  for (const std::string &P : fieldsOf(Others.Out)) {
    Changed.insert(Old.Top + "/" + P);
    Old.Hidden.insert(Old.Top + "/" + P);
  }
  Described = llvm::any_of(Changed, isDescription);
  if (Described)
    for (std::string &P : fieldsOf(Git.ask({"ls-files", "-z"}).Out))
      if (isDescription(P)) Then.push_back(std::move(P));
  std::string List;
  for (const std::string &P : Then) List += P + '\0';
  if (std::error_code EC = fs::create_directories(Old.Folder))
    return inputError({}, "cannot make a temporary folder: " + EC.message());
  Git::Answer Out =
      Git.ask({"checkout-index", "--quiet", "--force", "-z", "--stdin", "--prefix=" + Old.Folder + "/"}, List);
  if (!Out.Ok) return inputError({}, "git cannot write the old files: " + trimmed(Out.Err).str());
  return llvm::Error::success();
}

std::string Revision::oldPath(llvm::StringRef Path) const {
  llvm::StringRef Below = Path;
  if (!Below.consume_front(Old.Top) || !(Below.empty() || Below.starts_with("/"))) return Path.str();
  return Old.Folder + Below.str();
}

} // namespace ssot
