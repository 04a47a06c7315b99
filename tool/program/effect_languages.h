// One effect's accesses, language by language: SQL texts, Redis commands; and what they share. In: the values that an
// effect reads at a call. Out: accesses. Knows no frames and no calls.
#ifndef SSOT_PROGRAM_EFFECT_LANGUAGES_H
#define SSOT_PROGRAM_EFFECT_LANGUAGES_H
#include "program/effects.h"

namespace ssot::program {

/// Members and headers that say of which type a message is.
inline constexpr llvm::StringRef TypeNames[] = {"type",  "event_type",   "eventType",   "event-type",
                                                "event", "message_type", "messageType", "ce_type"};

/// Why a value is not known, one reason after the other.
std::string reasons(const Value &V);

/// Texts of a set. Asked: at least one; a part that the model names but the code does not tell is a hole.
std::vector<Value> texts(const ValueSet &S, bool Asked);

/// Nothing is known of this text.
bool onlyHole(llvm::StringRef S);

/// Whether A writes, and how well its name is known, which From and so many alternatives tell.
void settle(Access &A, const Value &From, size_t Alternatives);

/// Whether a value that is bound to the statement names what it writes.
bool bindsName(const Value &Text, const model::Effect &E);

/// Whether each of these is a statement that is known but for values: no hole stands where a name or a clause may.
bool areWholeStatements(const ValueSet &Texts, const model::Effect &E);

void sqlAccesses(const EffectValues &Values, const model::Effect &E, const Services &Who, std::vector<Access> &Out);

void redisAccesses(const EffectValues &Values, const model::Effect &E, const model::Models &Models, const Services &Who,
                   std::vector<Access> &Out);

} // namespace ssot::program
#endif
