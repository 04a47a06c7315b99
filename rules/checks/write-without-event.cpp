// The owner changes the golden record on a way that neither publishes one of its events nor writes its outbox. Only
// with `publish-on`, and only where the whole way is known.
#include "manifest/announcements.h"
#include "rules/say.h"

namespace ssot {

static std::optional<Finding> check(const Case &C) {
  if (!C.What.Companions || !C.owned() || C.strangers() || announced(C.Owns, C.What) != C.Who.Of) return std::nullopt;
  auto Silent = llvm::find_if(*C.What.Companions, [](const Way &W) { return W.Told.empty(); });
  if (Silent == C.What.Companions->end()) return std::nullopt;

  Finding F = accuse(C, Severity::Warning);
  if (!Silent->Path.empty()) F.Path = Silent->Path;
  std::vector<std::string> Events, Outbox;
  for (const Event &E : C.Who.Of->Events)
    Events.push_back(!E.Name.empty() ? E.Name : !E.Type.empty() ? E.Type : E.Topic);
  for (const Table &T : C.Who.Of->Outbox) Outbox.push_back(T.Name);
  bool Sometimes = llvm::any_of(*C.What.Companions, [](const Way &W) { return !W.Told.empty(); });
  F.Message = serviceDoes(C) + ofEntity(C) + " and " + (Sometimes ? "on one way " : "") + "tells nobody";
  if (F.Path.size() > 1) {
    const Location &End = F.Path.back().Where;
    F.Message += ": the way ends at " + End.File + ":" + std::to_string(End.Line) + " without publishing ";
    F.Message += Events.size() > 1 ? "one of " + listed(Events) : Events.empty() ? "anything" : listed(Events);
    if (!Outbox.empty()) F.Message += " and without a row in " + listed(Outbox);
  }
  F.Remedy = Outbox.empty() ? std::string("publish ") + (Events.size() > 1 ? "one of " : "") + listed(Events) +
                                  " on every way that makes this change"
                            : "insert the event into " + listed(Outbox) + " in the same transaction";
  return F;
}

extern const Check write_without_event{Severity::Warning, check};

} // namespace ssot
