// One function's body -> its calls and value graph. In: a definition that Clang has resolved. Out: the body of a
// facts::Function. One walk in execution order with an environment; the files answer one question each:
//   ast_statements.cpp   which way does execution go      ast_expressions.cpp  what does this expression mean
//   ast_calls.cpp        who is called with what          ast_objects.cpp      what is made
//   ast_handing_over.cpp which functions are handed over  ast_endings.cpp      what ends
//   ast_aliases.cpp      what is another name of what
#ifndef SSOT_EXTRACT_AST_WALKER_H
#define SSOT_EXTRACT_AST_WALKER_H
#include "extract/ast_entities.h"
#include "extract/ast_environment.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/AST/StmtVisitor.h"
#include "llvm/ADT/SetVector.h"
#include <set>

namespace ssot::extract {

struct CursorLoop;

/// What the bodies of one unit share.
struct Extraction {
  Entities &Things;
  /// Bodies found inside bodies: lambdas, methods of local classes.
  std::deque<std::pair<const clang::FunctionDecl *, facts::FnId>> Inner;
  std::deque<const clang::CXXRecordDecl *> LocalClasses;
  std::map<facts::ClassId, std::vector<facts::FnId>> CallOperators; ///< of closures and function objects
  std::set<facts::ClassId> Functors; ///< classes of function objects, which are no closures
  /// Library functions that hand what they get on to somebody: perhaps to a constructor of the project's (Makers).
  llvm::SetVector<const clang::FunctionDecl *> Forwarding;
};

class FunctionWalker : public clang::ConstStmtVisitor<FunctionWalker, Val> {
public:
  FunctionWalker(Extraction &X, facts::FnId Id);
  void walkFunction(const clang::FunctionDecl *FD);
  void walkInitializer(const clang::VarDecl *VD);
  /// The constructor that a library call runs: this object is what Made makes of the parameters Given.
  void walkMade(const clang::Expr *Made, llvm::ArrayRef<const clang::OpaqueValueExpr *> Given);

  // Expressions, by Clang's dispatch.
  Val VisitStmt(const clang::Stmt *S);
  Val VisitIntegerLiteral(const clang::IntegerLiteral *E);
  Val VisitCharacterLiteral(const clang::CharacterLiteral *E);
  Val VisitCXXBoolLiteralExpr(const clang::CXXBoolLiteralExpr *E);
  Val VisitStringLiteral(const clang::StringLiteral *E);
  Val VisitPredefinedExpr(const clang::PredefinedExpr *E);
  Val VisitCXXNullPtrLiteralExpr(const clang::CXXNullPtrLiteralExpr *) { return just(G.null()); }
  Val VisitGNUNullExpr(const clang::GNUNullExpr *) { return just(G.null()); }
  Val VisitFloatingLiteral(const clang::FloatingLiteral *E);
  Val VisitUnaryExprOrTypeTraitExpr(const clang::UnaryExprOrTypeTraitExpr *E) { return constantOr(E, "a size"); }
  Val VisitTypeTraitExpr(const clang::TypeTraitExpr *E) { return constantOr(E, "a type trait"); }
  Val VisitCXXNoexceptExpr(const clang::CXXNoexceptExpr *E) { return constantOr(E, "noexcept"); }
  Val VisitSizeOfPackExpr(const clang::SizeOfPackExpr *E) { return constantOr(E, "a size"); }
  Val VisitRequiresExpr(const clang::RequiresExpr *E) { return constantOr(E, "a requirement"); }
  Val VisitConceptSpecializationExpr(const clang::ConceptSpecializationExpr *E) { return constantOr(E, "a concept"); }
  Val VisitOffsetOfExpr(const clang::OffsetOfExpr *E) { return constantOr(E, "an offset"); }
  Val VisitCXXTypeidExpr(const clang::CXXTypeidExpr *E);
  Val VisitSourceLocExpr(const clang::SourceLocExpr *) { return just(G.unknown("a source location")); }
  Val VisitDeclRefExpr(const clang::DeclRefExpr *E);
  Val VisitMemberExpr(const clang::MemberExpr *E);
  Val VisitCXXThisExpr(const clang::CXXThisExpr *) { return {facts::None, thisPlace()}; }
  Val VisitArraySubscriptExpr(const clang::ArraySubscriptExpr *E);
  Val VisitCastExpr(const clang::CastExpr *E);
  Val VisitUnaryOperator(const clang::UnaryOperator *E);
  Val VisitBinaryOperator(const clang::BinaryOperator *E);
  Val VisitCompoundAssignOperator(const clang::CompoundAssignOperator *E);
  Val VisitConditionalOperator(const clang::ConditionalOperator *E);
  Val VisitBinaryConditionalOperator(const clang::BinaryConditionalOperator *E);
  Val VisitOpaqueValueExpr(const clang::OpaqueValueExpr *E);
  Val VisitInitListExpr(const clang::InitListExpr *E);
  Val VisitCXXParenListInitExpr(const clang::CXXParenListInitExpr *E);
  Val VisitCXXStdInitializerListExpr(const clang::CXXStdInitializerListExpr *E) { return eval(E->getSubExpr()); }
  Val VisitImplicitValueInitExpr(const clang::ImplicitValueInitExpr *E) { return just(zero(E->getType())); }
  Val VisitCXXScalarValueInitExpr(const clang::CXXScalarValueInitExpr *E) { return just(zero(E->getType())); }
  Val VisitArrayInitLoopExpr(const clang::ArrayInitLoopExpr *E) { return eval(E->getCommonExpr()); }
  Val VisitCompoundLiteralExpr(const clang::CompoundLiteralExpr *E);
  Val VisitStmtExpr(const clang::StmtExpr *E);
  Val VisitRecoveryExpr(const clang::RecoveryExpr *E);
  // Wrappers that mean what they hold.
  Val VisitParenExpr(const clang::ParenExpr *E) { return eval(E->getSubExpr()); }
  Val VisitConstantExpr(const clang::ConstantExpr *E) { return eval(E->getSubExpr()); }
  Val VisitExprWithCleanups(const clang::ExprWithCleanups *E) { return eval(E->getSubExpr()); }
  Val VisitCXXBindTemporaryExpr(const clang::CXXBindTemporaryExpr *E) { return eval(E->getSubExpr()); }
  Val VisitSubstNonTypeTemplateParmExpr(const clang::SubstNonTypeTemplateParmExpr *E) {
    return eval(E->getReplacement());
  }
  Val VisitGenericSelectionExpr(const clang::GenericSelectionExpr *E) { return eval(E->getResultExpr()); }
  Val VisitChooseExpr(const clang::ChooseExpr *E) { return eval(E->getChosenSubExpr()); }
  Val VisitPackIndexingExpr(const clang::PackIndexingExpr *E) { return eval(E->getSelectedExpr()); }
  Val VisitCXXRewrittenBinaryOperator(const clang::CXXRewrittenBinaryOperator *E) { return eval(E->getSemanticForm()); }
  Val VisitCoawaitExpr(const clang::CoawaitExpr *E);
  Val VisitCoyieldExpr(const clang::CoyieldExpr *E);
  Val VisitDependentCoawaitExpr(const clang::DependentCoawaitExpr *E) { return eval(E->getOperand()); }
  Val VisitMaterializeTemporaryExpr(const clang::MaterializeTemporaryExpr *E);
  Val VisitCXXDefaultArgExpr(const clang::CXXDefaultArgExpr *E);
  Val VisitCXXDefaultInitExpr(const clang::CXXDefaultInitExpr *E) { return eval(E->getExpr()); }
  // Calls and objects.
  Val VisitCallExpr(const clang::CallExpr *E);
  Val VisitCXXMemberCallExpr(const clang::CXXMemberCallExpr *E);
  Val VisitCXXOperatorCallExpr(const clang::CXXOperatorCallExpr *E);
  Val VisitUserDefinedLiteral(const clang::UserDefinedLiteral *E);
  Val VisitCXXConstructExpr(const clang::CXXConstructExpr *E);
  Val VisitCXXInheritedCtorInitExpr(const clang::CXXInheritedCtorInitExpr *E);
  Val VisitCXXNewExpr(const clang::CXXNewExpr *E);
  Val VisitCXXDeleteExpr(const clang::CXXDeleteExpr *E);
  Val VisitCXXThrowExpr(const clang::CXXThrowExpr *E);
  Val VisitLambdaExpr(const clang::LambdaExpr *E);

private:
  // ---- values
  static Val just(facts::NodeId N) { return {N, {}, false}; }
  Val eval(const clang::Expr *E);
  facts::NodeId node(const Val &V);
  facts::NodeId value(const clang::Expr *E) { return node(eval(E)); }
  facts::NodeId character(const clang::Expr *Place);
  facts::NodeId operand(const clang::Expr *E);
  std::optional<Val> folded(const clang::Expr *E);
  Val constantOr(const clang::Expr *E, llvm::StringRef Why);
  facts::NodeId constant(const clang::APValue &V, clang::QualType T);
  Val integer(const llvm::APSInt &I, clang::QualType T);
  facts::NodeId zero(clang::QualType T);
  Val variable(const clang::VarDecl *VD);
  Val field(Val Base, const clang::ValueDecl *F);
  Val pointee(Val V);
  Val element(Val Base, facts::NodeId Key, uint32_t Loop = 0, facts::Entries Entry = facts::NoEntries);
  Val bindingOf(const clang::BindingDecl *B);
  Val partOfTuple(Val Whole, clang::QualType T, unsigned Index);
  std::optional<Val> assignToTied(const clang::CXXOperatorCallExpr *E);
  Val assign(const clang::Expr *Target, Val Value);
  Val aggregate(const clang::Expr *E, llvm::ArrayRef<clang::Expr *> Inits, const clang::FieldDecl *UnionField);
  Place thisPlace();
  const clang::VarDecl *localPointer(const clang::Expr *E);
  void rebind(const clang::VarDecl *VD, const Val &V);

  // ---- calls
  struct CallSite {
    const clang::Expr *At = nullptr;
    const clang::FunctionDecl *Callee = nullptr;
    facts::NodeId Target = facts::None;
    std::optional<Val> Receiver;
    bool ChangesReceiver = false;
    uint8_t Flags = 0;
    std::vector<Val> Args;
    std::vector<clang::QualType> Types;
    std::vector<size_t> Moved; ///< arguments that are smart pointers given away
  };
  const clang::Expr *convertedInside(const CallSite &C, const clang::Expr *A) const;
  void addArgs(CallSite &C, llvm::iterator_range<clang::CallExpr::const_arg_iterator> Args);
  facts::CallId emit(CallSite &C);
  facts::CallId emitAt(CallSite &C, clang::SourceLocation Where);
  bool handsOutVariable(const CallSite &C) const;
  Val result(const CallSite &C, facts::CallId Id);
  Val partOf(const Val &Whole, Step S, Val Result);
  bool mayChange(const CallSite &C, size_t Arg) const;
  Val refreshed(Val Closure, clang::QualType T);
  void changedCaptures(facts::NodeId After, clang::QualType T);
  const clang::CXXRecordDecl *closureOf(facts::NodeId N);
  bool isFunctor(facts::NodeId N) const;
  void keptClosure(facts::NodeId N);
  facts::Pos pos(clang::SourceLocation L);
  Val call(const clang::CallExpr *E, CallSite &C);
  std::optional<Val> comparison(const clang::CXXOperatorCallExpr *E);
  std::optional<Val> emptiness(const clang::CXXMethodDecl *M, const clang::Expr *Object, const Val &Receiver);
  bool mayChange(const clang::CXXMethodDecl *M) const;
  std::optional<Val> transparentCall(const clang::CallExpr *E, const clang::FunctionDecl *FD);

  // ---- other names of a variable
  struct KeptReference {
    facts::Str Key = 0; ///< the member that refers
    Place At;           ///< to this
    bool operator==(const KeptReference &) const = default;
  };
  std::optional<Val> handedOutBy(const CallSite &C);
  facts::NodeId handedOutUnder(const clang::Expr *Key, const CallSite &C);
  Val referredBy(const clang::CXXMethodDecl *M, const clang::VarDecl *Inside, const CallSite &C);
  bool keepsReference(const clang::FieldDecl *F) const;
  void keepReference(const clang::Expr *Made, const clang::FieldDecl *F, const Val &To);
  std::vector<std::pair<const clang::FieldDecl *, unsigned>> keptParameters(const clang::CXXConstructorDecl *Ctor);
  void keepReferences(const clang::Expr *Made, const clang::CXXConstructorDecl *Ctor, const CallSite &C);
  void keepReferences(const clang::CallExpr *E, const CallSite &C);
  const std::vector<KeptReference> *madeKeeper(const clang::Expr *Init) const;
  llvm::ArrayRef<KeptReference> keptBy(const Place &P) const;
  void keepOwnMembers(const clang::CXXRecordDecl *R);
  void bringKept(const Place &Keeper);
  void takeKept(const Place &Keeper, facts::NodeId After);
  std::optional<Val> isOfClass(const clang::Expr *E);
  facts::NodeId castTest(const clang::CXXDynamicCastExpr *E, const Val &From);

  // ---- objects
  facts::CallId construct(const clang::CXXConstructExpr *E, std::optional<Val> Receiver, uint8_t Flags);
  void initialize(const clang::VarDecl *VD);
  void walkConstructorInits(const clang::CXXConstructorDecl *Ctor);
  void becomes(const clang::Expr *Made);
  void destroy(const Val &Object, const clang::CXXRecordDecl *Class, clang::SourceLocation Where, bool Virtual,
               unsigned Depth = 0);
  void destroyMembers(const Val &Object, const clang::CXXRecordDecl *Class, clang::SourceLocation Where,
                      unsigned Depth);
  bool hasProjectDestructor(clang::QualType T, unsigned Depth = 0);
  struct Cleanup {
    Val Object;
    clang::QualType Type;
    clang::SourceLocation Where;
  };
  /// Variables of which others have a copy: they are not the last to let go what they point to.
  llvm::DenseSet<unsigned> Shared;
  void addCleanup(const Val &Object, clang::QualType T, clang::SourceLocation Where);
  void runCleanups(size_t From);
  void leaveScope(size_t From);
  void endFullExpression(size_t From);
  bool madeHere(facts::NodeId N);
  void endAtExit(const clang::VarDecl *VD, facts::NodeId Value);
  void movedFrom(const clang::Expr *E, const Val &V);
  void sharedBy(const clang::Expr *E, const Val &V);
  Val replaceOwned(const clang::Expr *At, const Val &Pointer, clang::QualType T, facts::NodeId To, bool Ends);

  // ---- functions as values
  void handOver(facts::NodeId Value, facts::CallId By, facts::Pos Where, bool Functors);
  void dropHeldMentions();
  void noteCallOperators(const clang::CXXRecordDecl *R, llvm::ArrayRef<facts::ClassId> Bases);
  void handOverStored(const Val &V, clang::QualType To, clang::SourceLocation Where);

  // ---- statements
  void walk(const clang::Stmt *S);
  void walkDecl(const clang::DeclStmt *S);
  void walkIf(const clang::IfStmt *S);
  void walkSwitch(const clang::SwitchStmt *S);
  void walkCase(const clang::SwitchCase *S);
  void walkLoop(const clang::Stmt *Loop, const clang::VarDecl *CondVar, const clang::Expr *Cond, const clang::Expr *Inc,
                const clang::Stmt *Body, bool TestFirst, const clang::VarDecl *Each = nullptr);
  void walkRangeFor(const clang::CXXForRangeStmt *S);
  void walkCursor(const CursorLoop &L, const clang::Stmt *Body);
  void walkElements(const Val &Range, facts::Entries Entries, const clang::Stmt *Body,
                    llvm::function_ref<void(const Val &)> Begin, llvm::function_ref<void()> Behind = nullptr);
  const clang::VarDecl *ownBegin(const clang::CXXForRangeStmt *S) const;
  void leftLoop(const Environment::LoopExit &How, size_t FirstExit, facts::GuardId Outer);
  void joinReturningLoops();
  void walkCopy();
  void noteEntry(CellId Own, const clang::Expr *Init);
  void walkTry(const clang::CXXTryStmt *S);
  void walkReturn(const clang::Expr *Value, clang::SourceLocation Where, const clang::VarDecl *Itself = nullptr);
  void leave(clang::SourceLocation Where);
  void walkLabel(const clang::LabelStmt *S);
  void walkGoto(const clang::LabelDecl *L);
  void effect(const clang::Expr *E);
  void branch(const clang::Expr *Cond, llvm::function_ref<void()> Yes, llvm::function_ref<void()> No);
  facts::NodeId caseCondition(const clang::SwitchCase *S);
  const clang::Stmt *enterCoroutine(const clang::CoroutineBodyStmt *Co);
  void finishBody();
  void incomplete(llvm::StringRef Why);

  struct Jump {
    std::vector<Env> Breaks, Continues;
    size_t Cleanups = 0;
    bool IsLoop = false;
  };
  struct Choice {
    facts::NodeId Value = facts::None;
    Env Entry;
    std::vector<const clang::SwitchCase *> Cases;
    std::set<const clang::SwitchCase *> Seen;
    bool HasDefault = false;
  };
  struct Label {
    std::vector<Env> Waiting;
    std::optional<Environment::LoopHead> Head;
  };
  struct Capture {
    const clang::VarDecl *Variable = nullptr;
    facts::Str Key = 0;
    Place At;
    bool Changed = false;
    bool IsFlag = false; ///< a number or enumerator
  };

  Extraction &X;
  Entities &Things;
  facts::FnId Id;
  facts::Function Body;
  ValueGraph G;
  Environment Cells;
  Env &Now;
  const clang::FunctionDecl *Self = nullptr;
  const clang::CXXRecordDecl *Closure = nullptr; ///< of a lambda's call operator
  llvm::DenseMap<const clang::ValueDecl *, facts::Str> CaptureKeys;
  bool CapturesThis = false;
  bool IsCoroutine = false;
  const clang::CoroutineBodyStmt *Yielding = nullptr; ///< of a coroutine that yields
  CellId ThisCell = facts::None, ResultCell = facts::None;
  llvm::DenseMap<const clang::VarDecl *, CellId> CellOf;
  llvm::DenseMap<const clang::VarDecl *, Val> RangeElements;
  llvm::DenseMap<const clang::OpaqueValueExpr *, Val> Opaque;
  /// Comparisons with a loop's beginning: the cell that is true in the first round, and whether they ask for that.
  llvm::DenseMap<const clang::Expr *, std::pair<CellId, bool>> AskForFirst;
  std::map<const clang::CXXRecordDecl *, std::vector<Capture>> ByReference;
  std::map<const clang::Expr *, std::vector<KeptReference>> KeptBy; ///< by what makes the object
  std::map<CellId, std::vector<KeptReference>> Keepers;             ///< objects that keep references
  std::map<facts::Str, std::vector<KeptReference>> OwnKeepers;      ///< members of this object that do
  /// Pointers that a dynamic_cast gave: whether they are any, and how deep in loops that is so.
  std::map<const clang::VarDecl *, std::pair<facts::NodeId, size_t>> CastTests;
  std::map<facts::CallId, facts::ClassId> ReturnedClosures;
  std::set<size_t> HeldHere; ///< mentions in the initial values of local variables
  std::vector<Cleanup> Cleanups;
  std::vector<Jump> Jumps;
  uint32_t Loops = 0; ///< numbers given
  struct ReturningLoop {
    size_t From = 0, To = 0; ///< of Exits: what returns inside the loop
    Environment::LoopExit How;
    facts::GuardId Outer = facts::None; ///< under which the loop runs
  };
  std::vector<ReturningLoop> ReturningLoops;
  std::vector<Choice> Choices;
  std::map<const clang::LabelDecl *, Label> Labels;
  std::vector<Env> Exits;
  size_t LeftFunction = 0, LeftLoops = 0; ///< how many statements have: return and goto; break and continue
  clang::SourceLocation WrittenAt; ///< of default arguments: where the call stands
  unsigned Depth = 0;
};

/// Pointers to objects: variables of such a type stand for what they point at.
bool isObjectPointer(clang::QualType T);
bool inStd(const clang::Decl *D);
/// Constructors and operators that make an object another one of its class.
bool isCopy(const clang::CXXMethodDecl *M);
/// std::unique_ptr, std::shared_ptr.
bool isStdPointer(clang::QualType T);

} // namespace ssot::extract
#endif
