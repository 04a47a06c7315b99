// From a library's effect at one call to accesses. In: an evaluator, a frame, the model's effect. Out: operations on
// resources, with what is known of their names. Knows neither services nor paths.
#ifndef SSOT_PROGRAM_EFFECTS_H
#define SSOT_PROGRAM_EFFECTS_H
#include "program/evaluator.h"
#include "program/program.h"

namespace ssot::program {

/// The values that an effect reads at a call, one set for each part that the model names.
struct EffectValues {
  ValueSet Op, Text, Args, Command, Name, Short, Scope, Attached, Schema, Key, Type, IfSet;
  uint64_t open() const { return openButScope() | Scope.Open; }
  uint64_t openButScope() const {
    return Op.Open | Text.Open | Args.Open | Command.Open | Name.Open | Short.Open | Attached.Open | Schema.Open |
           Key.Open | Type.Open | IfSet.Open;
  }
  std::string key() const { return keyButScope() + "~" + keyOf(Scope); }
  std::string keyButScope() const;
};

/// The database alone.
ValueSet scopeOf(Evaluator &Ev, Frame *F, unsigned Call, const model::Effect &E);

EffectValues valuesOf(Evaluator &Ev, Frame *F, unsigned Call, const model::Effect &E);

/// The same where callers tell no more: what waits for them is not known.
EffectValues withoutPending(EffectValues Values);

/// A part of the resource's name, or of the statement, is not known, or not yet.
bool isLost(const EffectValues &Values);

/// The same for each text that a value which nobody tells is compared with (Evaluator::comparedAt), where these are all
/// that it can be, or that makes a difference. None: it can be more than that.
std::vector<EffectValues> allowedWays(Evaluator &Ev, Frame *F, unsigned Call, const model::Effect &E,
                                      const EffectValues &All);

/// The same for each way in which choices that several parts share can go (Evaluator::eachWay).
std::vector<EffectValues> waysOf(Evaluator &Ev, Frame *F, unsigned Call, const model::Effect &E);

/// Operation, resource, columns, resolution and statement of each access; the rest is empty. A text with several
/// statements gives several. A function called in an expression is an access `call` that is no write yet, where Who
/// knows it as a routine.
std::vector<Access> accessesOf(const EffectValues &Values, const model::Effect &E, const model::Models &Models,
                               const Services &Who);

} // namespace ssot::program
#endif
