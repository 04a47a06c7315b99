// The table of rules and their pages; see the header.
#include "judge/rules.h"
#include "judge/judge.h"

namespace ssot {

#define SSOT_RULE(Constant, Name, Page) extern const Check Constant;
#include "judge/rules.inc"
#undef SSOT_RULE

llvm::ArrayRef<Rule> rules() {
  static const Rule All[] = {
#define SSOT_RULE(Constant, Name, Page) {Name, &Constant, Page},
#include "judge/rules.inc"
#undef SSOT_RULE
  };
  return All;
}

/// The first paragraph below the heading, as one line without Markdown's marks.
static std::string titleOf(llvm::StringRef Page) {
  Page = Page.split('\n').second.ltrim();
  std::string Out = Page.take_front(Page.find("\n\n")).trim().str();
  std::replace(Out.begin(), Out.end(), '\n', ' ');
  llvm::erase_if(Out, [](char C) { return C == '`' || C == '*'; });
  return Out;
}

const std::vector<RulePage> &rulePages() {
  static const std::vector<RulePage> Pages = [] {
    std::vector<RulePage> Out;
    for (const Rule &R : rules()) Out.push_back({R.Name, titleOf(R.Page), R.Page, R.Decides->Level});
    return Out;
  }();
  return Pages;
}

const RulePage *rulePage(llvm::StringRef Rule) {
  auto Found = llvm::find_if(rulePages(), [Rule](const RulePage &P) { return P.Rule == Rule; });
  return Found == rulePages().end() ? nullptr : &*Found;
}

} // namespace ssot
