// Collects the project's declarations as Clang reports them and, when the unit is complete (all templates
// instantiated), walks every body once. The whole-unit declaration is never traversed: that would read everything the
// unit includes.
#include "extract/ast_to_facts.h"
#include "extract/ast_makers.h"
#include "extract/ast_walker.h"
#include "clang/AST/ASTConsumer.h"
#include "clang/AST/DeclFriend.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Sema/Sema.h"
#include "llvm/ADT/DenseSet.h"

namespace ssot::extract {
namespace {

using namespace clang;

/// Names that models ask classes for (name-of: ... static-string X; nested-in-static: X), and the two that generators
/// use everywhere.
void collectHints(const model::Expr &E, llvm::StringSet<> &Out) {
  for (llvm::StringRef Step : E.Steps)
    if (Step.consume_front("static-string ")) Out.insert(Step.trim());
  for (const model::Expr &P : E.Parts) collectHints(P, Out);
}

ExtractHints hintsOf(const model::Models *Models) {
  ExtractHints H;
  for (llvm::StringRef N : {"service_full_name", "_literal", "tableName", "table_name"}) H.StaticNames.insert(N);
  if (!Models) return H;
  auto All = [&](const std::vector<model::Expr> &Es) {
    for (const model::Expr &E : Es) collectHints(E, H.StaticNames);
  };
  for (const auto &L : Models->Libraries) {
    for (const model::GenericRule &R : L->Generics)
      if (!R.EnclosingHasStatic.empty()) H.StaticNames.insert(R.EnclosingHasStatic);
    for (const model::Fact &F : L->Facts) {
      for (const model::Effect &E : F.Effects)
        for (const auto *Es : {&E.Text, &E.Name, &E.Scope, &E.Key, &E.Type, &E.Args, &E.IfSet}) All(*Es);
      for (const model::FacetChange &C : F.Changes) All(C.Value);
      for (const model::Flow &W : F.Flows) collectHints(W.From, H.StaticNames);
      for (const model::Define &D : F.Defines) {
        All(D.Keys);
        All(D.Text);
      }
    }
  }
  return H;
}

class Consumer : public ASTConsumer {
public:
  Consumer(CompilerInstance &Compiler, FileTable &Files, const model::Models *Models, facts::Tu &T)
      : Compiler(Compiler), Files(Files), T(T), Hints(hintsOf(Models)) {}

  bool shouldSkipFunctionBody(Decl *D) override { return Files.isExternal(D->getLocation()); }

  bool HandleTopLevelDecl(DeclGroupRef Group) override {
    for (Decl *D : Group)
      if (!Files.isExternal(D->getLocation())) TopLevel.push_back(D);
    return true;
  }

  void HandleTranslationUnit(ASTContext &Context) override {
    Entities Things(Context, Files, T, Hints);
    Extraction Shared{Things, {}, {}, {}, {}};
    X = &Shared;
    // Once more for what Clang has made for the library's calls: instances of templates that have been visited.
    Makers(Compiler.getSema(), Shared).find(TopLevel);
    drain();
    size_t Before;
    do {
      Before = Seen.size();
      for (size_t I = 0; I < TopLevel.size(); ++I) {
        visit(TopLevel[I]);
        drain();
      }
      Once = false;
    } while (Forwarded && Before != Seen.size());
    Things.finish();
    settleGlobals();
    X = nullptr;
  }

private:
  void visit(const Decl *D) {
    if (!D || (D->isInvalidDecl() && !isa<FunctionDecl>(D))) return;
    if (const auto *T = dyn_cast<FunctionTemplateDecl>(D)) {
      for (const FunctionDecl *S : T->specializations()) body(S);
    } else if (const auto *T = dyn_cast<ClassTemplateDecl>(D)) {
      for (const ClassTemplateSpecializationDecl *S : T->specializations()) visit(S);
    } else if (const auto *T = dyn_cast<VarTemplateDecl>(D)) {
      for (const VarTemplateSpecializationDecl *S : T->specializations()) variable(S);
    } else if (const auto *F = dyn_cast<FunctionDecl>(D)) {
      body(F);
    } else if (const auto *V = dyn_cast<VarDecl>(D)) {
      variable(V);
    } else if (const auto *F = dyn_cast<FriendDecl>(D)) {
      visit(F->getFriendDecl());
    } else if (const auto *R = dyn_cast<CXXRecordDecl>(D)) {
      record(R);
    } else if (isa<NamespaceDecl, LinkageSpecDecl, ExportDecl>(D)) {
      for (const Decl *Inner : cast<DeclContext>(D)->decls())
        if (!Files.isExternal(Inner->getLocation())) visit(Inner);
    }
  }

  void record(const CXXRecordDecl *R) {
    if (R->isDependentContext() || !R->isThisDeclarationADefinition()) return;
    if (Seen.insert(R->getCanonicalDecl()).second) {
      X->Things.record(R);
      defineDefaultConstructor(const_cast<CXXRecordDecl *>(R));
    } else if (Once) {
      return;
    }
    for (const Decl *D : R->decls()) visit(D);
  }

  /// Whether members of an object that is made without arguments begin with values that its class states.
  bool statesInitialValues(const CXXRecordDecl *R, unsigned Level = 0) {
    auto Of = [&](QualType T) {
      const CXXRecordDecl *Part = T->getAsCXXRecordDecl();
      return Part && Part->hasDefinition() && Level < 4 && X->Things.isProject(Part) &&
             statesInitialValues(Part->getDefinition(), Level + 1);
    };
    return llvm::any_of(R->fields(),
                        [&](const FieldDecl *F) {
                          return (F->hasInClassInitializer() && !F->getType()->isArithmeticType()) || Of(F->getType());
                        }) ||
           llvm::any_of(R->bases(), [&](const CXXBaseSpecifier &B) { return Of(B.getType()); });
  }

  /// Clang writes a default constructor where somebody calls it; whoever makes such objects may be in no unit.
  void defineDefaultConstructor(CXXRecordDecl *R) {
    if (R->isInvalidDecl() || R->isLambda() || R->isUnion() || !R->hasDefaultConstructor() ||
        R->hasUserProvidedDefaultConstructor() || !statesInitialValues(R))
      return;
    DiagnosticsEngine &Diagnostics = Compiler.getDiagnostics();
    bool Quiet = Diagnostics.getSuppressAllDiagnostics();
    Diagnostics.setSuppressAllDiagnostics(true);
    Sema &S = Compiler.getSema();
    CXXConstructorDecl *C = S.LookupDefaultConstructor(R);
    if (C && C->isDefaulted() && !C->isDeleted() && !C->isInvalidDecl() && !C->doesThisDeclarationHaveABody())
      S.DefineImplicitDefaultConstructor(R->getLocation(), C);
    Diagnostics.setSuppressAllDiagnostics(Quiet);
  }

  void body(const FunctionDecl *FD, facts::FnId Outer = facts::None) {
    if (FD->isDependentContext() || FD->hasSkippedBody() || Files.isExternal(FD->getLocation())) return;
    const FunctionDecl *Definition = nullptr;
    if (!FD->isDefined(Definition) || !Definition->getBody() || Definition->hasSkippedBody()) {
      mayBeOverride(FD);
      return;
    }
    // What Clang writes itself: copies are looked through; the rest has bodies only for initial values and members'
    // ends; and copies that only this unit knows to be those that Clang writes (`Store::Store(Store &&) = default;`).
    if (const auto *M = dyn_cast<CXXMethodDecl>(Definition);
        M && M->isDefaulted() && (isCopy(M) ? !M->isUserProvided() : !isa<CXXConstructorDecl, CXXDestructorDecl>(M)))
      return;
    if (!Seen.insert(FD->getCanonicalDecl()).second) return;
    facts::FnId Id = X->Things.function(Definition);
    if (T.Functions[Id].Flags & facts::FnHasBody) return;
    if (Outer != facts::None) X->Things.setOuter(Id, Outer);
    FunctionWalker(*X, Id).walkFunction(Definition);
  }

  /// Declared only, but what others override or implement is linked through it.
  void mayBeOverride(const FunctionDecl *FD) {
    if (const auto *M = dyn_cast<CXXMethodDecl>(FD); M && M->isVirtual()) X->Things.function(FD);
  }

  void variable(const VarDecl *V) {
    if (V->getDeclContext()->isDependentContext() || V->getType()->isDependentType() || isa<ParmVarDecl>(V)) return;
    if (V->getDescribedVarTemplate() || isa<VarTemplatePartialSpecializationDecl>(V) || V->isLocalVarDecl()) return;
    const VarDecl *WithInit = nullptr;
    const Expr *Init = V->getAnyInitializer(WithInit);
    if (!Init || Init->isValueDependent() || !Seen.insert(V->getCanonicalDecl()).second) return;
    facts::FnId Id = X->Things.initializer(WithInit);
    if (T.Functions[Id].Flags & facts::FnHasBody) return;
    FunctionWalker(*X, Id).walkInitializer(WithInit);
  }

  /// What walking bodies brought up: library calls that make something, lambdas, classes inside functions.
  void drain() {
    while (!X->Inner.empty() || !X->LocalClasses.empty() || Forwarded < X->Forwarding.size()) {
      if (Forwarded < X->Forwarding.size()) {
        Makers(Compiler.getSema(), *X).add(X->Forwarding[Forwarded++]);
      } else if (!X->Inner.empty()) {
        auto [FD, Outer] = X->Inner.front();
        X->Inner.pop_front();
        body(FD, Outer);
      } else {
        const CXXRecordDecl *R = X->LocalClasses.front();
        X->LocalClasses.pop_front();
        record(R);
      }
    }
  }

  /// A variable that only this unit sees and nobody stores to is as good as const.
  void settleGlobals() {
    std::vector<bool> Stored(T.Globals.size());
    for (const facts::Function &F : T.Functions) {
      for (const facts::GlobalStore &S : F.GlobalStores)
        if (S.Global != facts::None) Stored[S.Global] = true;
      // Whoever gets a reference to it may change it.
      if (F.Result != facts::None && F.Nodes[F.Result].Kind == facts::Op::Global) Stored[F.Nodes[F.Result].Ref] = true;
    }
    for (size_t I = 0; I < T.Globals.size(); ++I)
      if (T.Globals[I].Internal && !Stored[I] && T.Globals[I].Init != facts::None) T.Globals[I].Const = true;
  }

  CompilerInstance &Compiler;
  FileTable &Files;
  facts::Tu &T;
  ExtractHints Hints;
  std::vector<Decl *> TopLevel;
  Extraction *X = nullptr;
  llvm::DenseSet<const Decl *> Seen;
  size_t Forwarded = 0; ///< of X->Forwarding
  bool Once = true;     ///< nothing has been visited before
};

} // namespace

std::unique_ptr<ASTConsumer> makeFactsConsumer(CompilerInstance &Compiler, FileTable &Files,
                                               const model::Models *Models, facts::Tu &T) {
  return std::make_unique<Consumer>(Compiler, Files, Models, T);
}

} // namespace ssot::extract
