#pragma once
#include <nats/nats.h>

inline void tell(natsConnection *nc) { natsConnection_PublishString(nc, "CustomerUpdated", "{}"); }
