// Which entries of the library models matched some call: library, tab, entry; one a line, sorted. For tests of models,
// the shipped ones' and the user's own.
#include "report/words.h"

namespace ssot {

void writeModels(const Report &R, const Style &, llvm::raw_ostream &OS) {
  for (const auto &[Library, Entry] : R.Seen.Models.Entries) OS << Library << "\t" << Entry << "\n";
}

} // namespace ssot
