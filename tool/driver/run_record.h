// The bytes of a remembered run: every field of LinkQuestions and LinkedProgram in one fixed order, described once for both directions.
// In: a value and an archive. Out: RecordWriter appends bytes, RecordReader fills the value; both in this header, since
// only run_memory.cpp uses them. Each struct is taken apart by name: one that gets a further field stops compiling
// here, and is not forgotten.
#ifndef SSOT_DRIVER_RUN_RECORD_H
#define SSOT_DRIVER_RUN_RECORD_H
#include "driver/link_questions.h"
#include "driver/linked_program.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/LEB128.h"
#include "llvm/Support/raw_ostream.h"

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
template <class A> void fields(A &Ar, Resource &R) {
  auto &[Kind, Name, Database, Key, Type] = R;
  Ar.num(Kind), Ar.text(Name), Ar.text(Database), Ar.text(Key), Ar.text(Type);
}
template <class A> void fields(A &Ar, std::vector<PathStep> &Path) {
  list(Ar, Path, [&](PathStep &S) {
    auto &[Where, Function, Note] = S;
    fields(Ar, Where), Ar.text(Function), Ar.text(Note);
  });
}
template <class A> void fields(A &Ar, Sink &S) {
  auto &[Where, Function, Library] = S;
  fields(Ar, Where), Ar.text(Function), Ar.text(Library);
}
template <class A> void fields(A &Ar, std::optional<std::vector<Way>> &Ways) {
  bool There = Ways.has_value();
  Ar.num(There);
  if (!There) return;
  if (A::Reads) Ways.emplace();
  list(Ar, *Ways, [&](Way &W) {
    auto &[Told, Path] = W;
    list(Ar, Told, [&](Resource &R) { fields(Ar, R); });
    fields(Ar, Path);
  });
}
template <class A> void fields(A &Ar, Access &X) {
  auto &[Service, Op, Write, What, Columns, ColumnsKnown, How, Temporary, Unknown, Statement, Where, Function, At, Path,
         OtherPaths, Companions] = X;
  Ar.text(Service), Ar.num(Op), Ar.num(Write), fields(Ar, What), fields(Ar, Columns), Ar.num(ColumnsKnown);
  Ar.num(How), Ar.num(Temporary), Ar.text(Unknown), Ar.text(Statement), fields(Ar, Where), Ar.text(Function), fields(Ar, At);
  fields(Ar, Path);
  list(Ar, OtherPaths, [&](std::vector<PathStep> &P) { fields(Ar, P); });
  fields(Ar, Companions);
}
template <class A> void fields(A &Ar, std::set<std::string> &Set) {
  std::vector<std::string> V(Set.begin(), Set.end());
  fields(Ar, V);
  if (A::Reads) Set = {std::make_move_iterator(V.begin()), std::make_move_iterator(V.end())};
}
template <class A> void fields(A &Ar, LinkedProgram &L) {
  auto &[Accesses, Models, Notes, Units, Comments, Handled, AnalysedFiles, Outside] = L;
  list(Ar, Accesses, [&](Access &X) { fields(Ar, X); });
  auto &[Entries, Silent, Unmodelled] = Models;
  std::vector<std::pair<std::string, std::string>> Pairs(Entries.begin(), Entries.end());
  list(Ar, Pairs, [&](auto &P) { Ar.text(P.first), Ar.text(P.second); });
  if (A::Reads) Entries = {Pairs.begin(), Pairs.end()};
  fields(Ar, Silent), fields(Ar, Unmodelled);
  fields(Ar, Notes);
  list(Ar, Units, [&](LinkedUnit &U) {
    auto &[File, Failure] = U;
    Ar.text(File), Ar.text(Failure);
  });
  list(Ar, Comments, [&](Comment &C) {
    auto &[Where, Text] = C;
    fields(Ar, Where), Ar.text(Text);
  });
  std::vector<std::pair<std::vector<PathStep>, std::vector<std::string>>> Steps;
  for (auto &[Step, Events] : Handled) Steps.push_back({{Step}, Events});
  list(Ar, Steps, [&](auto &S) { fields(Ar, S.first), fields(Ar, S.second); });
  if (A::Reads)
    for (auto &[Step, Events] : Steps)
      if (Step.size() == 1) Handled[Step[0]] = std::move(Events);
  fields(Ar, AnalysedFiles);
  Ar.num(Outside);
}

template <class A> void fields(A &Ar, LinkQuestions &Q) {
  Ar.text(Q.Given);
  std::vector<std::pair<std::string, LinkQuestions::Answer>> All(Q.Asked.begin(), Q.Asked.end());
  list(Ar, All, [&](auto &Each) {
    Ar.text(Each.first);
    list(Ar, Each.second, [&](int &N) { Ar.num(N); });
  });
  if (A::Reads) Q.Asked = {All.begin(), All.end()};
}

} // namespace ssot
#endif
