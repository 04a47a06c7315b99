// What several formats say in the same words. In: a finding. Out: pieces of text, holes shown. Knows no format.
#ifndef SSOT_REPORT_WORDS_H
#define SSOT_REPORT_WORDS_H
#include "report/report.h"

namespace ssot {

/// The findings that count: those that nothing hides.
std::vector<const Finding *> live(const std::vector<Finding> &Findings);
/// `customer-service (team customer-team, #customer-oncall)`; empty for nobody.
std::string showOwner(const OwnerRef &O);
/// `file:line:col`, as much of it as is known.
std::string showPlace(const Location &L);
/// (`statement`, `UPDATE ...`), (`owner`, ...), (`remedy`, ...): what is known beside the message, in this order.
std::vector<std::pair<std::string, std::string>> details(const Finding &F);
/// Message, details and path as lines without any markup: for formats that have one text field.
std::string plainText(const Finding &F);
/// `2 errors, 1 warning`; `nothing` for none.
std::string countLevels(const std::vector<const Finding *> &Fs);
/// Text that is safe inside XML: escaped, valid UTF-8, no control characters.
std::string xml(llvm::StringRef Text);

} // namespace ssot
#endif
