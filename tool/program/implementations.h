// Which APIs does a service implement? In: one service's view and the models' rules for generated server bases. Out: an
// access with operation `implement` for each class of the service that derives from such a base, and for each
// ready-made server (`AsyncService`) that it makes.
#ifndef SSOT_PROGRAM_IMPLEMENTATIONS_H
#define SSOT_PROGRAM_IMPLEMENTATIONS_H
#include "program/models.h"
#include "program/view.h"

namespace ssot::program {

std::vector<Access> implementations(const View &V, const CallModels &Models);

} // namespace ssot::program
#endif
