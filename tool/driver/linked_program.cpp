// Links, and keeps of the units what outlives their facts.
#include "driver/linked_program.h"
#include "driver/extract_phase.h"
#include "driver/project.h"

namespace ssot {

static std::string reasonOf(const UnitFailure &F, llvm::StringRef Root) {
  if (F.Where.File.empty()) return F.Reason;
  return relativeTo(Root, F.Where.File) + ":" + std::to_string(F.Where.Line) + ":" + std::to_string(F.Where.Column) +
         ": " + F.Reason;
}

LinkedProgram linkUnits(const std::vector<const facts::Tu *> &Units, const model::Models &Models,
                        const program::Services &Who, program::Remembered *Memory) {
  LinkedProgram Out;
  program::Result Linked = program::link(Units, Models, Who, Memory);
  Out.Accesses = std::move(Linked.Accesses);
  Out.Models = std::move(Linked.Models);
  Out.Notes = std::move(Linked.Notes);
  Out.Handled = std::move(Linked.Handled);
  for (const facts::Tu *T : Units) {
    std::optional<UnitFailure> F = failureOf(*T);
    Out.Units.push_back({relativeTo(Who.Root, T->MainFile), F ? reasonOf(*F, Who.Root) : ""});
    if (!F)
      for (const facts::File &File : T->Files)
        if (!File.External) Out.AnalysedFiles.insert(relativeTo(Who.Root, File.Path));
    for (const facts::Comment &C : T->Comments)
      if (C.Where.File != facts::None)
        Out.Comments.push_back({{relativeTo(Who.Root, T->Files[C.Where.File].Path), C.Where.Line, C.Where.Column},
                                T->Strings[C.Text].str()});
  }
  return Out;
}

} // namespace ssot
