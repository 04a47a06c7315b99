// The table of formats.
#include "report/report.h"

namespace ssot {

static constexpr Format All[] = {
#define SSOT_FORMAT(Name, Function, About) {Name, About, Function},
#include "report/formats.def"
#undef SSOT_FORMAT
};

llvm::ArrayRef<Format> formats() {
  return All;
}

const Format *formatNamed(llvm::StringRef Name) {
  const Format *Found = llvm::find_if(All, [&](const Format &F) { return F.Name == Name; });
  return Found == std::end(All) ? nullptr : Found;
}

} // namespace ssot
