// Plain values as bytes: every field in one fixed order, described once for both directions. In: a value and an
// archive. Out: RecordWriter appends bytes, RecordReader fills the value. A struct's description takes it apart by
// name: one that gets a further field stops compiling there, and is not forgotten. Knows no struct but a few of
// everybody's.
#ifndef SSOT_BASE_RECORD_H
#define SSOT_BASE_RECORD_H
#include "base/source.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/LEB128.h"
#include "llvm/Support/raw_ostream.h"
#include <string>
#include <vector>

namespace ssot {

/// Texts are written once; after that by number.
class RecordWriter {
public:
  static constexpr bool Reads = false;
  template <class T> void num(T &X) { llvm::encodeULEB128(uint64_t(X), OS); }
  void text(std::string &S) {
    auto [It, New] = Texts.try_emplace(S, Texts.size());
    uint64_t Id = It->second;
    num(Id);
    if (!New) return;
    uint64_t Size = S.size();
    num(Size);
    OS << S;
  }
  template <class List> uint64_t size(List &L) {
    uint64_t N = L.size();
    num(N);
    return N;
  }
  std::string Bytes;

private:
  llvm::raw_string_ostream OS{Bytes};
  llvm::StringMap<uint64_t> Texts;
};

/// Believes lengths no further than the bytes go; after the first mistake everything is zero.
class RecordReader {
public:
  static constexpr bool Reads = true;
  explicit RecordReader(llvm::StringRef Bytes) : P(Bytes.bytes_begin()), End(Bytes.bytes_end()) {}
  template <class T> void num(T &X) { X = T(raw()); }
  void text(std::string &S) {
    uint64_t Id = raw();
    if (Id < Texts.size()) return void(S = Texts[Id]);
    uint64_t Size = raw();
    if (Id != Texts.size() || Size > uint64_t(End - P)) return fail();
    S.assign(reinterpret_cast<const char *>(P), Size);
    P += Size;
    Texts.push_back(S);
  }
  template <class List> uint64_t size(List &) {
    uint64_t N = raw();
    if (N <= uint64_t(End - P)) return N;
    fail();
    return 0;
  }
  bool whole() const { return Good && P == End; }

private:
  uint64_t raw() {
    unsigned N = 0;
    const char *Why = nullptr;
    uint64_t V = llvm::decodeULEB128(P, &N, End, &Why);
    if (Why) return fail(), 0;
    P += N;
    return V;
  }
  void fail() {
    Good = false;
    P = End;
  }
  const uint8_t *P, *End;
  std::vector<llvm::StringRef> Texts;
  bool Good = true;
};

template <class A, class T, class Fn> void list(A &Ar, std::vector<T> &V, Fn Each) {
  uint64_t N = Ar.size(V);
  if (A::Reads) V.resize(N);
  for (T &X : V) Each(X);
}
template <class A> void fields(A &Ar, std::vector<std::string> &V) {
  list(Ar, V, [&](std::string &S) { Ar.text(S); });
}
template <class A> void fields(A &Ar, Location &L) {
  auto &[File, Line, Column] = L;
  Ar.text(File), Ar.num(Line), Ar.num(Column);
}

} // namespace ssot
#endif
