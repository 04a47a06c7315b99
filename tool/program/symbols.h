// The linker's symbol table: functions, classes and globals of all units under one number each. In: facts. Out: symbols
// with every definition (one definition per program, not per repository: ten services may each define `main`). Decides
// nothing about who calls whom.
#ifndef SSOT_PROGRAM_SYMBOLS_H
#define SSOT_PROGRAM_SYMBOLS_H
#include "program/bodies.h"
#include "program/program.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringMap.h"
#include <compare>
#include <deque>

namespace ssot::program {

using SymId = unsigned;
using DefId = unsigned;
using ClsId = unsigned;
using VarId = unsigned;
inline constexpr unsigned Nothing = ~0u;
inline constexpr int Shared = -1; ///< the owner of code that no service's paths match

/// One definition (a body) of a function.
struct Def {
  FunctionRef Fn;
  const facts::Declaration *Decl = nullptr; ///< the same without its body
  const facts::Outline *Body = nullptr;
  unsigned Unit = 0;
  SymId Sym = Nothing;
  int Owner = Shared;
  bool Excluded = false;
  int Program = Shared; ///< shared code: the service whose unit this body is from; another service's macros may make it
                        ///< another body
};

/// What is asked of every call of a program: whom it names.
struct CallTo {
  unsigned Symbol : 30; ///< NoSymbol: nobody, an indirect call
  unsigned Virtual : 1;
  unsigned Gives : 1; ///< arguments
};
inline constexpr unsigned NoSymbol = Nothing >> 2;

struct Symbol {
  llvm::StringRef Usr, Name;
  const facts::Declaration *Decl = nullptr; ///< any record of it (a definition's where there is one)
  unsigned Unit = 0;                        ///< the unit of Decl
  uint32_t Flags = 0;                       ///< of all records together
  llvm::SmallVector<DefId, 1> Defs;
  llvm::SmallVector<SymId, 0> Overrides, OverriddenBy; ///< transitive
  llvm::SmallVector<int, 0> InterfaceOf; ///< services in whose interface it (or a method it overrides) is declared
};

struct ClassInfo {
  llvm::StringRef Name, Display;
  int Owner = Shared;
  bool External = false, Excluded = false;
  Location Where;
  std::vector<ClsId> Bases;
  std::vector<SymId> Virtuals, Constructors, Destructors;
  std::vector<std::pair<llvm::StringRef, llvm::StringRef>> Statics;
  ClsId Enclosing = Nothing;
  SymId CallOperator = Nothing; ///< the only one
  std::vector<SymId> CallOperators;
};

struct GlobalInfo {
  llvm::StringRef Name;
  bool Const = true;
  std::vector<DefId> Inits; ///< FnInitializer definitions
};

class SymbolTable {
public:
  SymbolTable(const std::vector<const facts::Tu *> &Units, const Services &Who);

  std::vector<const facts::Tu *> Units;
  const Services &Who;
  std::vector<Symbol> Symbols;
  std::vector<Def> Defs;
  std::vector<ClassInfo> Classes;
  std::vector<GlobalInfo> Globals;
  llvm::StringMap<std::vector<ClsId>> ClassesByName; ///< by Display and by Name
  llvm::StringMap<VarId> GlobalsByName; ///< static members and globals that have an initial value somewhere

  // Numbers of a unit's own ids in the tables above.
  SymId symbol(unsigned Unit, facts::FnId F) const { return F == facts::None ? Nothing : FnOf[Unit][F]; }
  ClsId classOf(unsigned Unit, facts::ClassId C) const { return C == facts::None ? Nothing : ClsOf[Unit][C]; }
  VarId global(unsigned Unit, facts::GlobalId G) const { return G == facts::None ? Nothing : VarOf[Unit][G]; }
  llvm::StringRef str(unsigned Unit, facts::Str S) const { return Units[Unit]->Strings[S]; }
  llvm::StringRef str(const Def &D, facts::Str S) const { return str(D.Unit, S); }
  /// The calls of a body, by their numbers.
  llvm::ArrayRef<CallTo> calls(DefId D) const {
    return llvm::ArrayRef(Calls).slice(CallsBegin[D], CallsBegin[D + 1] - CallsBegin[D]);
  }
  ClsId classOf(const Def &D) const { return classOf(D.Unit, D.Decl->Class); }
  const FileRole &role(unsigned Unit, facts::FileId F) const;
  Location location(unsigned Unit, const facts::Pos &P) const;
  /// location(Unit, P) <=> To, at no cost.
  std::strong_ordering compare(unsigned Unit, const facts::Pos &P, const Location &To) const;
  bool hasFunction(llvm::StringRef Name) const { return Names.contains(Name); }
  /// Some unit has a body of it. Asked of every call: a bit is quicker than a look at the symbol.
  bool isDefined(SymId S) const { return Defined[S]; }
  bool derivesFrom(ClsId Derived, ClsId Base) const;
  /// `outer::inner` of a function's name for people; template arguments of its class included where known.
  std::string display(const Def &D) const;

private:
  void addUnit(unsigned Unit);
  int programOf(unsigned Unit) const;
  DefId definition(unsigned Unit, facts::FnId F, const facts::Outline *Body, SymId Sym);
  std::deque<facts::Outline> Outlines; ///< of facts that were read whole
  void addClasses(unsigned Unit);
  void addFunctions(unsigned Unit);
  void addGlobals(unsigned Unit);
  void addCalls();
  void finish();
  std::vector<CallTo> Calls; ///< of all definitions
  std::vector<size_t> CallsBegin;
  std::vector<std::vector<SymId>> FnOf;
  std::vector<std::vector<ClsId>> ClsOf;
  std::vector<std::vector<VarId>> VarOf;
  const FileRole *roleOf(facts::PathName Path, bool External);
  std::vector<std::vector<const FileRole *>> Roles; ///< of each unit's files
  std::deque<FileRole> AllRoles;
  llvm::DenseMap<uint32_t, const FileRole *> RoleByPath; ///< by number; of project files
  llvm::StringMap<unsigned> Compiled;                    ///< how many units a file is the main file of
  std::vector<int> Programs; ///< of each unit: the service that it is compiled for, where that can be told
  std::vector<bool> Defined; ///< symbols
  // Texts of the facts, which live as long.
  llvm::DenseSet<llvm::StringRef> Names; ///< of all functions
  llvm::DenseMap<llvm::StringRef, SymId> SymByUsr;
  llvm::StringMap<ClsId> ClsByKey;
  llvm::StringMap<VarId> VarByKey;
  using Place = std::tuple<SymId, unsigned, unsigned, int>; ///< symbol, path, line, the file's service
  llvm::DenseMap<Place, DefId> DefByPlace;
  llvm::DenseMap<std::pair<DefId, int>, DefId> DefInProgram; ///< the first definition at a place -> another program's
};

/// `insert` of `shop::Orders::insert`.
llvm::StringRef lastComponent(llvm::StringRef Qualified);

/// Whether a canonical type is a number, a character or a truth value.
bool isArithmetic(llvm::StringRef Type);

} // namespace ssot::program
#endif
