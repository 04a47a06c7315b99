// APIs: gRPC and Thrift by `package.Service/Method`, HTTP by `METHOD host/path`.
#include "manifest/names.h"
#include "manifest/ownership_index.h"
#include "llvm/ADT/STLExtras.h"

namespace ssot {

using Standing = Answer::Standing;
using Role = Answer::Role;

namespace {

/// `host:8080` -> `host`.
llvm::StringRef withoutPort(llvm::StringRef Host) {
  return Host.split(':').first;
}

struct HttpName {
  std::string Method, Host; ///< upper case; lower case, may have a port
  llvm::StringRef Path;     ///< begins with '/'; without query; empty: not said
};

HttpName httpName(llvm::StringRef Name) {
  HttpName H;
  auto [Method, Url] = Name.split(' ');
  if (size_t Scheme = Url.find("://"); Scheme != llvm::StringRef::npos) Url = Url.drop_front(Scheme + 3);
  size_t Slash = Url.find('/');
  H.Method = Method.upper();
  H.Host = Url.take_front(Slash).lower();
  H.Path = Slash == llvm::StringRef::npos
               ? ""
               : Url.drop_front(Slash).take_until([](char C) { return C == '?' || C == '#'; });
  return H;
}

bool isCaller(const Api &A, llvm::StringRef Service) {
  return llvm::any_of(A.Callers, [&](const Spelled &S) { return S.Text == Service; });
}

} // namespace

void Ownership::Index::addApis(const Entity &E) {
  for (const Api &A : E.Apis) {
    unsigned Id = Apis.size();
    Apis.push_back({&E, &A});
    if (A.K != Api::Kind::Http) {
      RpcNames[A.Name].push_back(Id);
      RpcUnqualified[unqualified(A.Name)].push_back(Id);
      if (A.Name.find('.') != std::string::npos) RpcPackages.insert(llvm::StringRef(A.Name).rsplit('.').first);
      continue;
    }
    Hosts[llvm::StringRef(A.Name).lower()].push_back(Id);
    for (const Pattern &P : A.Paths) HttpPaths.add(P.Match, Id);
  }
}

Answer Ownership::Index::api(const Question &Q) const {
  if (Q.What.Name.empty()) {
    Answer A;
    A.Is = Standing::Unknown;
    return A;
  }
  return llvm::StringRef(Q.What.Name).contains(' ') ? http(Q) : rpc(Q);
}

Answer Ownership::Index::rpc(const Question &Q) const {
  Answer A;
  auto [Name, Method] = llvm::StringRef(Q.What.Name).rsplit('/');
  Ids Found;
  if (auto At = RpcNames.find(Name); At != RpcNames.end()) Found = At->second;
  // A stub without its package (Thrift, or code that says only the class): the one service of that name.
  if (Found.empty()) {
    if (auto At = RpcUnqualified.find(unqualified(Name)); At != RpcUnqualified.end())
      for (unsigned Id : At->second)
        if (!Name.contains('.') || llvm::StringRef(Apis[Id].Entry->Name) == unqualified(Name)) Found.push_back(Id);
  }
  if (Found.empty()) {
    llvm::StringRef Package = Name.contains('.') ? Name.rsplit('.').first : Name;
    bool Declared = RpcPackages.contains(Package) || Services.contains(Package) || Services.contains(unqualified(Name));
    if (hasHole(Name))
      A.Is = Standing::Unknown;
    else if (!Declared)
      A.Is = Standing::Foreign;
    return A;
  }
  const unsigned *Best = llvm::min_element(
      Found, [&](unsigned X, unsigned Y) { return roleIn(*Apis[X].Of, Q.Service) < roleIn(*Apis[Y].Of, Q.Service); });
  if (roleIn(*Apis[*Best].Of, Q.Service) == Role::Stranger && Found.size() > 1) {
    for (unsigned Id : Found) candidate(A, *Apis[Id].Of, Apis[Id].Entry->Name);
    A.Is = Standing::Ambiguous;
    return A;
  }
  const ApiClaim &C = Apis[*Best];
  A.Is = Standing::Owned;
  A.Of = C.Of;
  A.Owner = ownerOf(*C.Of);
  A.ApiEntry = C.Entry;
  A.As = roleIn(*C.Of, Q.Service);
  if (A.As == Role::Stranger && isCaller(*C.Entry, Q.Service)) A.As = Role::Caller;
  A.IsQuery = llvm::any_of(C.Entry->Queries, [&](const Api::Query &X) { return X.Match.matches(Method); });
  return A;
}

Answer Ownership::Index::http(const Question &Q) const {
  Answer A;
  const HttpName H = httpName(Q.What.Name);
  const bool HostKnown = !H.Host.empty() && !hasHole(H.Host);
  A.IsQuery = H.Method == "GET" || H.Method == "HEAD" || H.Method == "OPTIONS";

  // The claims on this path, most special first: of the host, or of all hosts where it is not known.
  llvm::SmallVector<std::pair<unsigned, unsigned>> Found; // literals, claim
  if (HostKnown) {
    auto At = Hosts.find(H.Host);
    if (At == Hosts.end()) At = Hosts.find(withoutPort(H.Host));
    if (At == Hosts.end()) {
      if (!Services.contains(H.Host) && !Services.contains(withoutPort(H.Host))) A.Is = Standing::Foreign;
      return A;
    }
    for (unsigned Id : At->second) {
      const Api &X = *Apis[Id].Entry;
      if (X.Paths.empty()) Found.push_back({0, Id});
      for (const Pattern &P : X.Paths)
        for (const Glob::Alternative &G : P.Match.alternatives())
          if (G.matches(H.Path)) Found.push_back({G.Literals + 1, Id});
    }
  } else {
    // A path that begins with a hole could be anyone's.
    if (!H.Path.empty() && !H.Path.drop_front().starts_with(Hole))
      for (const GlobIndex::Hit &X : HttpPaths.find(H.Path)) Found.push_back({X.Literals, X.Id});
    A.HostGuessed = true;
    if (H.Path.empty() || H.Path == "/" || H.Path.drop_front().starts_with(Hole)) {
      A.Is = Standing::Unknown;
      return A;
    }
  }
  if (Found.empty()) {
    if (!HostKnown)
      A.Is = Standing::Foreign;
    else if (hasHole(H.Path)) // what is asked of a known host is not known
      A.Is = Standing::Unknown;
    return A;
  }
  llvm::sort(Found, [](auto X, auto Y) { return std::pair(Y.first, X.second) < std::pair(X.first, Y.second); });
  auto own = [&](auto F) { return roleIn(*Apis[F.second].Of, Q.Service) != Role::Stranger; };
  auto Best = Found.begin();
  if (!HostKnown) {
    // One service alone must claim it; its own claim is enough for the service itself.
    auto Mine = llvm::find_if(Found, own);
    bool One = llvm::all_of(
        Found, [&](auto F) { return ownerOf(*Apis[F.second].Of) == ownerOf(*Apis[Found.front().second].Of); });
    if (Mine == Found.end() && !One) {
      for (auto F : Found) candidate(A, *Apis[F.second].Of, Apis[F.second].Entry->Name);
      A.Is = Standing::Ambiguous;
      return A;
    }
    if (Mine != Found.end()) Best = Mine;
  }
  const ApiClaim &C = Apis[Best->second];
  A.Is = Standing::Owned;
  A.Of = C.Of;
  A.Owner = ownerOf(*C.Of);
  A.ApiEntry = C.Entry;
  A.As = roleIn(*C.Of, Q.Service);
  if (A.As == Role::Stranger && isCaller(*C.Entry, Q.Service)) A.As = Role::Caller;
  A.IsQuery |= llvm::any_of(C.Entry->Queries, [&](const Api::Query &X) {
    return (X.Method.empty() || X.Method == H.Method) && X.Match.matches(H.Path);
  });
  return A;
}

} // namespace ssot
