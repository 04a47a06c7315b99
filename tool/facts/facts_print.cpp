// The readable form of facts: `extract --print`, tests of the extractor, and nights with the debugger.
#include "facts/facts_print.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"
#include <vector>

namespace ssot::facts {
namespace {

class FunctionPrinter {
public:
  FunctionPrinter(const Tu &T, const Function &F, llvm::raw_ostream &OS) : T(T), F(F), OS(OS) {}

  void print() {
    header();
    if (!(F.Flags & FnHasBody)) {
      OS << ";\n";
      return;
    }
    OS << " {\n";
    countUses();
    for (CallId I = 0; I < F.Calls.size(); ++I) call(I);
    for (const Mention &M : F.Mentions) mention(M);
    for (const GlobalStore &S : F.GlobalStores)
      line(S.Where, S.Guarded,
           (S.Global == None ? "what $" + std::to_string(S.Through) + " refers to"
                             : "global " + T.Strings[T.Globals[S.Global].Name].str()) +
               " := " + use(S.Value));
    if (F.Result != None) line({}, None, "return " + use(F.Result));
    for (const Jump &J : F.Jumps) jump(J);
    for (const Leave &L : F.Leaves) line(L.Where, None, "block " + std::to_string(L.Block) + " ends");
    for (const ExitState &E : F.Exit)
      line({}, None,
           "exit " + (E.Position ? "param " + std::to_string(E.Position - 1) : std::string("this")) +
               " := " + use(E.Value));
    named();
    OS << "}\n";
  }

private:
  llvm::StringRef str(Str S) const { return T.Strings[S]; }

  void header() {
    static const std::pair<uint32_t, const char *> Words[] = {
        {FnInternal, "internal"},     {FnVirtual, "virtual"},         {FnPure, "pure"},
        {FnStatic, "static"},         {FnEndless, "endless"},      {FnChecks, "checks"},         {FnLambda, "lambda"},
        {FnMaker, "maker"},           {FnInitializer, "initializer"}, {FnExternal, "external"},
        {FnIncomplete, "incomplete"}, {FnConstructor, "constructor"}, {FnDestructor, "destructor"}};
    for (auto [Flag, Word] : Words)
      if (F.Flags & Flag) OS << Word << ' ';
    OS << str(F.ReturnType) << ' ' << str(F.Name) << '(';
    for (size_t I = 0; I < F.Params.size(); ++I)
      OS << (I ? ", " : "") << str(F.Params[I].Type) << (F.Params[I].Mutable ? "& " : " ") << str(F.Params[I].Name);
    OS << (F.Flags & FnVariadic ? ", ...)" : ")") << (F.Flags & FnConst ? " const" : "");
    if (F.FormatArg) OS << " format:" << F.FormatArg - 1;
    if (F.Outer != None) OS << " in " << str(T.Functions[F.Outer].Name);
    for (FnId O : F.Overrides) OS << " overrides " << str(T.Functions[O].Name);
    if (F.Why) OS << " why: " << str(F.Why);
    if (F.Where.File != None) OS << "  // " << place(F.Where);
  }

  std::string place(const Pos &P) const {
    if (P.File == None) return "";
    llvm::StringRef Path = T.Files[P.File].Path;
    return (Path.rsplit('/').second.empty() ? Path : Path.rsplit('/').second).str() + ":" + std::to_string(P.Line) +
           ":" + std::to_string(P.Column);
  }

  void line(const Pos &Where, GuardId G, const std::string &Text) {
    OS << "  " << Text;
    if (std::string C = guard(G); !C.empty()) OS << "  if " << C;
    if (Where.File != None) OS << "  // " << place(Where);
    OS << '\n';
  }

  void call(CallId I) {
    const Call &C = F.Calls[I];
    std::string Text = "$" + std::to_string(I) + " = ";
    if (C.Flags & CallVirtual) Text += "virtual ";
    if (C.Flags & CallConstructs) Text += "construct ";
    if (C.Flags & CallImplicit) Text += "implicit ";
    if (C.Flags & CallReturned) Text += "returned ";
    if (C.Receiver != None) Text += use(C.Receiver) + (C.Target == None ? "." : ".*");
    Text +=
        C.Callee != None ? str(T.Functions[C.Callee].Name).str() : "(" + (C.Target == None ? "?" : use(C.Target)) + ")";
    if (!C.TemplateArgs.empty()) {
      Text += "<";
      for (size_t A = 0; A < C.TemplateArgs.size(); ++A) Text += (A ? ", " : "") + str(C.TemplateArgs[A]).str();
      Text += ">";
    }
    Text += "(";
    for (size_t A = 0; A < C.Args.size(); ++A)
      Text += (A ? ", " : "") + use(C.Args[A]) +
              (A < C.ArgTypes.size() && C.ArgTypes[A] ? ": " + str(C.ArgTypes[A]).str() : "");
    line(C.Where, C.Guarded, Text + ")");
  }

  void jump(const Jump &J) {
    static constexpr llvm::StringLiteral How[] = {"", " back", " past the loop", " by an exception"};
    std::string Text = "block " + std::to_string(J.From) + " -> " + std::to_string(J.To) + How[J.How].str();
    if (J.Condition != None) Text += (J.Holds ? " if " : " unless ") + use(J.Condition);
    line({}, None, Text);
  }

  void mention(const Mention &M) {
    std::string Text = "hand over " + str(T.Functions[M.Function].Name).str();
    if (M.Value != None) Text += " as " + use(M.Value);
    if (M.By != None) Text += " to $" + std::to_string(M.By);
    line(M.Where, M.Guarded, Text);
  }

  std::string guard(GuardId G) {
    std::vector<std::string> Parts;
    for (; G != None; G = F.Guards[G].Parent) {
      std::string C = use(F.Guards[G].Condition);
      Parts.push_back(F.Guards[G].Holds ? C : "!(" + C + ")");
    }
    return llvm::join(llvm::reverse(Parts), " and ");
  }

  void countUses() {
    Uses.assign(F.Nodes.size(), 0);
    Shown.assign(F.Nodes.size(), false);
    for (NodeId O : F.Operands) ++Uses[O];
    // A value that contains itself is always named.
    for (NodeId N = 0; N < F.Nodes.size(); ++N)
      for (unsigned I = 0; I < F.Nodes[N].Count; ++I)
        if (F.Operands[F.Nodes[N].First + I] >= N) Uses[F.Operands[F.Nodes[N].First + I]] = 2;
  }

  bool isNamed(NodeId N) const {
    const Node &X = F.Nodes[N];
    bool Small = X.Count == 0 || (X.Kind == Op::Field && F.Nodes[F.Operands[X.First]].Count == 0);
    return !Small && (Uses[N] > 1 || X.Kind == Op::Phi || X.Kind == Op::Exit);
  }

  std::string use(NodeId N) {
    if (N == None) return "none";
    if (N >= F.Nodes.size()) return "invalid";
    if (!isNamed(N)) return spell(N);
    if (!Shown[N]) {
      Shown[N] = true;
      Queue.push_back(N);
    }
    return "%" + std::to_string(N);
  }

  void named() {
    for (size_t I = 0; I < Queue.size(); ++I) {
      std::string Text = spell(Queue[I]);
      OS << "  %" << Queue[I] << " = " << Text << '\n';
    }
  }

  std::string operand(const Node &N, unsigned I) { return use(F.Operands[N.First + I]); }
  std::string operands(const Node &N, unsigned From = 0) {
    std::string S;
    for (unsigned I = From; I < N.Count; ++I) S += (I > From ? ", " : "") + operand(N, I);
    return S;
  }

  std::string spell(NodeId Id) {
    const Node &N = F.Nodes[Id];
    switch (N.Kind) {
    case Op::Literal: {
      std::string Q;
      llvm::raw_string_ostream(Q).write_escaped(str(N.Ref));
      return "\"" + Q + "\"";
    }
    case Op::Int:
      return N.Ref2 ? str(N.Ref2).str() + "=" + str(N.Ref).str() : str(N.Ref).str();
    case Op::Null:
      return "null";
    case Op::Param:
      return N.Ref < F.Params.size() && F.Params[N.Ref].Name ? str(F.Params[N.Ref].Name).str()
                                                             : "param" + std::to_string(N.Ref);
    case Op::This:
      return "this";
    case Op::Global:
      return "::" + str(T.Globals[N.Ref].Name).str();
    case Op::Func:
      return "&" + str(T.Functions[N.Ref].Name).str();
    case Op::Call:
      return "$" + std::to_string(N.Ref);
    case Op::After:
      return "after($" + std::to_string(N.Ref) + ", " + std::to_string(N.Ref2) + ", " + operand(N, 0) + ")";
    case Op::New:
      return "new($" + std::to_string(N.Ref) + ")";
    case Op::Object:
      return (N.Ref == None ? "?" : str(T.Classes[N.Ref].Display).str()) + "{}";
    case Op::Field:
      return operand(N, 0) + "." + field(N.Ref);
    case Op::Store:
      return operand(N, 0) + "{" + field(N.Ref) + ": " + operand(N, 1) + "}";
    case Op::Elem:
      return operand(N, 0) + (N.Ref2 == NoEntries ? "[" : "entries[") +
             (N.Count > 1 ? operand(N, 1) : N.Ref ? "*" + std::to_string(N.Ref) : "*") + "]";
    case Op::Insert:
      return operand(N, 0) + "[" + (N.Count > 2 ? operand(N, 2) : "+") + " := " + operand(N, 1) + "]";
    case Op::List:
      return "[" + operands(N) + "]";
    case Op::Concat:
      return "concat(" + operands(N) + ")";
    case Op::Select:
      return "(" + operand(N, 0) + " ? " + operand(N, 1) + " : " + operand(N, 2) + ")";
    case Op::Phi:
      return (N.Ref ? "loop" + std::to_string(N.Ref) : "phi") + "(" + operands(N) + ")";
    case Op::Exit:
      return "exit" + std::to_string(N.Ref) + "(" + operands(N) + ")";
    case Op::Unary:
      return str(N.Ref).str() + operand(N, 0);
    case Op::Binary:
      return "(" + operand(N, 0) + " " + str(N.Ref).str() + " " + operand(N, 1) + ")";
    case Op::Unknown:
      return "unknown<" + str(N.Ref).str() + ">";
    }
    return "?";
  }

  std::string field(Str Key) const {
    llvm::StringRef K = str(Key);
    size_t At = K.rfind("::");
    return (At == llvm::StringRef::npos ? K : K.drop_front(At + 2)).str();
  }

  const Tu &T;
  const Function &F;
  llvm::raw_ostream &OS;
  std::vector<unsigned> Uses;
  std::vector<bool> Shown;
  std::vector<NodeId> Queue;
};

void printClass(const Tu &T, const Class &C, llvm::raw_ostream &OS) {
  OS << (C.External ? "external class " : "class ") << T.Strings[C.Display];
  for (ClassId B : C.Bases) OS << " : " << T.Strings[T.Classes[B].Display];
  if (C.Enclosing != None) OS << " in " << T.Strings[T.Classes[C.Enclosing].Name];
  for (FnId V : C.Virtuals) OS << " virtual " << T.Strings[T.Functions[V].Name];
  for (const StaticString &S : C.Statics) OS << " " << T.Strings[S.Name] << "=\"" << T.Strings[S.Value] << '"';
  if (C.CallOperator != None) OS << " calls " << T.Strings[T.Functions[C.CallOperator].Name];
  OS << '\n';
}

} // namespace

void printFunction(const Tu &T, const Function &F, llvm::raw_ostream &OS) {
  FunctionPrinter(T, F, OS).print();
}

void printFacts(const Tu &T, llvm::raw_ostream &OS) {
  for (const Class &C : T.Classes) printClass(T, C, OS);
  for (const Global &G : T.Globals) {
    OS << (G.Const ? "const global " : "global ") << T.Strings[G.Type] << ' ' << T.Strings[G.Name];
    if (G.Init != None && T.Functions[G.Init].Result != None) OS << " initialised";
    OS << '\n';
  }
  for (bool Body : {false, true})
    for (const Function &F : T.Functions)
      if (bool(F.Flags & FnHasBody) == Body) printFunction(T, F, OS);
  for (const TuError &E : T.Errors)
    OS << "error" << (E.Fatal ? " (fatal)" : "") << ": " << T.Strings[E.Message] << '\n';
}

} // namespace ssot::facts
