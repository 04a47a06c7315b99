// With `private-databases`: a service reads another service's table, or connects to its database.
#include "rules/say.h"

namespace ssot {

static std::optional<Finding> connection(const Case &C) {
  std::vector<const Service *> Residents = C.Owns.servicesOf(C.What.What.Database);
  bool Own = llvm::any_of(Residents, [&C](const Service *S) { return S->Name == C.What.Service; });
  if (Residents.empty() || Own) return std::nullopt;
  const Service &Host = *Residents.front();
  Finding F = accuse(C);
  // A database is no resource of the contract, and connecting no operation on one.
  F.Op = std::nullopt;
  F.What = std::nullopt;
  F.Subject = "database " + C.What.What.Database;
  F.Owner = {Host.Name, Host.Team, Host.Contact};
  F.Message =
      C.What.Service + " connects to the database `" + C.What.What.Database + "`, which is private to " + Host.Name;
  F.Remedy = "ask " + whomToAsk(Host) + " for a query API or an event";
  return F;
}

static std::optional<Finding> check(const Case &C) {
  if (!C.policy().PrivateDatabases) return std::nullopt;
  if (C.What.Op == Operation::Connect) return connection(C);
  bool Reads = C.What.Op == Operation::Select && C.What.What.Kind == ResourceKind::Table;
  if (!Reads || !C.owned() || C.Who.As != Answer::Role::Stranger) return std::nullopt;
  Finding F = accuse(C);
  F.Message = serviceDoes(C) + ofEntity(C) + ", but the database is private and " + ownerOwns(C);
  std::string Ask = "ask " + whomToAsk(*C.Who.Owner) + " for a query API or an event";
  F.Remedy = Ask + ", or keep a copy declared under `copies` that follows the owner's events";
  return F;
}

extern const Check private_read{Severity::Error, check};

} // namespace ssot
