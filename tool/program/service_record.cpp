// Digests of the symbol table and of what was read behind it.
#include "program/service_record.h"
#include "facts/facts_digest.h"
#include "facts/facts_format.h"
#include "llvm/ADT/STLExtras.h"

namespace ssot::program {
namespace {

template <class List> void addAll(Digest &D, const List &Ids) {
  D.add(uint64_t(Ids.size()));
  for (auto I : Ids) D.add(uint64_t(I));
}

void addUnits(Digest &D, const SymbolTable &Table) {
  for (unsigned U = 0; U < Table.Units.size(); ++U) {
    const facts::Tu &T = *Table.Units[U];
    D.add(T.MainFile), D.add(T.Output);
    for (facts::FileId F = 0; F < T.Files.size(); ++F) {
      if (T.Files[F].External) continue;
      const FileRole &R = Table.role(U, F);
      D.add(llvm::StringRef(T.Files[F].Path)), D.add(uint64_t(R.Service)), D.add(uint64_t(R.Excluded));
      addAll(D, R.InterfaceOf);
    }
  }
}

/// Of functions that nobody in sight defines or overrides only the names are looked up. Their numbers, which tell who
/// was named first, mean nothing.
bool isNameAlone(const Symbol &S) {
  return S.Defs.empty() && S.Overrides.empty() && S.OverriddenBy.empty();
}

/// Of each symbol, its number among those that are more than a name; Nothing for the others.
std::vector<unsigned> ranksOf(const SymbolTable &Table) {
  std::vector<unsigned> Out;
  unsigned Next = 0;
  for (const Symbol &S : Table.Symbols) Out.push_back(isNameAlone(S) ? Nothing : Next++);
  return Out;
}

uint64_t digestOf(const SymbolTable &Table, const Symbol &S, const std::vector<unsigned> &Ranks) {
  Digest D;
  D.add(S.Name), D.add(uint64_t(S.Flags));
  D.add(S.Decl ? facts::FactsDigest(*Table.Units[S.Unit]).inWords(*S.Decl) : 0);
  addAll(D, S.Defs), addAll(D, S.InterfaceOf);
  for (const auto *List : {&S.Overrides, &S.OverriddenBy}) {
    D.add(uint64_t(List->size()));
    for (SymId O : *List) D.add(uint64_t(Ranks[O]));
  }
  return D.take();
}

void addSymbols(Digest &D, const SymbolTable &Table, const std::vector<unsigned> &Ranks) {
  uint64_t Names = 0;
  for (SymId S = 0; S < Table.Symbols.size(); ++S)
    if (uint64_t Of = digestOf(Table, Table.Symbols[S], Ranks); Ranks[S] == Nothing)
      Names += Of;
    else
      D.add(Of);
  D.add(Names);
  for (const Def &F : Table.Defs) {
    D.add(uint64_t(Ranks[F.Sym])), D.add(uint64_t(F.Unit)), D.add(uint64_t(F.Owner)), D.add(uint64_t(F.Program));
    D.add(uint64_t(F.Excluded)), D.add(uint64_t(F.Decl->Flags));
  }
}

void addClasses(Digest &D, const SymbolTable &Table, const CallModels &Calls, const std::vector<unsigned> &Ranks) {
  auto Member = [&](SymId S) {
    D.add(uint64_t(S == Nothing ? Nothing : Ranks[S]));
    if (S != Nothing) D.add(digestOf(Table, Table.Symbols[S], Ranks));
  };
  for (ClsId Id = 0; Id < Table.Classes.size(); ++Id) {
    const ClassInfo &C = Table.Classes[Id];
    D.add(C.Name), D.add(C.Display), D.add(uint64_t(C.Owner)), D.add(uint64_t(C.External)), D.add(uint64_t(C.Excluded));
    addAll(D, C.Bases), D.add(uint64_t(C.Enclosing)), Member(C.CallOperator);
    for (const auto *List : {&C.Virtuals, &C.Constructors, &C.Destructors, &C.CallOperators}) {
      D.add(uint64_t(List->size()));
      for (SymId S : *List) Member(S);
    }
    D.add(uint64_t(C.Statics.size()));
    for (const auto &[Name, Value] : C.Statics) D.add(Name), D.add(Value);
    // Where a class stands is told of those that implement an API, of no others.
    if (C.Bases.empty() || C.External || Calls.implemented(Id).empty()) continue;
    D.add(C.Where.File), D.add(uint64_t(C.Where.Line)), D.add(uint64_t(C.Where.Column));
  }
}

uint64_t digestOfTable(const SymbolTable &Table, const CallModels &Calls, const std::vector<unsigned> &Ranks) {
  Digest D;
  addUnits(D, Table);
  addSymbols(D, Table, Ranks);
  addClasses(D, Table, Calls, Ranks);
  for (const GlobalInfo &G : Table.Globals) {
    D.add(G.Name), D.add(uint64_t(G.Const));
    addAll(D, G.Inits);
  }
  for (const std::string &Method : Calls.safeMethods()) D.add(Method);
  return D.take();
}

facts::FnId numberOf(const facts::Tu &T, const facts::Declaration &D) {
  return T.Declared.empty() ? facts::FnId(&static_cast<const facts::Function &>(D) - T.Functions.data())
                            : facts::FnId(&D - T.Declared.data());
}

/// Null: it has no body.
const facts::Outline *outlineIn(const facts::Tu &T, facts::FnId F) {
  auto Found = llvm::lower_bound(T.Outlines, F, [](const facts::Outline &O, facts::FnId F) { return O.Of < F; });
  return Found != T.Outlines.end() && Found->Of == F ? &*Found : nullptr;
}

uint64_t bodyIn(const facts::Tu &T, facts::FnId F) {
  if (T.Declared.empty()) return facts::FactsDigest(T).of(T.Functions[F]);
  const facts::Outline *O = outlineIn(T, F);
  facts::Pool Memory;
  return O ? facts::FactsDigest(T).of(facts::readBody(T, *O, Memory)) : 0;
}

uint64_t digestOf(const facts::Outline &O) {
  Digest D;
  addAll(D, O.Calls), addAll(D, O.Makes);
  D.add(uint64_t(O.HandsOver)), D.add(uint64_t(O.Stores));
  return D.take();
}

uint64_t outlineDigestIn(const facts::Tu &T, facts::FnId F) {
  if (T.Declared.empty()) return digestOf(facts::outlineOf(T.Functions[F]));
  const facts::Outline *O = outlineIn(T, F);
  return O ? digestOf(*O) : 0;
}

} // namespace

RecordCheck::RecordCheck(const SymbolTable &T, const CallModels &Calls)
    : Table(T), Ranks(ranksOf(T)), Program(digestOfTable(T, Calls, Ranks)), Faces(T.Units.size()),
      ByDef(T.Defs.size()) {}

uint64_t RecordCheck::faceOf(unsigned Unit) {
  if (Faces[Unit]) return Faces[Unit];
  const facts::Tu &T = *Table.Units[Unit];
  Digest D;
  D.add(facts::FactsDigest(T).face());
  for (facts::FnId F = 0; F < T.functionCount(); ++F) D.add(uint64_t(Ranks[Table.symbol(Unit, F)]));
  for (facts::ClassId C = 0; C < T.Classes.size(); ++C) D.add(uint64_t(Table.classOf(Unit, C)));
  for (facts::GlobalId G = 0; G < T.Globals.size(); ++G) D.add(uint64_t(Table.global(Unit, G)));
  return Faces[Unit] = D.take();
}

uint64_t RecordCheck::bodyOf(DefId D) {
  if (!ByDef[D]) ByDef[D] = facts::FactsDigest(*Table.Units[Table.Defs[D].Unit]).of(*Table.Defs[D].Fn);
  return ByDef[D];
}

std::vector<LookedAt> RecordCheck::seen(const Bodies &Asked, llvm::ArrayRef<DefId> Reached) {
  std::vector<bool> IsReached(Table.Defs.size());
  for (DefId D : Reached) IsReached[D] = true;
  std::vector<LookedAt> Out;
  std::vector<DefId> Of; // Out.back().Bodies
  auto Finish = [&] {
    if (Out.empty()) return;
    LookedAt &Done = Out.back();
    Done.Digest = digestOf(Done, [&](size_t I) { return bodyOf(Of[I]); });
    Of.clear();
  };
  // Definitions come unit by unit.
  for (DefId D = 0; D < Table.Defs.size(); ++D) {
    if (!Asked.wasAsked(D) && !IsReached[D]) continue;
    const Def &F = Table.Defs[D];
    const facts::Tu &T = *Table.Units[F.Unit];
    if (Out.empty() || Out.back().Unit != F.Unit) {
      Finish();
      Out.push_back({F.Unit, T.Checksum, 0, {}, {}});
    }
    (Asked.wasAsked(D) ? Out.back().Bodies : Out.back().Outlines).push_back(numberOf(T, *F.Decl));
    if (Asked.wasAsked(D)) Of.push_back(D);
  }
  Finish();
  return Out;
}

uint64_t RecordCheck::digestOf(const LookedAt &L, llvm::function_ref<uint64_t(size_t)> BodyOf) {
  const facts::Tu &T = *Table.Units[L.Unit];
  Digest D;
  D.add(faceOf(L.Unit));
  for (size_t I = 0; I < L.Bodies.size(); ++I) D.add(BodyOf(I));
  for (facts::FnId F : L.Outlines) D.add(outlineDigestIn(T, F));
  return D.take();
}

bool RecordCheck::isSame(std::vector<LookedAt> &Seen) {
  for (LookedAt &L : Seen) {
    if (L.Unit >= Table.Units.size()) return false;
    const facts::Tu &T = *Table.Units[L.Unit];
    if (L.Checksum && L.Checksum == T.Checksum) continue;
    auto Has = [&](facts::FnId F) { return F < T.functionCount() && (T.function(F).Flags & facts::FnHasBody); };
    if (!llvm::all_of(L.Bodies, Has) || !llvm::all_of(L.Outlines, Has)) return false;
    if (digestOf(L, [&](size_t I) { return bodyIn(T, L.Bodies[I]); }) != L.Digest) return false;
    L.Checksum = T.Checksum;
  }
  return true;
}

} // namespace ssot::program
