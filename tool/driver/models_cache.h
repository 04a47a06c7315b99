// Library models that an earlier run has read. In: where the user's models are, a digest of what they say, the cache's
// folder. Out: the models, from the cache or from YAML; reading YAML takes longer than all else that a run does when
// one file has changed. Models with mistakes are an error each time. Refuses to know what models mean.
#ifndef SSOT_DRIVER_MODELS_CACHE_H
#define SSOT_DRIVER_MODELS_CACHE_H
#include "library_model/library_model.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Error.h"

namespace ssot {

/// Folder: empty: no cache. Digest: of the files behind UserPaths.
llvm::Expected<model::Models> loadModels(llvm::ArrayRef<std::string> UserPaths, llvm::StringRef Digest,
                                         const std::string &Folder);

} // namespace ssot
#endif
