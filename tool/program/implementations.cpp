// Classes by their bases, ready-made servers by their constructors; see the header.
#include "program/implementations.h"
#include "llvm/ADT/STLExtras.h"

namespace ssot::program {
namespace {

/// The API of the nearest base that is a server's.
std::optional<GenericMatch> served(const SymbolTable &Table, const CallModels &Models, ClsId C) {
  std::vector<ClsId> Work = Table.Classes[C].Bases;
  std::set<ClsId> Seen;
  for (size_t I = 0; I < Work.size(); ++I) {
    if (!Seen.insert(Work[I]).second) continue;
    if (auto M = Models.provided(Work[I])) return M;
    llvm::append_range(Work, Table.Classes[Work[I]].Bases);
  }
  return std::nullopt;
}

Access implement(const View &V, const GenericMatch &M, Location Where, std::string Function, llvm::StringRef Base) {
  Access A;
  A.Service = V.Table.Who.Names[V.Service];
  A.Op = Operation::Implement;
  A.What = {ResourceKind::Api, M.Name, "", "", ""};
  A.Where = A.At.Where = std::move(Where);
  A.Function = std::move(Function);
  A.At.Function = Base.str();
  A.At.Library = M.Rule->Of ? M.Rule->Of->Name : "";
  A.Path = {{A.Where, A.Function, "implements " + M.Name}};
  return A;
}

} // namespace

std::vector<Access> implementations(const View &V, const CallModels &Models) {
  std::vector<Access> Out;
  if (V.Service < 0) return Out;
  const SymbolTable &Table = V.Table;
  for (ClsId C = 0; C < Table.Classes.size(); ++C) {
    const ClassInfo &Info = Table.Classes[C];
    // A generated class is no implementation, wherever it lies.
    if (Info.Owner != V.Service || Info.Excluded || Info.External || Models.provided(C)) continue;
    if (auto M = served(Table, Models, C)) Out.push_back(implement(V, *M, Info.Where, Info.Name.str(), Info.Name));
  }
  for (DefId D : V.reachedDefs()) {
    const Def &In = Table.Defs[D];
    for (const facts::Call &C : In.Fn->Calls) {
      bool Makes = (C.Flags & facts::CallConstructs) && C.Callee != facts::None && V.ownPlace(D, C.Where);
      if (!Makes || (C.Receiver != facts::None && In.Fn->Nodes[C.Receiver].Kind == facts::Op::This))
        continue; // a base: the class says it
      const Symbol &Sym = Table.Symbols[Table.symbol(In.Unit, C.Callee)];
      if (!Sym.Decl || Sym.Decl->Class == facts::None) continue;
      ClsId Cls = Table.classOf(Sym.Unit, Sym.Decl->Class);
      if (auto M = Models.provided(Cls))
        Out.push_back(implement(V, *M, Table.location(In.Unit, C.Where), Table.display(In), Table.Classes[Cls].Name));
    }
  }
  return Out;
}

} // namespace ssot::program
