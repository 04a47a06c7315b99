// The bytes of a remembered run (base/record.h): every field of LinkQuestions, LinkedProgram and ServiceRecords.
#ifndef SSOT_DRIVER_RUN_RECORD_H
#define SSOT_DRIVER_RUN_RECORD_H
#include "base/record.h"
#include "driver/link_questions.h"
#include "driver/linked_program.h"
#include "program/service_record.h"

namespace ssot {

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
  Ar.num(How), Ar.num(Temporary), Ar.text(Unknown), Ar.text(Statement), fields(Ar, Where), Ar.text(Function),
      fields(Ar, At);
  fields(Ar, Path);
  list(Ar, OtherPaths, [&](std::vector<PathStep> &P) { fields(Ar, P); });
  fields(Ar, Companions);
}
template <class A> void fields(A &Ar, std::set<std::string> &Set) {
  std::vector<std::string> V(Set.begin(), Set.end());
  fields(Ar, V);
  if (A::Reads) Set = {std::make_move_iterator(V.begin()), std::make_move_iterator(V.end())};
}
template <class A> void fields(A &Ar, std::map<std::string, std::string> &Map) {
  std::vector<std::pair<std::string, std::string>> V(Map.begin(), Map.end());
  list(Ar, V, [&](auto &Each) { Ar.text(Each.first), Ar.text(Each.second); });
  if (A::Reads) Map = {V.begin(), V.end()};
}
template <class A> void fields(A &Ar, std::map<std::string, std::set<std::string>> &Map) {
  std::vector<std::pair<std::string, std::set<std::string>>> V(Map.begin(), Map.end());
  list(Ar, V, [&](auto &Each) { Ar.text(Each.first), fields(Ar, Each.second); });
  if (A::Reads) Map = {V.begin(), V.end()};
}
/// Of steps.
template <class A> void fields(A &Ar, std::map<PathStep, std::vector<std::string>> &Map) {
  std::vector<std::pair<std::vector<PathStep>, std::vector<std::string>>> V;
  for (auto &[Step, Texts] : Map) V.push_back({{Step}, Texts});
  list(Ar, V, [&](auto &Each) { fields(Ar, Each.first), fields(Ar, Each.second); });
  if (A::Reads)
    for (auto &[Step, Texts] : V)
      if (Step.size() == 1) Map[Step[0]] = std::move(Texts);
}
template <class A> void fields(A &Ar, program::ServiceRecords &All) {
  auto &[Table, Of] = All;
  auto Numbers = [&](std::vector<facts::FnId> &Ids) { list(Ar, Ids, [&](facts::FnId &F) { Ar.num(F); }); };
  Ar.num(Table);
  list(Ar, Of, [&](program::ServiceRecord &S) {
    list(Ar, S.Seen, [&](program::LookedAt &L) {
      auto &[Unit, Checksum, Digest, Bodies, Outlines] = L;
      Ar.num(Unit), Ar.num(Checksum), Ar.num(Digest), Numbers(Bodies), Numbers(Outlines);
    });
    auto &[Accesses, Notes, Cut, Handled, Hints] = S.Found;
    list(Ar, Accesses, [&](Access &X) { fields(Ar, X); });
    fields(Ar, Notes), fields(Ar, Cut), fields(Ar, Handled), fields(Ar, Hints);
  });
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
  fields(Ar, Handled);
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
