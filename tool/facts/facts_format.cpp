// The two archives that walk the fields of facts.h: one appends bytes, one reads them back and believes nothing.
#include "facts/facts_format.h"
#include "base/diagnostic.h"
#include "facts/facts_fields.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Compression.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/LEB128.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"
#include <array>
#include <type_traits>

namespace ssot::facts {
namespace {

constexpr llvm::StringLiteral Magic = "SSOTFACT";
constexpr size_t HeaderSize = 8 + 4 + 8 + 8;
/// Of a text that repeats the one before: few bytes shall not claim much memory.
constexpr size_t MostShared = 4096;

class FactsWriter {
public:
  explicit FactsWriter(std::string &Out) : Out(Out) {}
  template <class T> void num(const T &X) {
    uint64_t V = static_cast<uint64_t>(X);
    for (; V >= 0x80; V >>= 7) Out += char(0x80 | (V & 0x7f));
    Out += char(V);
  }
  void flag(bool X) { num(X); }
  void fixed(uint64_t X) {
    char Buffer[8];
    llvm::support::endian::write64le(Buffer, X);
    Out.append(Buffer, 8);
  }
  void text(const std::string &S) {
    num(S.size());
    Out += S;
  }
  /// How much of the one before, and what follows.
  void path(PathName P, PathName PathBefore) {
    const std::string &S = P, &Before = PathBefore;
    size_t Same = size_t(std::mismatch(S.begin(), S.end(), Before.begin(), Before.end()).first - S.begin());
    Same = std::min(Same, MostShared);
    num(Same);
    text(S.substr(Same));
  }
  void id(uint32_t X, Space) { num(X + 1u); }
  void range(uint32_t First, uint32_t, Space) { num(First); }
  void texts(const Texts &T) {
    num(T.size());
    for (size_t I = 0; I < T.size(); ++I) {
      num(T[I].size());
      Out.append(T[I].begin(), T[I].end());
    }
  }
  template <class List> void count(const List &V, Space) { num(V.size()); }
  void countFunctions(const Tu &T) { num(T.Functions.size()); }
  void functions(Tu &T) {
    for (Function &F : T.Functions) fields(*this, F);
  }
  template <class List, class Fn> void list(List &V, Fn Each) {
    num(V.size());
    for (auto &X : V) Each(X);
  }
  void ids(const Array<uint32_t> &V, Space S) {
    num(V.size());
    for (uint32_t X : V) id(X, S);
  }
  void fail(const char *) { llvm_unreachable("facts made by this program have known kinds"); }

private:
  std::string &Out;
};

/// After the first mistake every read gives zero, so callers need no checks of their own.
class FactsReader {
public:
  FactsReader(llvm::StringRef Bytes, Pool &Memory, Bodies Wanted)
      : P(Bytes.bytes_begin()), End(Bytes.bytes_end()), Memory(Memory), Wanted(Wanted) {}
  /// Of one function of this unit.
  FactsReader(const Outline &O, const Tu &T, Pool &Memory)
      : P(O.Bytes), End(O.Bytes + O.Size), Memory(Memory), Wanted(Bodies::Later) {
    Size[unsigned(Space::Strings)] = T.Strings.size();
    Size[unsigned(Space::Files)] = T.Files.size();
    Size[unsigned(Space::Functions)] = T.functionCount();
    Size[unsigned(Space::Classes)] = T.Classes.size();
    Size[unsigned(Space::Globals)] = T.Globals.size();
    Into = &Memory;
  }

  template <class T> void num(T &X) {
    uint64_t V = raw();
    if constexpr (std::is_enum_v<T>) {
      X = static_cast<T>(static_cast<std::underlying_type_t<T>>(V));
      if (static_cast<uint64_t>(X) != V) fail("number too large");
    } else {
      X = static_cast<T>(V);
      if (static_cast<uint64_t>(X) != V) fail("number too large");
    }
  }
  void flag(bool &X) {
    uint64_t V = raw();
    if (V > 1) fail("neither true nor false");
    X = V == 1;
  }
  void fixed(uint64_t &X) {
    if (End - P < 8) return fail("ends too early");
    X = llvm::support::endian::read64le(P);
    P += 8;
  }
  void text(std::string &S) { S = text().str(); }
  void path(PathName &P, PathName PathBefore) {
    const std::string &Before = PathBefore;
    uint64_t Same = raw();
    if (Same > Before.size() || Same > MostShared) return fail("begins with more than there is");
    llvm::StringRef Rest = text();
    Path.assign(Before, 0, Same).append(Rest.begin(), Rest.end());
    P = PathName(Path);
  }
  void texts(Texts &T) {
    size_t Count = length();
    const uint8_t *Begin = P;
    size_t Bytes = 0;
    for (size_t I = 0; I < Count; ++I) Bytes += text().size();
    if (!Problem.empty()) return;
    T.clear();
    T.reserve(Count, Bytes);
    P = Begin;
    for (size_t I = 0; I < Count; ++I) T.push_back(text());
    Size[unsigned(Space::Strings)] = Count;
  }
  /// A string is always there; every other id may be None.
  void id(uint32_t &X, Space S) {
    uint64_t V = raw();
    if (V > Size[unsigned(S)] || (V == 0 && S == Space::Strings)) return X = 0, fail("id out of range");
    X = uint32_t(V) - 1u;
  }
  void range(uint32_t &First, uint32_t Count, Space S) {
    num(First);
    if (uint64_t(First) + Count > Size[unsigned(S)]) fail("range of operands out of bounds");
  }
  template <class List> void count(List &V, Space S) {
    make(V);
    Size[unsigned(S)] = V.size();
  }
  template <class List, class Fn> void list(List &V, Fn Each) {
    make(V);
    for (auto &X : V) Each(X);
  }
  /// Most lists of ids stand in many places of a unit: the types of a call's arguments, the callee's template
  /// arguments. Each is kept once.
  void ids(Array<uint32_t> &V, Space S) {
    size_t Count = length();
    if (!Count) return;
    if (Into) {
      V.place(Count, *Into);
      for (uint32_t &X : V) id(X, S);
      return;
    }
    Ids.resize(Count);
    for (uint32_t &X : Ids) id(X, S);
    keep(V, llvm::ArrayRef<uint32_t>(Ids), Lists);
  }
  void countFunctions(Tu &T) {
    size_t Count = length();
    if (Wanted == Bodies::Now)
      T.Functions.resize(Count);
    else
      T.Declared.resize(Count);
    Size[unsigned(Space::Functions)] = Count;
  }
  void functions(Tu &T) {
    for (Function &F : T.Functions) fields(*this, F);
    for (FnId F = 0; F < T.Declared.size() && Problem.empty(); ++F) declaration(T, F);
  }
  void fail(const char *Why) {
    if (Problem.empty()) Problem = Why;
    P = End;
  }
  llvm::StringRef problem() {
    if (Problem.empty() && P != End) Problem = "more bytes than facts";
    return Problem;
  }

private:
  template <class T> void make(std::vector<T> &V) { V.resize(length()); }
  template <class T> void make(Array<T> &V) { V.place(length(), Into ? *Into : Memory); }

  static uint64_t hashOf(uint32_t Id) { return Id; }
  static uint64_t hashOf(const Param &P) { return llvm::hash_combine(P.Name, P.Type, P.Mutable, P.Enum); }
  template <class T> using ByHash = llvm::DenseMap<uint64_t, Array<T>>;
  /// V becomes this list, which is kept in the unit's memory once.
  template <class T> void keep(Array<T> &V, llvm::ArrayRef<T> List, ByHash<T> &Lists) {
    uint64_t Hash = List.size();
    for (const T &X : List) Hash = (Hash ^ hashOf(X)) * 0x9E3779B97F4A7C15ull; // Knuth, TAOCP 3, 6.4
    auto [Known, New] = Lists.try_emplace(Hash >> 1);
    if (!New && llvm::equal(Known->second, List)) return V.share(Known->second);
    Array<T> Copy;
    Copy.place(List.size(), Memory);
    llvm::copy(List, Copy.begin());
    if (New) Known->second.share(Copy);
    V.share(Copy);
  }
  template <class T> void keep(Array<T> &V, ByHash<T> &Lists) {
    if (!V.empty()) keep(V, llvm::ArrayRef<T>(V.begin(), V.size()), Lists);
  }

  /// A function of which only the declaration and the outline of its body stay. The body is read, and believed from
  /// then on.
  void declaration(Tu &T, FnId Of) {
    const uint8_t *Begin = P;
    Room.Reset();
    Into = &Room;
    Function F;
    fields(*this, F);
    Into = nullptr;
    keep(F.DeclaredIn, Lists);
    keep(F.Overrides, Lists);
    keep(F.Params, ParamLists);
    if (Problem.empty() && (F.Flags & FnHasBody)) {
      Outline &O = T.Outlines.emplace_back();
      O.Of = Of;
      O.Size = uint32_t(P - Begin);
      auto *Bytes = static_cast<uint8_t *>(Memory.Allocate(O.Size, 1));
      std::copy(Begin, P, Bytes);
      O.Bytes = Bytes;
      Outline Short = outlineOf(F);
      O.HandsOver = Short.HandsOver;
      O.Stores = Short.Stores;
      keep(O.Calls, llvm::ArrayRef<uint32_t>(Short.Calls.begin(), Short.Calls.size()), Lists);
      keep(O.Makes, llvm::ArrayRef<uint32_t>(Short.Makes.begin(), Short.Makes.size()), Lists);
    }
    T.Declared[Of] = std::move(static_cast<Declaration &>(F));
  }
  llvm::StringRef text() {
    uint64_t N = raw();
    if (N > uint64_t(End - P)) return fail("ends too early"), "";
    const char *Begin = reinterpret_cast<const char *>(P);
    P += N;
    return {Begin, N};
  }
  uint64_t raw() {
    if (P != End && *P < 0x80) return *P++;
    unsigned N = 0;
    const char *Why = nullptr;
    uint64_t V = llvm::decodeULEB128(P, &N, End, &Why);
    if (Why) return fail("ends too early"), 0;
    P += N;
    return V;
  }
  /// Every element takes at least one byte, so a length beyond the rest is a lie that must not be believed with memory.
  size_t length() {
    uint64_t N = raw();
    if (N > uint64_t(End - P)) return fail("ends too early"), 0;
    return N;
  }

  const uint8_t *P, *End;
  Pool &Memory;
  const Bodies Wanted;
  Pool Room;            ///< for a function of which little stays
  Pool *Into = nullptr; ///< where its lists are put; null: into the unit's memory, each once
  std::array<uint64_t, Spaces> Size{};
  std::string Path;          ///< the one that is read
  std::vector<uint32_t> Ids; ///< those that are read
  ByHash<uint32_t> Lists;
  ByHash<Param> ParamLists;
  std::string Problem;
};

llvm::Error problem(const llvm::Twine &What) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), What);
}

/// Names repeat their beginnings. Fast: a worker writes them once, links read them often.
constexpr int CompressionLevel = 3;
/// The most that zstd makes of one byte, roughly; what claims more is damaged.
constexpr uint64_t MostOfOneByte = 64 * 1024;

/// 0 and the bytes, or their length and the compressed bytes.
std::string packed(llvm::StringRef Bytes, bool Compressed) {
  llvm::SmallVector<uint8_t, 0> Small;
  if (Compressed && llvm::compression::zstd::isAvailable())
    llvm::compression::zstd::compress(llvm::arrayRefFromStringRef(Bytes), Small, CompressionLevel);
  std::string Out;
  FactsWriter(Out).num(Small.empty() ? 0 : Bytes.size());
  return Out += Small.empty() ? Bytes : llvm::toStringRef(Small);
}

/// Bytes: becomes what packed() was given; Room keeps it.
llvm::Error unpack(llvm::StringRef &Bytes, llvm::SmallVectorImpl<uint8_t> &Room) {
  unsigned Digits = 0;
  const char *Why = nullptr;
  uint64_t Size = llvm::decodeULEB128(Bytes.bytes_begin(), &Digits, Bytes.bytes_end(), &Why);
  if (Why) return problem("the facts file is damaged: it ends too early");
  Bytes = Bytes.drop_front(Digits);
  if (!Size) return llvm::Error::success();
  if (!llvm::compression::zstd::isAvailable())
    return problem("the facts are compressed, and this program was built without zstd");
  if (Size / MostOfOneByte > Bytes.size()) return problem("the facts file is damaged: its length is wrong");
  if (llvm::Error E = llvm::compression::zstd::decompress(llvm::arrayRefFromStringRef(Bytes), Room, Size))
    return problem("the facts file is damaged: " + llvm::toString(std::move(E)));
  Bytes = llvm::toStringRef(Room);
  return llvm::Error::success();
}

} // namespace

std::string serialize(const Tu &T, bool Compressed) {
  std::string Payload;
  FactsWriter W(Payload);
  fields(W, const_cast<Tu &>(T)); // the writer changes nothing; one description serves both directions
  Payload = packed(Payload, Compressed);
  std::string Out = Magic.str();
  char Header[HeaderSize - 8];
  llvm::support::endian::write32le(Header, FormatVersion);
  llvm::support::endian::write64le(Header + 4, Payload.size());
  llvm::support::endian::write64le(Header + 12, llvm::xxh3_64bits(Payload));
  Out.append(Header, sizeof(Header));
  return Out += Payload;
}

Outline outlineOf(const Function &F) {
  Outline O;
  for (const Call &C : F.Calls) {
    // A base class is made as part of another object.
    bool Base = C.Receiver != None && F.Nodes[C.Receiver].Kind != Op::Field;
    uint32_t Callee = C.Callee == None ? Outline::CallsNobody : C.Callee;
    if (C.Flags & CallVirtual) Callee |= Outline::CallIsVirtual;
    if (!C.Args.empty()) Callee |= Outline::CallGives;
    if (C.Callee != None && (C.Flags & CallConstructs) && !Base) Callee |= Outline::CallMakes;
    O.Calls.push_back(Callee);
  }
  for (const Node &N : F.Nodes) {
    if (N.Kind == Op::New || N.Kind == Op::Object) O.Makes.push_back(N.Kind == Op::New ? N.Ref2 : N.Ref);
    O.Stores |= N.Kind == Op::Store || N.Kind == Op::Global;
  }
  O.Stores |= !F.GlobalStores.empty();
  O.HandsOver = !F.Mentions.empty();
  return O;
}

const Function &readBody(const Tu &T, const Outline &O, Pool &Into) {
  auto *F = new (Into.Allocate(sizeof(Function), alignof(Function))) Function();
  FactsReader R(O, T, Into);
  fields(R, *F);
  return *F;
}

llvm::Expected<Tu> deserialize(llvm::StringRef &Bytes, Bodies Wanted) {
  if (!Bytes.starts_with(Magic)) return problem("not a facts file of ssot-lint");
  if (Bytes.size() < HeaderSize) return problem("the facts file is damaged: it ends too early");
  uint32_t Version = llvm::support::endian::read32le(Bytes.data() + 8);
  if (Version != FormatVersion)
    return problem("facts of format " + llvm::Twine(Version) + ", this program reads format " +
                   llvm::Twine(FormatVersion));
  uint64_t Size = llvm::support::endian::read64le(Bytes.data() + 12),
           Hash = llvm::support::endian::read64le(Bytes.data() + 20);
  if (Size > Bytes.size() - HeaderSize) return problem("the facts file is damaged: it ends too early");
  llvm::StringRef Payload = Bytes.substr(HeaderSize, Size);
  if (llvm::xxh3_64bits(Payload) != Hash) return problem("the facts file is damaged: its checksum is wrong");
  llvm::SmallVector<uint8_t, 0> Room;
  if (llvm::Error E = unpack(Payload, Room)) return std::move(E);
  Tu T;
  T.Read.Of = std::make_unique<Pool>();
  T.Checksum = Hash;
  FactsReader R(Payload, *T.Read.Of, Wanted);
  fields(R, T);
  if (!R.problem().empty()) return problem("the facts file is damaged: " + R.problem());
  if (T.Strings.empty() || !T.Strings[0].empty())
    return problem("the facts file is damaged: its first string is not empty");
  Bytes = Bytes.drop_front(HeaderSize + Size);
  return T;
}

llvm::Error writeFacts(llvm::ArrayRef<const Tu *> Units, llvm::StringRef Path) {
  llvm::Error E = llvm::writeToOutput(Path, [&](llvm::raw_ostream &OS) {
    for (const Tu *T : Units) OS << serialize(*T);
    return llvm::Error::success();
  });
  if (!E) return E;
  return inputError({Path.str()}, "cannot write the facts: " + llvm::toString(std::move(E)));
}

llvm::Expected<std::vector<Tu>> readFacts(llvm::StringRef Path, Bodies Wanted) {
  auto Buffer = llvm::MemoryBuffer::getFile(Path, /*IsText=*/false, /*RequiresNullTerminator=*/false);
  if (!Buffer) return inputError({Path.str()}, "cannot read the facts file: " + Buffer.getError().message());
  std::vector<Tu> Units;
  llvm::StringRef Rest = (*Buffer)->getBuffer();
  do {
    llvm::Expected<Tu> T = deserialize(Rest, Wanted);
    if (!T) return inputError({Path.str()}, llvm::toString(T.takeError()), "make it again with `ssot-lint extract`");
    Units.push_back(std::move(*T));
  } while (!Rest.empty());
  return Units;
}

} // namespace ssot::facts
