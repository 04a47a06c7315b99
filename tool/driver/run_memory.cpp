// Two files a project in the cache folder, each with its checksum: the files of the run, what linking asked, the linked
// program; and what linking asked with what it found out about each service.
#include "driver/run_memory.h"
#include "driver/checked_file.h"
#include "driver/facts_cache.h"
#include "driver/run_record.h"
#include "facts/facts_files.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"
#include <chrono>

namespace ssot {

namespace path = llvm::sys::path;

/// Clocks of file systems are coarse, and some are of other machines: a file that changed this shortly before a run may
/// change once more without its stamp showing it.
static constexpr uint64_t Doubtful = 2'000'000'000;

struct RunMemory::Inputs {
  struct File {
    std::string Path;
    FileStamp Stamp; ///< zero: it was too young to be believed
    uint64_t Hash = 0;
  };
  std::vector<File> Files;
  std::vector<std::string> Missing; ///< none of them may have appeared

  template <class A> friend void fields(A &Ar, Inputs &I) {
    list(Ar, I.Files, [&](File &F) {
      Ar.text(F.Path), Ar.num(F.Stamp.Size), Ar.num(F.Stamp.Modified), Ar.num(F.Stamp.Changed), Ar.num(F.Stamp.Inode);
      Ar.num(F.Hash);
    });
    fields(Ar, I.Missing);
  }
};

RunMemory::RunMemory(const RunOptions &Options, const Given &G, const ExtractPhaseOptions &Phase, std::string Database)
    : Database(std::move(Database)), Root(G.Manifest.Root),
      Begin(uint64_t(
          std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::system_clock::now().time_since_epoch())
              .count())) {
  if (Phase.CacheFolder.empty()) return;
  std::string Key = keyOfExtraction(Phase.Extract, Phase.ModelsKey);
  auto Add = [&](llvm::StringRef Word) { Key.append(Word.begin(), Word.end()).push_back('\0'); };
  Add(this->Database);
  for (const auto *Args : {&Options.ExtraArgsBefore, &Options.ExtraArgs}) {
    for (const std::string &A : *Args) Add(A);
    Add("");
  }
  // What they say is no part of the key: linking asks for it (link_questions.h), and facts do not.
  for (const std::string &File : G.Manifest.Files) Add(path::is_absolute(File) ? File : Root + "/" + File);
  Path = Phase.CacheFolder + "/" + nameOfKey(Key);
}

/// One stat a file; only what looks changed is read.
bool RunMemory::areAsTheyWere(Inputs &I, bool &Restamp) const {
  for (Inputs::File &F : I.Files) {
    std::optional<FileStamp> Now = stampOf(F.Path.c_str());
    if (Now && *Now == F.Stamp) continue;
    if (!Now || hashOfContent(F.Path) != F.Hash) return false;
    F.Stamp = trusted(F.Path);
    Restamp = true;
  }
  FileHashes Probe;
  return llvm::none_of(I.Missing, [&](const std::string &P) { return Probe.appeared(llvm::StringRef(P)); });
}

FileStamp RunMemory::trusted(const std::string &File) const {
  std::optional<FileStamp> S = stampOf(File.c_str());
  if (!S || std::max(S->Changed, S->Modified) + Doubtful >= Begin) return {};
  return *S;
}

/// 0: its units depend on response files, which nobody watches.
uint64_t RunMemory::hashOfDatabase() const {
  auto Buffer = llvm::MemoryBuffer::getFile(Database, /*IsText=*/false, /*RequiresNullTerminator=*/false);
  if (!Buffer) return 0;
  llvm::StringRef Text = (*Buffer)->getBuffer();
  return Text.contains(" @") || Text.contains("\"@") ? 0 : llvm::xxh3_64bits(Text);
}

bool RunMemory::recall(const program::Services &Who) {
  Recalled = read(Who);
  // Before anybody reads it: a database that changes meanwhile is another one.
  if (!Recalled && !Path.empty()) DatabaseHash = hashOfDatabase();
  return Recalled.has_value();
}

LinkedProgram RunMemory::link(const std::vector<const facts::Tu *> &Units, const model::Models &Models,
                              const program::Services &Who) {
  if (Recalled) return *std::exchange(Recalled, std::nullopt);
  if (Path.empty()) return linkUnits(Units, Models, Who);
  LinkQuestions Before;
  program::Remembered Services{readServices(Before, Who), 0, {}};
  Services.Keep = [&](program::ServiceRecords &Now) {
    // What is recalled was found by answers that are not asked for again.
    if (Services.Recalled) Questions.Asked.merge(Before.Asked);
    RecordWriter W;
    fields(W, Questions), fields(W, Now);
    writeChecked(Path + ".services", W.Bytes);
  };
  LinkedProgram Linked = linkUnits(Units, Models, Questions.listenTo(Who), &Services);
  Linked.Outside = Outside;
  if (DatabaseHash) keep(Linked, Units);
  return Linked;
}

/// Nothing, where the manifest answers otherwise than it did. Before: what was asked.
program::ServiceRecords RunMemory::readServices(LinkQuestions &Before, const program::Services &Who) const {
  CheckedFile Kept(Path + ".services");
  if (!Kept.isWhole()) return {};
  program::ServiceRecords Out;
  RecordReader R(Kept.bytes());
  fields(R, Before), fields(R, Out);
  if (R.whole() && Before.hasSameAnswers(Who)) return Out;
  Before.Asked.clear();
  return {};
}

std::optional<LinkedProgram> RunMemory::read(const program::Services &Who) {
  if (Path.empty()) return std::nullopt;
  CheckedFile Kept(Path + ".run");
  if (!Kept.isWhole()) return std::nullopt;
  RecordReader R(Kept.bytes());
  Inputs I;
  fields(R, I);
  bool Restamp = false;
  LinkedProgram Linked;
  bool AsItWas = areAsTheyWere(I, Restamp);
  if (AsItWas) fields(R, Questions), fields(R, Linked);
  if (!AsItWas || !R.whole() || !Questions.hasSameAnswers(Who)) {
    for (const Inputs::File &F : I.Files) Hashes.believe(F.Path, F.Stamp, F.Hash);
    Questions.Asked.clear();
    return std::nullopt;
  }
  markUsed(Path + ".run");
  if (Restamp) write(I, Linked);
  return Linked;
}

void RunMemory::keep(const LinkedProgram &Linked, const std::vector<const facts::Tu *> &Units) {
  llvm::DenseMap<uint32_t, uint64_t> Seen; // by the path's number
  llvm::DenseSet<uint32_t> SeenMissing;
  Inputs I;
  auto Add = [&](const std::string &File, uint64_t Hash) { I.Files.push_back({File, trusted(File), Hash}); };
  for (const facts::Tu *T : Units) {
    if (T->Files.empty()) return; // it crashed, or took too long: that is no property of its files
    auto Now = [&](const facts::File &F) { return Hashes.hashOf(F.Path); };
    if (!T->ExternalHash || facts::externalHash(*T, Now) != T->ExternalHash) return;
    for (const facts::File &F : T->Files) {
      uint64_t Hash = F.External ? Now(F) : F.Hash;
      auto [Known, New] = Seen.try_emplace(F.Path.number(), Hash);
      if (!Hash || Known->second != Hash) return;
      if (New) Add(F.Path, Hash);
    }
    for (facts::PathName M : T->MissingIncludes)
      if (SeenMissing.insert(M.number()).second) I.Missing.push_back(M);
  }
  if (!Seen.contains(facts::PathName(Database).number())) Add(Database, DatabaseHash);
  llvm::sort(I.Files, [](const Inputs::File &A, const Inputs::File &B) { return A.Path < B.Path; });
  llvm::sort(I.Missing);
  write(I, Linked);
}

void RunMemory::write(const Inputs &I, const LinkedProgram &Linked) const {
  RecordWriter W;
  fields(W, const_cast<Inputs &>(I)); // the writer changes nothing; one description serves both directions
  fields(W, const_cast<LinkQuestions &>(Questions));
  fields(W, const_cast<LinkedProgram &>(Linked));
  writeChecked(Path + ".run", W.Bytes);
}

} // namespace ssot
