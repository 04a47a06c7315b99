// `ssot-lint explain FILE:LINE[:COLUMN]`: the part of explain that speaks of a place in the code.
#ifndef SSOT_CLI_EXPLAIN_PLACE_H
#define SSOT_CLI_EXPLAIN_PLACE_H
#include "base/source.h"
#include "cli/options.h"
#include <optional>

namespace ssot::cli {

/// The place that the word names, if it looks like one.
std::optional<Location> placeIn(llvm::StringRef Word);
int explainPlace(const Options &O, const Location &Place);

} // namespace ssot::cli
#endif
