// Who tells of what? With `publish-on` an owner announces each change of its golden record, by an event or a row in an
// outbox. In: the manifest's answers and an access. Out: whether it is such a change, or such an announcement. Refuses
// to judge.
#ifndef SSOT_MANIFEST_ANNOUNCEMENTS_H
#define SSOT_MANIFEST_ANNOUNCEMENTS_H
#include "manifest/ownership.h"

namespace ssot {

/// The entity whose golden record the owner changes with this access, if changes of that kind are to be announced; else
/// null.
const Entity *announced(const Ownership &Owns, const Access &A);
/// Whether the access announces changes of E: publishes one of its events or inserts into one of its outboxes. What may
/// do so, as far as is known, does.
bool announces(const Ownership &Owns, const Access &A, const Entity &E);

} // namespace ssot
#endif
