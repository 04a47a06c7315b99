// Every call of the program's own functions is asked for its model, and its callee for the header that declares it.
#include "program/model_use.h"
#include "library_model/name_pattern.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"

namespace ssot::program {
namespace {

/// `/usr/include/soci/session.h` under `soci/*` is `soci/session.h`; empty: another library's header.
llvm::StringRef includedAs(llvm::StringRef Path, const model::Library &Lib) {
  for (llvm::StringRef Glob : Lib.Headers) {
    std::string Fixed = ("/" + Glob.take_until([](char C) { return C == '*'; })).str();
    size_t At = Path.rfind(Fixed);
    if (At != llvm::StringRef::npos && model::matchesGlob(("*/" + Glob).str(), Path)) return Path.drop_front(At + 1);
  }
  return "";
}

bool isModelled(const model::Library &Lib) {
  return !Lib.Facts.empty() || !Lib.Generics.empty();
}

/// A library of helpers alone may be used in ways that no model needs to know.
bool leavesTheProgram(const model::Library &Lib) {
  return !Lib.Generics.empty() || llvm::any_of(Lib.Facts, [](const model::Fact &F) { return !F.Effects.empty(); });
}

} // namespace

ModelCoverage useOf(const CallModels &Models, const SymbolTable &Table) {
  ModelCoverage Out;
  std::vector<bool> Asked(Table.Symbols.size());
  std::set<llvm::StringRef> Headers;
  for (DefId D = 0; D < Table.Defs.size(); ++D) {
    llvm::ArrayRef<CallTo> Calls = Table.calls(D);
    for (unsigned I = 0; I < Calls.size(); ++I) {
      SymId S = Calls[I].Symbol;
      if (S == NoSymbol) continue;
      if (Models.speakOf(S))
        for (const model::Fact *F : Models.factsFor(Table.Defs[D].Unit, Table.Defs[D].Fn->Calls[I]))
          if (F->Of) Out.Entries.insert({F->Of->Name, F->Label});
      if (Asked[S]) continue;
      Asked[S] = true;
      if (std::optional<GenericMatch> M = Models.generic(S); M && M->Rule->Of)
        Out.Entries.insert({M->Rule->Of->Name, M->Rule->Label});
      const Symbol &Sym = Table.Symbols[S];
      if (Sym.Decl && (Sym.Flags & facts::FnExternal) && Sym.Decl->Where.File != facts::None)
        Headers.insert(Table.Units[Sym.Unit]->Files[Sym.Decl->Where.File].Path);
    }
  }
  for (ClsId C = 0; C < Table.Classes.size(); ++C)
    for (const GenericMatch &M : Models.implemented(C))
      if (!Table.Classes[C].External && M.Rule->Of) Out.Entries.insert({M.Rule->Of->Name, M.Rule->Label});
  std::set<llvm::StringRef> Spoken;
  for (const auto &[Library, Entry] : Out.Entries) Spoken.insert(Library);
  for (const auto &Lib : Models.Models.Libraries) {
    if (isModelled(*Lib) && (Spoken.count(Lib->Name) || !leavesTheProgram(*Lib))) continue;
    for (llvm::StringRef Path : Headers) {
      llvm::StringRef Name = includedAs(Path, *Lib);
      // A header that says something in another library's words says it: drogon.h is that of its HTTP and its database.
      bool Heard = !Name.empty() && llvm::any_of(Models.Models.Libraries, [&](const auto &Other) {
        return Spoken.count(Other->Name) && !includedAs(Path, *Other).empty();
      });
      if (Name.empty() || Heard) continue;
      if (isModelled(*Lib))
        Out.Silent.insert(Lib->Name);
      else
        Out.Unmodelled.insert(Name.str());
      break;
    }
  }
  return Out;
}

std::vector<ModelMatch> matchesOf(const std::vector<const facts::Tu *> &Units, const model::Models &All,
                                  const Services &Who) {
  SymbolTable Table(Units, Who);
  Bodies Read(Table);
  CallModels Models(Table, All);
  std::vector<ModelMatch> Out;
  for (const Def &D : Table.Defs)
    for (const facts::Call &C : D.Fn->Calls) {
      if (C.Callee == facts::None) continue;
      const Symbol &Sym = Table.Symbols[Table.symbol(D.Unit, C.Callee)];
      ModelMatch M{Table.location(D.Unit, C.Where), Sym.Name.str(), "", ""};
      bool Described = false;
      auto Add = [&](const model::Library *Of, llvm::StringRef Entry) {
        Described |= Of != nullptr;
        if (!Of || !leavesTheProgram(*Of)) return;
        M.Library = Of->Name;
        M.Entry = Entry.str();
        Out.push_back(M);
      };
      for (const model::Fact *F : Models.factsFor(D.Unit, C)) Add(F->Of, F->Label);
      if (std::optional<GenericMatch> G = Models.generic(Table.symbol(D.Unit, C.Callee)))
        Add(G->Rule->Of, G->Rule->Label);
      // A client of the house may lie in the project's folder, but without its body.
      bool External = Sym.Flags & facts::FnExternal;
      bool Written = Sym.Decl && (External || Sym.Defs.empty()) && !(C.Flags & facts::CallImplicit) &&
                     Sym.Decl->Where.File != facts::None;
      if (Described || !Written) continue;
      llvm::StringRef Header = Table.Units[Sym.Unit]->Files[Sym.Decl->Where.File].Path;
      for (const auto &Lib : All.Libraries)
        if (isModelled(*Lib) && leavesTheProgram(*Lib) && (External || !Lib->Shipped) &&
            !includedAs(Header, *Lib).empty()) {
          M.Library = Lib->Name;
          Out.push_back(M);
          break;
        }
    }
  auto Key = [](const ModelMatch &M) { return std::tie(M.Where, M.Function, M.Library, M.Entry); };
  llvm::sort(Out, [&](const ModelMatch &A, const ModelMatch &B) { return Key(A) < Key(B); });
  Out.erase(
      std::unique(Out.begin(), Out.end(), [&](const ModelMatch &A, const ModelMatch &B) { return Key(A) == Key(B); }),
      Out.end());
  return Out;
}

} // namespace ssot::program
