// The straight list: symbols, a view for each service, its accesses; then the shared code that nobody reaches.
#include "program/program.h"
#include "llvm/ADT/STLExtras.h"
#include "program/model_use.h"
#include "program/resolver.h"
#include "llvm/Support/thread.h"

namespace ssot::program {

/// Constructors that a library call runs: `make_unique<T>(...)` as its model says.
static View::ConstructedBy constructedBy(const SymbolTable &Table, const CallModels &Models) {
  return [&](DefId D, const facts::Call &C) {
    std::vector<SymId> Out;
    unsigned Unit = Table.Defs[D].Unit;
    for (const model::Fact *Fact : Models.factsFor(Unit, C))
      for (const model::Flow &F : Fact->Flows) {
        const model::Expr *E = &F.From;
        if (E->K == model::Expr::Kind::Insert && E->Parts.size() > 1) E = &E->Parts[1];
        if (E->K != model::Expr::Kind::Construct || E->Parts.empty() || E->Parts[0].K != model::Expr::Kind::TemplateArg) continue;
        unsigned I = E->Parts[0].Index;
        if (E->Parts[0].OfClass || I >= C.TemplateArgs.size()) continue;
        unsigned From = E->Parts.size() > 1 && E->Parts[1].K == model::Expr::Kind::VarArgs ? E->Parts[1].Index : 0;
        size_t Count = C.Args.size() > From ? C.Args.size() - From : 0;
        llvm::append_range(Out, constructors(Table, Table.str(Unit, C.TemplateArgs[I]), Count));
      }
    return Out;
  };
}

/// Values nest: each level of the evaluator takes some KiB, and a thread's usual 8 MiB are less than its bound allows.
static constexpr unsigned StackSize = 256u << 20;

static Result linkHere(const std::vector<const facts::Tu *> &Units, const model::Models &Models, const Services &Who) {
  SymbolTable Table(Units, Who);
  CallModels Calls(Table, Models);
  Result Out;
  Out.Models = useOf(Calls, Table);
  for (int S = Shared; S < int(Who.Names.size()); ++S) {
    View V(Table, S, constructedBy(Table, Calls));
    Resolver R(V, Calls, Who);
    std::vector<Access> Found = R.run();
    llvm::append_range(Out.Accesses, Found);
    llvm::append_range(Out.Notes, R.Notes);
  }
  auto Key = [](const Access &A) {
    return std::tie(A.Service, A.Where, A.At, A.Op, A.What, A.Columns, A.ColumnsKnown, A.Statement, A.How, A.Unknown);
  };
  llvm::sort(Out.Accesses, [&](const Access &A, const Access &B) {
    if (Key(A) != Key(B)) return Key(A) < Key(B);
    return A.Path.size() != B.Path.size() ? A.Path.size() < B.Path.size() : A.Path < B.Path;
  });
  Out.Accesses.erase(std::unique(Out.Accesses.begin(), Out.Accesses.end(), [&](const Access &A, const Access &B) { return Key(A) == Key(B); }),
                     Out.Accesses.end());
  // Shared code is looked at without a service only for what no service reaches.
  std::set<Location> Reached;
  for (const Access &A : Out.Accesses)
    if (!A.Service.empty()) Reached.insert(A.At.Where);
  llvm::erase_if(Out.Accesses, [&](const Access &A) { return A.Service.empty() && Reached.count(A.At.Where); });
  llvm::sort(Out.Notes);
  Out.Notes.erase(std::unique(Out.Notes.begin(), Out.Notes.end()), Out.Notes.end());
  return Out;
}

Result link(const std::vector<const facts::Tu *> &Units, const model::Models &Models, const Services &Who) {
  Result Out;
  llvm::thread(std::optional<unsigned>(StackSize), [&] { Out = linkHere(Units, Models, Who); }).join();
  return Out;
}

} // namespace ssot::program
