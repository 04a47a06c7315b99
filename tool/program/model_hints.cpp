// Calls whose callee has neither a body nor a model, or is a function value that nobody in sight knows (dlsym), and
// whose text argument is an SQL statement that writes.
#include "program/model_hints.h"
#include "sql/sql.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"

namespace ssot::program {
namespace {

bool isTextType(llvm::StringRef T) {
  T.consume_front("const ");
  return T.starts_with("char *") || T.starts_with("char[") || T.starts_with("std::basic_string<") ||
         T.starts_with("std::basic_string_view<") || T == "QString";
}

/// What the text writes, for people: `deletes from customers`; empty: it is no statement, or only reads.
std::string writes(const Value &A) {
  if (A.K != Value::Kind::Text || !llvm::StringRef(A.Str).contains(' ')) return "";
  sql::Effects Fx = sql::analyse(A.Str, sql::Dialect::Unknown);
  if (Fx.How == sql::Parse::Unknown || Fx.Writes.empty() || Fx.Writes[0].Table.empty()) return "";
  return Fx.Writes[0].Op + " " + showHoles(Fx.Writes[0].Table);
}

} // namespace

/// Places of one function that are looked at: who is given statements is given them at most of its places.
static constexpr unsigned MaxPlaces = 8;
/// Calls through function values that are looked at: nearly all of them are given no statement.
static constexpr unsigned MaxIndirect = 64;

/// Calls through a function value of which no more is known than where it is from.
static void addUnknownCalled(const View &V, Resolver &R, DefId D, unsigned Call,
                             std::map<std::string, std::string> &Hints) {
  const Def &Def = V.Table.Defs[D];
  const facts::Call &C = Def.Fn->Calls[Call];
  if (C.Target == facts::None ||
      llvm::none_of(C.ArgTypes, [&](facts::Str T) { return isTextType(V.Table.str(Def, T)); }))
    return;
  R.visitWays(
      D, Call,
      [&](Evaluator &Ev, Frame *F) {
        ValueSet Called = Ev.eval(F, C.Target);
        if (!llvm::all_of(Called.Alts, [](const Value &A) { return A.K == Value::Kind::Unknown; })) return;
        for (facts::NodeId A : C.Args)
          for (const Value &Text : Ev.eval(F, A).Alts) {
            std::string What = writes(Text);
            if (What.empty()) continue;
            Location L = V.Table.location(Def.Unit, C.Where);
            std::string At = (llvm::Twine(L.File) + ":" + llvm::Twine(L.Line) + ":" + llvm::Twine(L.Column)).str();
            std::string Why = Called.Alts.empty() ? "" : " (" + Called.Alts.front().Str.str() + ")";
            Hints[At] = At + ": a function value that is not known" + Why + " is given a statement (" + What +
                        "); what it does with it is not followed";
            return;
          }
      },
      Resolver::ForHint);
}

void addModelHints(const View &V, Resolver &R, const CallModels &Models, std::map<std::string, std::string> &Hints) {
  const SymbolTable &Table = V.Table;
  std::map<SymId, unsigned> Looked;
  unsigned Indirect = 0;
  for (DefId D : V.reachedDefs()) {
    const Def &Def = Table.Defs[D];
    llvm::ArrayRef<CallTo> Calls = Table.calls(D);
    for (unsigned I = 0; I < Calls.size(); ++I) {
      SymId S = Calls[I].Symbol;
      if (S == NoSymbol && Calls[I].Gives && Indirect++ < MaxIndirect) addUnknownCalled(V, R, D, I, Hints);
      if (S == NoSymbol || !Calls[I].Gives || Table.isDefined(S)) continue;
      const facts::Call &C = Def.Fn->Calls[I];
      if (llvm::none_of(C.ArgTypes, [&](facts::Str T) { return isTextType(Table.str(Def, T)); })) continue;
      const Symbol &Sym = Table.Symbols[S];
      if (Sym.Name.starts_with("std::") || Sym.Name.starts_with("__") || Hints.count(Sym.Name.str())) continue;
      if (!Models.factsFor(Def.Unit, C).empty() || !V.targets(D, C).empty() || Models.generic(S) ||
          ++Looked[S] > MaxPlaces)
        continue;
      R.visitWays(
          D, I,
          [&](Evaluator &Ev, Frame *F) {
            for (unsigned A = 0; A < C.Args.size(); ++A) {
              if (!isTextType(Table.str(Def, C.ArgTypes[A])) || Hints.count(Sym.Name.str())) continue;
              for (const Value &Text : Ev.eval(F, C.Args[A]).Alts) {
                std::string What = writes(Text);
                if (What.empty()) continue;
                Location L = Table.location(Def.Unit, C.Where);
                Hints[Sym.Name.str()] = (llvm::Twine(L.File) + ":" + llvm::Twine(L.Line) + ":" + llvm::Twine(L.Column) +
                                         ": `" + Sym.Name + "` is given a statement (" + What +
                                         "), but no body of it is in sight and no library model speaks of it; if it "
                                         "executes it, say so in a model: {is: " +
                                         Sym.Name + ", effect: {sql: $" + llvm::Twine(A) + "}}")
                                            .str();
                break;
              }
            }
          },
          Resolver::ForHint);
    }
  }
}

} // namespace ssot::program
