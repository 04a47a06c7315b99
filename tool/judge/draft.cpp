// The likely owner is the only writer, else the one with two thirds of the places that write. Resources of one owner
// whose names begin alike (`orders`, `order_lines`, `order.events`) are one entity.
#include "judge/draft.h"
#include "manifest/names.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <map>
#include <set>

namespace ssot {
namespace {

/// One resource that somebody writes: which services do, at which places.
struct Written {
  ResourceKind Kind = ResourceKind::Table;
  std::string Name;
  std::map<std::string, std::set<Location>> Places; ///< by service
  std::string ImplementedBy;                        ///< APIs
};

struct Entity {
  std::string Owner;
  std::vector<const Written *> Of;
};

bool isIdentifier(llvm::StringRef S) {
  return !S.empty() &&
         llvm::all_of(S, [](char C) { return llvm::isAlnum(C) || C == '_' || C == '-' || C == '.' || C == '/'; });
}

std::string quoted(llvm::StringRef S) {
  if (isIdentifier(S)) return S.str();
  std::string Out = "\"";
  for (char C : S) {
    if (C == '"' || C == '\\') Out += '\\';
    Out += C;
  }
  return Out + "\"";
}

/// `orders`, `order_lines` and `order.events` -> `order`.
std::string stemOf(const Written &W) {
  llvm::StringRef Name = W.Name;
  if (W.Kind == ResourceKind::Api) {
    Name = unqualified(Name);
    Name.consume_back("Service") || Name.consume_back("Api");
  }
  if (W.Kind == ResourceKind::Table) Name = Name.substr(Name.rfind('.') + 1); // the schema
  std::string Stem = Name.take_front(Name.find_first_of("_.:-/*")).lower();
  llvm::StringRef S = Stem;
  if (S.size() > 4 && S.ends_with("ies")) return S.drop_back(3).str() + "y";
  if (S.size() > 4 && (S.ends_with("sses") || S.ends_with("ches") || S.ends_with("xes"))) return S.drop_back(2).str();
  if (S.size() > 3 && S.ends_with("s") && !S.ends_with("ss") && !S.ends_with("us")) return S.drop_back().str();
  return Stem;
}

std::string entityName(llvm::StringRef Stem) {
  std::string Out = Stem.str();
  if (!Out.empty()) Out[0] = llvm::toUpper(Out[0]);
  return Out;
}

/// Empty: nobody clearly is.
std::string likelyOwner(const Written &W) {
  if (W.Kind == ResourceKind::Api) return W.ImplementedBy;
  size_t All = 0;
  std::pair<size_t, std::string> Most;
  for (auto &[Service, Places] : W.Places) {
    All += Places.size();
    if (Places.size() > Most.first) Most = {Places.size(), Service};
  }
  return Most.first * 3 >= All * 2 ? Most.second : "";
}

/// `order-service (3 places), shipping-service (1 place)`.
std::string evidence(const Written &W, llvm::StringRef Without = "") {
  std::vector<std::string> Parts;
  for (auto &[Service, Places] : W.Places)
    if (Service != Without)
      Parts.push_back(Service + " (" + std::to_string(Places.size()) + (Places.size() == 1 ? " place)" : " places)"));
  return llvm::join(Parts, ", ");
}

std::map<std::pair<ResourceKind, std::string>, Written> writtenOf(const std::vector<Access> &Accesses) {
  std::map<std::pair<ResourceKind, std::string>, Written> Out;
  for (const Access &A : Accesses) {
    bool Api = A.What.Kind == ResourceKind::Api;
    if (A.Service.empty() || A.What.Name.empty() ||
        (Api ? A.Op != Operation::Implement && A.Op != Operation::Command : !A.Write))
      continue;
    std::string Name = Api ? llvm::StringRef(A.What.Name).split('/').first.str() : shownName(A.What);
    if (llvm::StringRef(Name).contains("⟨") || Name == "*" || llvm::StringRef(Name).contains(' '))
      continue; // a guess, or HTTP
    if (A.What.Kind == ResourceKind::Table) Name = tableKey(Name);
    Written &W = Out[{A.What.Kind, Name}];
    W.Kind = A.What.Kind;
    W.Name = Name;
    if (A.Op == Operation::Implement)
      W.ImplementedBy = A.Service;
    else
      W.Places[A.Service].insert(A.Where);
  }
  return Out;
}

void writeList(std::string &Out, const Entity &E, ResourceKind Kind, llvm::StringRef Key) {
  bool Any = false;
  for (const Written *W : E.Of) {
    if (W->Kind != Kind) continue;
    if (!Any) Out += "    " + Key.str() + ":\n";
    Any = true;
    Out += "      - " + quoted(W->Name);
    if (std::string Others = evidence(*W, E.Owner); !Others.empty()) Out += "  # also written by " + Others;
    Out += "\n";
  }
}

void writeApis(std::string &Out, const Entity &E) {
  bool Any = false;
  for (const Written *W : E.Of) {
    if (W->Kind != ResourceKind::Api) continue;
    if (!Any) Out += "    apis:\n";
    Any = true;
    std::vector<std::string> Callers;
    for (auto &[Service, Places] : W->Places)
      if (Service != E.Owner) Callers.push_back(Service);
    Out += "      - {" + std::string(llvm::StringRef(W->Name).contains('.') ? "grpc" : "thrift") + ": " +
           quoted(W->Name) + ", queries: [\"Get*\", \"List*\", \"Find*\"]" +
           (Callers.empty() ? "" : ", callers: [" + llvm::join(Callers, ", ") + "]") + "}\n";
  }
}

} // namespace

Draft draftManifest(const std::string &Root, const std::vector<DraftService> &Services,
                    const std::vector<Access> &Accesses) {
  Draft D;
  std::string &Out = D.Yaml;
  Out = "# Drafted by `ssot-lint init` from the code. Read it as a question to each team: is this so? Then run "
        "ssot-lint.\n"
        "version: 1\n";
  if (!Root.empty()) Out += "root: " + quoted(Root) + "\n";
  Out += "\nservices:\n";
  for (const DraftService &S : Services)
    Out += "  " + quoted(S.Name) + ": {team: " + quoted(S.Name + "-team") + ", paths: [" + quoted(S.Paths) + "]}\n";

  auto All = writtenOf(Accesses);
  std::map<std::pair<std::string, std::string>, Entity> Entities; // stem, owner
  std::vector<const Written *> Contested;
  for (auto &[Key, W] : All) {
    std::string Owner = likelyOwner(W);
    if (Owner.empty() && W.Kind == ResourceKind::Api) continue; // other people's
    if (Owner.empty()) {
      Contested.push_back(&W);
      continue;
    }
    Entity &E = Entities[{stemOf(W), Owner}];
    E.Owner = Owner;
    E.Of.push_back(&W);
  }
  std::map<std::string, unsigned> Same;
  for (auto &[Key, E] : Entities) ++Same[Key.first];
  Out += Entities.empty() ? "" : "\nentities:\n";
  for (auto &[Key, E] : Entities) {
    std::string Name = entityName(Key.first);
    if (Same[Key.first] > 1) Name += "Of" + entityName(E.Owner);
    Out += "  " + quoted(Name) + ":\n    owner: " + quoted(E.Owner) + "\n";
    writeList(Out, E, ResourceKind::Table, "tables");
    writeList(Out, E, ResourceKind::Event, "events");
    writeList(Out, E, ResourceKind::Key, "keys");
    writeApis(Out, E);
  }
  if (!Contested.empty()) {
    Out += "\n# Written by several services alike: nobody can say who is right. A missing service, an entity to split, "
           "or a\n"
           "# boundary drawn wrong? Until they are declared, ssot-lint reports them as contested.\n";
    for (const Written *W : Contested)
      Out += "#   " + kindName(W->Kind).str() + ":" + W->Name + ": " + evidence(*W) + "\n";
  }
  D.Entities = unsigned(Entities.size());
  D.Contested = unsigned(Contested.size());
  return D;
}

} // namespace ssot
