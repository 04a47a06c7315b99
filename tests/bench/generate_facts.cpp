// Writes facts files of a large program, for measuring `link` alone: generate_facts FOLDER FUNCTIONS SERVICES.
//
// As in real code: functions call mostly their neighbours, some others of their service, and a few functions of a
// library that everybody calls (popularity falls with rank: a power law). One function in ten writes; half of them
// through wrappers that each have thousands of callers, one in twenty with a text that only its own caller knows. The
// manifest lies beside the facts. The same numbers give the same bytes.
#include "facts/facts_format.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"
#include <cmath>
#include <random>

using namespace ssot::facts;

namespace {

constexpr unsigned PerUnit = 500, CallsEach = 10, Wrappers = 10, LibraryUnits = 20;

struct Numbers {
  unsigned Units, Services;
  std::string Root;
  bool isLibrary(unsigned Unit) const { return Unit < LibraryUnits; }
  unsigned serviceOf(unsigned Unit) const { return Unit % Services; }
  std::string file(unsigned Unit) const {
    if (isLibrary(Unit)) return Root + "/libs/unit" + std::to_string(Unit) + ".cpp";
    return Root + "/services/service" + std::to_string(serviceOf(Unit)) + "/unit" + std::to_string(Unit) + ".cpp";
  }
  std::string name(unsigned Unit, unsigned I) const {
    std::string Scope = isLibrary(Unit) ? "libs" : "service" + std::to_string(serviceOf(Unit));
    return Scope + "::module" + std::to_string(Unit) + "::function" + std::to_string(I);
  }
};

class UnitWriter {
public:
  UnitWriter(const Numbers &N, unsigned Unit) : N(N), Unit(Unit), Random(Unit * 7919 + 1) {
    T.MainFile = N.file(Unit);
    T.Files = {{T.MainFile, 1, false}, {"/usr/include/sqlite3.h", 0, true}};
    T.ExternalHash = 2;
    Exec = declare("sqlite3_exec", "c:@F@sqlite3_exec", 5, /*External=*/true);
  }

  Tu make() {
    for (unsigned I = 0; I < PerUnit; ++I) Own.push_back(declare(Unit, I));
    for (unsigned I = 0; I < PerUnit; ++I) define(I);
    return std::move(T);
  }

private:
  Str str(const std::string &S) {
    auto [It, New] = Strings.try_emplace(S, T.Strings.size());
    if (New) T.Strings.push_back(S);
    return It->second;
  }

  FnId declare(const std::string &Name, const std::string &Usr, unsigned Params, bool External) {
    auto [It, New] = Functions.try_emplace(Usr, T.Functions.size());
    if (!New) return It->second;
    Function F;
    F.Usr = str(Usr), F.Name = str(Name), F.Flags = External ? FnExternal : 0, F.ReturnType = str("int");
    F.Where = {External ? 1u : 0u, 1, 1};
    for (unsigned P = 0; P < Params; ++P)
      F.Params.push_back({str("p" + std::to_string(P)), str(P ? "const char *" : "sqlite3 *"), false});
    T.Functions.push_back(std::move(F));
    return It->second;
  }
  FnId declare(unsigned U, unsigned I) {
    std::string Name = N.name(U, I);
    return declare(Name, "c:@N@" + Name + "#*$@S@sqlite3#*1C#", 2, false);
  }

  /// Rank by popularity: few are called by many.
  unsigned ranked(unsigned Of) {
    double X = std::uniform_real_distribution<>(0, 1)(Random);
    return std::min(Of - 1, unsigned(std::pow(double(Of), X)) - 1);
  }

  FnId someoneElse() {
    if (ranked(100) < 10) return declare(ranked(LibraryUnits), Wrappers + ranked(PerUnit - Wrappers));
    unsigned Mates = (N.Units - LibraryUnits) / N.Services;
    unsigned U = LibraryUnits + ranked(std::max(1u, Mates)) * N.Services;
    U += (N.serviceOf(Unit) + N.Services - N.serviceOf(U)) % N.Services;
    return U < N.Units ? declare(U, ranked(PerUnit)) : Own[0];
  }

  NodeId node(Function &F, Op Kind, uint32_t Ref = 0) {
    F.Nodes.push_back({Kind, Ref, 0, 0, 0});
    return NodeId(F.Nodes.size() - 1);
  }

  void call(Function &F, FnId Callee, std::vector<NodeId> Args, unsigned Line) {
    Call C;
    C.Where = {0, Line, 3};
    C.Callee = Callee;
    for (NodeId A : Args) {
      C.Args.push_back(A);
      C.ArgTypes.push_back(str(C.Args.size() == 1 ? "sqlite3 *" : "char *"));
    }
    F.Calls.push_back(std::move(C));
  }

  void define(unsigned I) {
    Function F = T.Functions[Own[I]];
    F.Flags |= FnHasBody;
    F.Where = {0, I * 20 + 1, 5};
    F.DeclaredIn = {0};
    NodeId Db = node(F, Op::Param, 0), Given = node(F, Op::Param, 1);
    bool IsWrapper = N.isLibrary(Unit) && Unit == 0 && I < Wrappers;
    unsigned First = N.isLibrary(Unit) && Unit == 0 ? Wrappers : 0; // the library itself writes nothing
    // Handles come from a pool nearby; one function in eight hands on the one that it was given.
    NodeId Handle = Db;
    if (I % 8 && !IsWrapper) {
      call(F, declare("libs::pool", "c:@N@libs@F@pool#", 0, false), {}, I * 20 + 1);
      Handle = node(F, Op::Call, 0);
    }
    for (unsigned C = 1; C < CallsEach && !IsWrapper; ++C) {
      FnId Callee =
          C < 6 && I > First ? Own[std::uniform_int_distribution<unsigned>(First, I - 1)(Random)] : someoneElse();
      call(F, Callee, {Handle, node(F, Op::Literal, str("text" + std::to_string(C)))}, I * 20 + 2 + C);
    }
    if (IsWrapper)
      call(F, Exec, {Db, Given, Given, Given, Given}, I * 20 + 15);
    else if (I % 10 == 0 && !N.isLibrary(Unit))
      write(F, I, Db, Given);
    T.Functions[Own[I]] = std::move(F);
  }

  void write(Function &F, unsigned I, NodeId Db, NodeId Given) {
    std::string Sql = "UPDATE table_" + std::to_string(N.serviceOf(Unit)) + "_" + std::to_string((Unit + I) % 50) +
                      " SET a = 1 WHERE id = " + std::to_string(I);
    NodeId Text = I % 200 == 100 ? Given : node(F, Op::Literal, str(Sql));
    if (I % 20 == 0)
      call(F, declare(0, ranked(Wrappers)), {Db, Text}, I * 20 + 15);
    else
      call(F, Exec, {Db, Text, Text, Text, Text}, I * 20 + 15);
  }

  const Numbers &N;
  unsigned Unit;
  std::mt19937 Random;
  Tu T;
  llvm::StringMap<Str> Strings;
  llvm::StringMap<FnId> Functions;
  std::vector<FnId> Own;
  FnId Exec = None;
};

void writeManifest(const std::string &Folder, const Numbers &N) {
  std::error_code EC;
  llvm::raw_fd_ostream OS(Folder + "/ownership.yaml", EC);
  OS << "version: 1\nservices:\n";
  for (unsigned S = 0; S < N.Services; ++S)
    OS << "  service" << S << ": {team: t, paths: [services/service" << S << "/**]}\n";
  OS << "entities:\n";
  for (unsigned S = 0; S < N.Services; ++S) {
    OS << "  Entity" << S << ": {owner: service" << S << ", tables: [";
    for (unsigned I = 0; I < 50; ++I) OS << (I ? ", " : "") << "table_" << S << "_" << I;
    OS << "]}\n";
  }
}

} // namespace

int main(int Argc, char **Argv) {
  unsigned Functions = 0;
  Numbers N{0, 0, ""};
  if (Argc != 4 || llvm::StringRef(Argv[2]).getAsInteger(10, Functions) ||
      llvm::StringRef(Argv[3]).getAsInteger(10, N.Services)) {
    llvm::errs() << "usage: generate_facts FOLDER FUNCTIONS SERVICES\n";
    return 2;
  }
  N.Units = std::max(Functions / PerUnit, LibraryUnits + N.Services);
  llvm::SmallString<128> Root;
  llvm::sys::fs::create_directories(Argv[1]);
  llvm::sys::fs::real_path(Argv[1], Root);
  N.Root = std::string(Root);
  writeManifest(Argv[1], N);
  for (unsigned U = 0; U < N.Units; ++U)
    if (llvm::Error E =
            writeFacts(UnitWriter(N, U).make(), std::string(Argv[1]) + "/" + std::to_string(U) + ".facts")) {
      llvm::errs() << llvm::toString(std::move(E)) << "\n";
      return 1;
    }
  return 0;
}
