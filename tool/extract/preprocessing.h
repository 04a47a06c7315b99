// What the preprocessor sees and the AST does not: files looked for in vain, suppression comments. In: the preprocessor
// of one unit. Out: Tu::MissingIncludes and Tu::Comments. Refuses to know declarations.
#ifndef SSOT_EXTRACT_PREPROCESSING_H
#define SSOT_EXTRACT_PREPROCESSING_H
#include "extract/file_class.h"

namespace clang {
class Preprocessor;
}

namespace ssot::extract {

class SharedHeadersWatch;

/// Everything given must outlive the preprocessor's run. Shared: told of every include that its precompiled header
/// answers; may be null.
void watchPreprocessor(clang::Preprocessor &PP, FileTable &Files, const ProjectFiles &Project, facts::Tu &T,
                       SharedHeadersWatch *Shared);

} // namespace ssot::extract
#endif
