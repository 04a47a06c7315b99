// What the preprocessor sees and the AST does not: files looked for in vain, suppression comments. In: the preprocessor
// of one unit. Out: Tu::MissingIncludes and Tu::Comments. Refuses to know declarations.
#ifndef SSOT_EXTRACT_PREPROCESSING_H
#define SSOT_EXTRACT_PREPROCESSING_H
#include "extract/file_class.h"

namespace clang {
class Preprocessor;
}

namespace ssot::extract {

/// Everything given must outlive the preprocessor's run.
void watchPreprocessor(clang::Preprocessor &PP, FileTable &Files, const ProjectFiles &Project, facts::Tu &T);

} // namespace ssot::extract
#endif
