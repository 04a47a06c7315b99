// A text file, one line a fact, closed by a checksum.
#include "extract/header_map.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"

namespace ssot::extract {

static constexpr llvm::StringLiteral Heading = "ssot-lint shared headers 2";

bool HeaderMap::mentions(llvm::StringRef Word) const {
  return llvm::binary_search(Words, llvm::xxh3_64bits(Word));
}

std::optional<unsigned> HeaderMap::find(llvm::StringRef Path) const {
  auto It = ByName.find(Path);
  return It == ByName.end() ? std::nullopt : std::optional(It->second);
}

uint64_t HeaderMap::bytesOf(llvm::ArrayRef<std::string> Spelled) const {
  std::vector<bool> Seen(Files.size());
  std::vector<unsigned> Work;
  auto Add = [&](unsigned F) {
    if (F == Nothing || Seen[F]) return;
    Seen[F] = true;
    Work.push_back(F);
  };
  for (const Root &R : Includes)
    if (llvm::is_contained(Spelled, R.Spelled)) Add(R.File);
  uint64_t Bytes = 0;
  while (!Work.empty()) {
    const File &F = Files[Work.back()];
    Work.pop_back();
    Bytes += F.Size;
    if (F.First == Nothing) continue;
    for (const Directive &D : Readings[F.First].Directives) Add(D.Probe ? Nothing : D.File);
  }
  return Bytes;
}

void HeaderMap::index() {
  for (unsigned I = 0; I < Files.size(); ++I) {
    ByName[Files[I].Path] = I;
    ByName[Files[I].Name] = I;
  }
  for (unsigned I = 0; I < Readings.size(); ++I)
    if (File &F = Files[Readings[I].File]; F.First == Nothing) F.First = I;
}

llvm::Error writeHeaderMap(const HeaderMap &M, llvm::StringRef Path) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  OS << Heading << "\np\t" << M.Pch << "\n";
  for (const std::string &A : M.Asked) OS << "r\t" << A << "\n";
  for (const HeaderMap::Root &R : M.Includes) OS << "i\t" << R.Spelled << "\t" << R.File << "\n";
  for (const std::string &D : M.Macros) OS << "m\t" << D << "\n";
  for (const HeaderMap::File &F : M.Files)
    OS << "f\t" << F.Path << "\t" << F.Name << "\t" << F.Hash << "\t" << F.Size << "\t" << F.Modified << "\n";
  for (const HeaderMap::Reading &R : M.Readings) {
    OS << "n\t" << R.File << "\n";
    for (const HeaderMap::Directive &D : R.Directives)
      OS << "d\t" << (D.Angled ? "a" : "") << (D.Next ? "n" : "") << (D.Probe ? "p" : "") << "\t" << D.Name << "\t"
         << D.Found << "\t" << D.File << "\t" << D.Reading << "\n";
  }
  for (uint64_t W : M.Words) OS << "w\t" << W << "\n";
  return llvm::writeToOutput(Path, [&](llvm::raw_ostream &Out) {
    Out << Text << "x\t" << llvm::xxh3_64bits(Text) << "\n";
    return llvm::Error::success();
  });
}

/// Every index points to something.
static bool isWhole(const HeaderMap &M) {
  auto In = [](unsigned I, const auto &V) { return I == HeaderMap::Nothing || I < V.size(); };
  auto Whole = [&](const HeaderMap::Directive &D) { return In(D.File, M.Files) && In(D.Reading, M.Readings); };
  return llvm::all_of(M.Includes, [&](const HeaderMap::Root &R) { return In(R.File, M.Files); }) &&
         llvm::all_of(M.Readings, [&](const HeaderMap::Reading &R) {
           return R.File < M.Files.size() && llvm::all_of(R.Directives, Whole);
         });
}

std::optional<HeaderMap> readHeaderMap(llvm::StringRef Path) {
  auto Buffer = llvm::MemoryBuffer::getFile(Path, /*IsText=*/false, /*RequiresNullTerminator=*/false);
  if (!Buffer) return std::nullopt;
  auto [Text, Checksum] = (*Buffer)->getBuffer().rsplit("x\t");
  uint64_t Sum = 0;
  if (Checksum.rtrim().getAsInteger(10, Sum) || Sum != llvm::xxh3_64bits(Text) || !Text.consume_front(Heading))
    return std::nullopt;
  HeaderMap M;
  auto Number = [](llvm::StringRef S, auto &N) { return !S.getAsInteger(10, N); };
  for (Text = Text.drop_front(); !Text.empty();) {
    llvm::StringRef Line;
    std::tie(Line, Text) = Text.split('\n');
    llvm::SmallVector<llvm::StringRef, 6> Part;
    Line.split(Part, '\t');
    char Kind = Line.empty() ? 0 : Line[0];
    if (Kind == 'f' && Part.size() == 6) {
      HeaderMap::File F{Part[1].str(), Part[2].str()};
      if (!Number(Part[3], F.Hash) || !Number(Part[4], F.Size) || !Number(Part[5], F.Modified)) return std::nullopt;
      M.Files.push_back(std::move(F));
    } else if (Kind == 'n' && Part.size() == 2) {
      if (!Number(Part[1], M.Readings.emplace_back().File)) return std::nullopt;
    } else if (Kind == 'd' && Part.size() == 6 && !M.Readings.empty()) {
      HeaderMap::Directive D{Part[2].str(), Part[3].str(), Part[1].contains('a'), Part[1].contains('n'),
                             Part[1].contains('p')};
      if (!Number(Part[4], D.File) || !Number(Part[5], D.Reading)) return std::nullopt;
      M.Readings.back().Directives.push_back(std::move(D));
    } else if (Kind == 'w' && Part.size() == 2) {
      if (!Number(Part[1], M.Words.emplace_back())) return std::nullopt;
    } else if (Kind == 'i' && Part.size() == 3) {
      if (!Number(Part[2], M.Includes.emplace_back(HeaderMap::Root{Part[1].str()}).File)) return std::nullopt;
    } else if (Kind == 'r' || Kind == 'm' || Kind == 'p') {
      (Kind == 'p' ? M.Pch : (Kind == 'r' ? M.Asked : M.Macros).emplace_back()) = Line.drop_front(2).str();
    } else {
      return std::nullopt;
    }
  }
  if (!isWhole(M)) return std::nullopt;
  M.index();
  return M;
}

} // namespace ssot::extract
