// One service's view of the program: which code it reaches, and what a call means for it. In: the symbol table and a
// service. Out: the call graph of that service (contract, "Who writes"): own code first, then shared, never a
// stranger's; nothing behind a stranger's interface.
#ifndef SSOT_PROGRAM_VIEW_H
#define SSOT_PROGRAM_VIEW_H
#include "program/symbols.h"
#include "llvm/ADT/ArrayRef.h"

namespace ssot::program {

/// A way into a function: a call, or a place where the function is handed over.
struct Edge {
  DefId Caller = Nothing;
  unsigned Index = 0; ///< of Calls, or of Mentions
  bool IsMention = false;
  bool IsVirtual = false; ///< a call that the receiver's class dispatches
  bool operator==(const Edge &O) const { return Caller == O.Caller && Index == O.Index && IsMention == O.IsMention; }
};

class View {
public:
  /// What a library call makes (make_unique<T>): the constructors that it may run and the classes of the objects.
  struct Made {
    std::vector<SymId> Constructors;
    std::vector<ClsId> Classes;
  };
  /// Who knows that: Of is asked of calls of functions for which May holds.
  struct ConstructedBy {
    std::function<bool(SymId)> May;
    std::function<Made(DefId, const facts::Call &)> Of;
  };
  /// Functions whose meaning a model gives, so that their bodies (a library among the project's files) are not
  /// followed.
  using DescribedBy = std::function<bool(SymId)>;
  View(const SymbolTable &Table, int Service, const ConstructedBy &Constructs, const DescribedBy &Described);

  const SymbolTable &Table;
  const int Service;
  bool reached(DefId D) const { return Reached[D]; }
  const std::vector<DefId> &reachedDefs() const { return Order; }
  llvm::ArrayRef<Edge> callers(DefId D) const {
    if (!Reached[D]) return {};
    unsigned Begin = CallersBegin[PlaceOf[D]];
    return llvm::ArrayRef(Callers).slice(Begin, CallersBegin[PlaceOf[D] + 1] - Begin);
  }
  /// Calls of D from functions that D itself leads to: recursion, direct or through others.
  llvm::ArrayRef<Edge> recursiveCalls(DefId D) const {
    auto Found = Recursive.find(D);
    return Found == Recursive.end() ? llvm::ArrayRef<Edge>() : llvm::ArrayRef(Found->second);
  }
  bool own(DefId D) const { return Table.Defs[D].Owner == Service && !Table.Defs[D].Excluded; }
  /// Whether a place is in the service's own files (an included .inc of another's is not).
  bool ownPlace(DefId D, const facts::Pos &P) const;

  /// The definition that a name means when Caller uses it; Nothing where there is none to see.
  DefId pick(SymId Sym, DefId Caller) const { return pickFor(Sym, Table.Defs[Caller].Owner); }
  /// The definition that runs for Method on an object of exactly class C.
  DefId dispatch(ClsId C, SymId Method) const;
  /// Every definition that a virtual call of Method from Caller may run: those of classes that the service's code makes
  /// objects of; where it makes none (they come from out of sight), all that it can see.
  std::vector<DefId> overriders(SymId Method, DefId Caller) const;
  /// What a direct or virtual call may run, the receiver's class not considered.
  std::vector<DefId> targets(DefId Caller, const facts::Call &C) const;
  /// All nodes of reached code that store this field (by field key).
  const std::vector<std::pair<DefId, facts::NodeId>> &storesOf(llvm::StringRef Field) const;
  /// Reached constructors of a class and of those that derive from it.
  std::vector<DefId> constructorsOf(ClsId C) const;
  /// All stores of reached code to a global.
  const std::vector<std::pair<DefId, unsigned>> &storesOf(VarId Global) const;

  /// Of several definitions of one global's initial value, the one that code of CallerOwner means; Nothing: none.
  DefId pickInit(VarId Global, int CallerOwner) const;

private:
  DefId pickFor(SymId Sym, int CallerOwner) const;
  /// Of several bodies of shared code, the one that is compiled for this service.
  DefId sharedDef(llvm::ArrayRef<DefId> Defs) const;
  bool entranceOf(SymId Sym, DefId Target) const;
  void start();
  void visit(DefId D, const ConstructedBy &Constructs);
  void visitCall(DefId D, unsigned Index);
  void visitMentions(DefId D);
  void visitKept(DefId D, unsigned Call);
  void visitStores(DefId D);
  VarId handedOut(DefId D, unsigned Call);
  struct Entry;
  llvm::ArrayRef<Entry> entriesOf(DefId D);
  bool isGuestsClosure(const Def &Caller, const Def &Target) const;
  void noteMade(DefId D, const ConstructedBy &Constructs);
  void noteObjects(DefId D, const ConstructedBy &Constructs);
  std::vector<DefId> visibleOverriders(SymId Method, DefId Caller) const;
  std::vector<DefId> madeOverriders(SymId Method, DefId Caller) const;
  const DescribedBy Described;
  DefId entered(SymId Sym, DefId Target) const;
  DefId calledDirectly(SymId Sym, int CallerOwner);
  void addEdge(DefId Target, Edge E);
  void reach(DefId D);
  void sortEdges();
  void findRecursion();
  std::vector<bool> Reached;
  std::vector<DefId> Order;
  std::vector<bool> Instantiated; ///< classes of which reached code makes objects
  std::vector<std::vector<ClsId>>
      MadeBelow; ///< those that derive from a class, itself included; filled when the first round is over
  std::vector<unsigned> PlaceOf;      ///< in Order, of reached functions
  std::vector<Edge> Callers;          ///< by the place of what they enter
  std::vector<unsigned> CallersBegin; ///< where those of each place begin
  /// The same in the order in which the second round finds them; it keeps them.
  std::vector<std::pair<unsigned, Edge>> Log;
  bool KeepsEdges = false;
  llvm::DenseMap<DefId, std::vector<Edge>> Recursive;
  std::vector<DefId> Constructors; ///< reached ones
  /// Of each symbol, what a direct call of it enters: from code of the service, from shared code. Gone when all code is
  /// reached.
  std::vector<DefId> FromOwn, FromShared;
  /// What a call enters, for both rounds. Target NotAsked: several functions, or those of virtual calls.
  struct Entry {
    DefId Target;
    unsigned Index; ///< of the call
  };
  struct Range {
    unsigned First = 0, Count = 0;
    bool Known = false;
  };
  std::vector<Entry> Entries;
  std::vector<Range> EntriesOf;
  /// What library calls make, of those that make anything; the second round asks again.
  llvm::DenseMap<std::pair<DefId, unsigned>, Made> MadeBy;
  std::vector<bool> Makes, Noted; ///< functions with such a call; functions that were asked
  llvm::StringMap<std::vector<std::pair<DefId, facts::NodeId>>> FieldStores;
  llvm::DenseMap<VarId, std::vector<std::pair<DefId, unsigned>>> GlobalStores;
};

/// A value, and what it is taken from, one out of the other: the element, the table, the object that has it. The last
/// one is the variable, parameter or object in which all that is kept.
std::vector<facts::NodeId> holdersOf(const facts::Function &Fn, facts::NodeId Value);

} // namespace ssot::program
#endif
