// What a constructor's model says at a call that only passes the arguments on: `v.emplace_back(db, "...")` makes what
// `Statement(db, "...")` makes. In: the constructor's fact, how many arguments of the call are not passed on. Out: the
// fact in the words of that call. Knows no values.
#ifndef SSOT_LIBRARY_MODEL_CONSTRUCTED_FACT_H
#define SSOT_LIBRARY_MODEL_CONSTRUCTED_FACT_H
#include "library_model/library_model.h"

namespace ssot::model {

/// Argument i of the constructor is argument i + Skip of the call, its object what the call returns.
Fact constructedAt(Fact Constructor, unsigned Skip);

} // namespace ssot::model
#endif
