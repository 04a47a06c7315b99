// The blocks of a finished function, as few as say the same. In: its calls, jumps and leaves, as the walk made them.
// Out: ways that end nowhere (they throw) are gone, blocks that always follow each other are one, blocks without calls
// are skipped. Knows no Clang.
#ifndef SSOT_EXTRACT_BLOCKS_H
#define SSOT_EXTRACT_BLOCKS_H
#include "facts/facts.h"

namespace ssot::extract {

void simplifyBlocks(facts::Function &F);

} // namespace ssot::extract
#endif
