// Names and keys of declarations.
#include "extract/ast_names.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Index/USRGeneration.h"
#include "llvm/ADT/StringExtras.h"

namespace ssot::extract {

using namespace clang;

static PrintingPolicy policyFor(const ASTContext &Context) {
  PrintingPolicy P(Context.getLangOpts());
  P.SuppressTagKeyword = true;
  P.SuppressInlineNamespace = llvm::to_underlying(PrintingPolicy::SuppressInlineNamespaceMode::All);
  P.SuppressUnwrittenScope = true;
  P.AnonymousTagLocations = false;
  P.PrintAsCanonical = true;
  P.UsePreferredNames = false;
  P.Bool = true;
  P.SuppressDefaultTemplateArgs = true;
  return P;
}

Names::Names(const ASTContext &Context) : Context(Context), Policy(policyFor(Context)) {}

std::string Names::qualified(const NamedDecl *D) const {
  std::vector<std::string> Parts;
  auto Own = [&](const NamedDecl *N) -> std::string {
    if (const auto *Ctor = dyn_cast<CXXConstructorDecl>(N)) return Ctor->getParent()->getNameAsString();
    if (const auto *Dtor = dyn_cast<CXXDestructorDecl>(N)) return "~" + Dtor->getParent()->getNameAsString();
    if (const auto *Conv = dyn_cast<CXXConversionDecl>(N)) return "operator " + type(Conv->getConversionType());
    if (const auto *R = dyn_cast<CXXRecordDecl>(N); R && R->isLambda()) return "(lambda)";
    if (const auto *T = dyn_cast<TagDecl>(N); T && !T->getIdentifier()) {
      if (const TypedefNameDecl *Alias = T->getTypedefNameForAnonDecl()) return Alias->getNameAsString();
      return "(anonymous)";
    }
    return N->getNameAsString();
  };
  const auto *Method = dyn_cast<CXXMethodDecl>(D);
  if (Method && Method->getParent()->isLambda()) D = Method->getParent();
  Parts.push_back(Own(D));
  for (const DeclContext *C = D->getDeclContext(); C && !C->isTranslationUnit(); C = C->getParent()) {
    if (const auto *N = dyn_cast<NamespaceDecl>(C)) {
      if (!N->isInline() && !N->isAnonymousNamespace()) Parts.push_back(N->getNameAsString());
      continue;
    }
    const auto *N = dyn_cast<NamedDecl>(C);
    if (!N || isa<LinkageSpecDecl>(C)) continue;
    const auto *M = dyn_cast<CXXMethodDecl>(N);
    if (M && M->getParent()->isLambda()) continue; // the closure stands for its call operator
    if (const auto *T = dyn_cast<TagDecl>(N)) {
      // Members of anonymous structs and enumerators of plain enumerations belong to what encloses them.
      if (const auto *R = dyn_cast<RecordDecl>(T); R && R->isAnonymousStructOrUnion()) continue;
      if (const auto *E = dyn_cast<EnumDecl>(T); E && !E->isScoped()) continue;
    }
    Parts.push_back(Own(N));
  }
  return llvm::join(llvm::reverse(Parts), "::");
}

std::string Names::type(QualType T) const {
  if (T.isNull()) return "";
  T = T.getCanonicalType().getNonReferenceType().getUnqualifiedType();
  return T.getAsString(Policy);
}

std::string Names::display(const RecordDecl *D) const {
  return type(Context.getCanonicalTagType(D));
}

std::string Names::templateArgument(const TemplateArgument &A) const {
  if (A.getKind() == TemplateArgument::Type) return type(A.getAsType());
  if (A.getKind() == TemplateArgument::Declaration) return qualified(A.getAsDecl());
  std::string Out;
  llvm::raw_string_ostream OS(Out);
  A.print(Policy, OS, /*IncludeType=*/false);
  return Out;
}

void Names::templateArguments(llvm::ArrayRef<TemplateArgument> Args, std::vector<std::string> &Out) const {
  for (const TemplateArgument &A : Args)
    if (A.getKind() == TemplateArgument::Pack)
      templateArguments(A.getPackAsArray(), Out);
    else
      Out.push_back(templateArgument(A));
}

/// Clang's USR leaves out template arguments that are objects: names and fixed strings, which are what tells instances
/// apart. All: the others, too.
static void appendObjectArguments(llvm::ArrayRef<TemplateArgument> Args, bool All, const PrintingPolicy &Policy,
                                  llvm::raw_ostream &OS) {
  for (const TemplateArgument &A : Args) {
    if (A.getKind() == TemplateArgument::Pack) {
      appendObjectArguments(A.getPackAsArray(), All, Policy, OS);
      continue;
    }
    if (!All && A.getKind() != TemplateArgument::Declaration && A.getKind() != TemplateArgument::StructuralValue)
      continue;
    OS << '#';
    A.print(Policy, OS, false);
  }
}

std::string Names::usr(const Decl *D) const {
  llvm::SmallString<128> Buffer;
  // Clang has no USR for what a class object as template argument (`Repo<"orders">`) is part of: its name and type
  // then.
  bool Nameless = index::generateUSRForDecl(D, Buffer);
  if (Nameless) {
    const auto *N = dyn_cast<NamedDecl>(D);
    if (!N) return "";
    Buffer = (llvm::Twine(D->getDeclKindName()) + "@" + qualified(N)).str();
    if (const auto *V = dyn_cast<ValueDecl>(D)) Buffer += "#" + type(V->getType());
  }
  llvm::raw_svector_ostream OS(Buffer);
  for (const Decl *At = D; At; At = At->getDeclContext() ? cast<Decl>(At->getDeclContext()) : nullptr) {
    if (const auto *C = dyn_cast<ClassTemplateSpecializationDecl>(At))
      appendObjectArguments(C->getTemplateArgs().asArray(), Nameless, Policy, OS);
    if (const auto *V = dyn_cast<VarTemplateSpecializationDecl>(At))
      appendObjectArguments(V->getTemplateArgs().asArray(), Nameless, Policy, OS);
    const auto *F = dyn_cast<FunctionDecl>(At);
    if (F && F->getTemplateSpecializationArgs())
      appendObjectArguments(F->getTemplateSpecializationArgs()->asArray(), Nameless, Policy, OS);
  }
  return std::string(Buffer);
}

} // namespace ssot::extract
