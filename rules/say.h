// Sentences that a stranger understands. In: a case. Out: who did what to which resource of which entity, who owns it,
// whom to ask, and how to do it right. Knows no rule.
#ifndef SSOT_RULES_SAY_H
#define SSOT_RULES_SAY_H
#include "rules/check.h"

namespace ssot {

/// A finding about this access: everything but its message and remedy.
Finding accuse(const Case &C, Severity Level = Severity::Error);

/// `the table `customers``, `the command `PUT customer-service/customers/7``
std::string theResource(const Resource &R);
/// `order-service updates the table `customers``, with the columns where there are any
std::string serviceDoes(const Case &C, llvm::ArrayRef<std::string> Columns = {});
/// ` of Customer`; empty where no entity names it
std::string ofEntity(const Case &C);
/// `customer-service owns it`, `order-service keeps it as a copy`
std::string ownerOwns(const Case &C);
/// The right way for somebody who is not the owner: the manifest's `instead`, else the owner's command API, else its
/// team; and the event to consume.
std::string rightWay(const Case &C);
/// `customer-team (#customer-oncall)`, or the service where no team is declared
std::string whomToAsk(const Service &S);
/// a, a and b, a, b and c
std::string inWords(llvm::ArrayRef<std::string> Names);
/// the same, each between backticks
std::string listed(llvm::ArrayRef<std::string> Names);

} // namespace ssot
#endif
