// An archive that hashes all fields (facts_fields.h), so none is forgotten; with places and without.
#include "facts/facts_digest.h"
#include "facts/facts_fields.h"
#include "llvm/ADT/StringExtras.h"

namespace ssot::facts {
namespace {

class FieldsDigest {
public:
  explicit FieldsDigest(const Tu &T) : T(T) {}
  template <class N> void num(N &X) { D.add(uint64_t(X)); }
  void flag(bool &X) { D.add(uint64_t(X)); }
  void text(std::string &S) { D.add(S); }
  void id(uint32_t &X, Space S) {
    if (X == None || (S != Space::Strings && S != Space::Files)) return D.add(uint64_t(X));
    D.add(S == Space::Strings ? T.Strings[X] : llvm::StringRef(T.Files[X].Path));
  }
  void range(uint32_t &First, uint32_t, Space) { D.add(uint64_t(First)); }
  template <class List> void count(List &V, Space) { D.add(uint64_t(V.size())); }
  template <class List, class Fn> void list(List &V, Fn Each) {
    D.add(uint64_t(V.size()));
    for (auto &X : V) Each(X);
  }
  void ids(Array<uint32_t> &V, Space S) {
    D.add(uint64_t(V.size()));
    for (uint32_t &X : V) id(X, S);
  }
  void fail(const char *) {}
  uint64_t take() { return D.take(); }

protected:
  const Tu &T;
  Digest D;
};

/// The same of declarations, blind to where in a file they stand.
class FaceDigest : public FieldsDigest {
public:
  /// Words: what is named goes by its name, not by its number in the unit.
  FaceDigest(const Tu &T, bool Words) : FieldsDigest(T), Words(Words) {}
  void id(uint32_t &X, Space S) {
    if (X == None) return FieldsDigest::id(X, S);
    if (S == Space::Strings) return name(X);
    if (Words && S == Space::Functions) return name(T.function(X).Usr);
    if (Words && S == Space::Classes) return name(T.Classes[X].Usr);
    FieldsDigest::id(X, S);
  }
  void ids(Array<uint32_t> &V, Space S) {
    D.add(uint64_t(V.size()));
    for (uint32_t &X : V) id(X, S);
  }

private:
  void name(Str S) {
    llvm::StringRef Text = T.Strings[S];
    D.add(Text.starts_with("c:") ? llvm::StringRef(withoutOffsets(Text)) : Text);
  }
  const bool Words;
};
void fields(FaceDigest &Ar, Pos &P) {
  Ar.id(P.File, Space::Files);
}

/// The archive changes nothing; one description serves all of them.
template <class X> X &fieldsOf(const X &Of) {
  return const_cast<X &>(Of);
}

} // namespace

std::string withoutOffsets(llvm::StringRef Usr) {
  std::string Out;
  Out.reserve(Usr.size());
  for (size_t I = 0; I < Usr.size(); ++I) {
    Out += Usr[I];
    if (Usr[I] != '@') continue;
    while (I + 1 < Usr.size() && (llvm::isDigit(Usr[I + 1]) || Usr[I + 1] == ':')) ++I;
  }
  return Out;
}

uint64_t FactsDigest::face() {
  FaceDigest Ar(T, /*Words=*/false);
  for (FnId F = 0; F < T.functionCount(); ++F) fields(Ar, fieldsOf(T.function(F)));
  for (const Class &C : T.Classes) fields(Ar, fieldsOf(C));
  for (const Global &G : T.Globals) fields(Ar, fieldsOf(G));
  return Ar.take();
}

uint64_t FactsDigest::inWords(const Declaration &D) {
  FaceDigest Ar(T, /*Words=*/true);
  fields(Ar, fieldsOf(D));
  return Ar.take();
}

uint64_t FactsDigest::of(const Function &F) {
  FieldsDigest Ar(T);
  fields(Ar, fieldsOf(F));
  return Ar.take();
}

} // namespace ssot::facts
