// The file system that Clang reads from. In: which files are to be read in another version (extract.h, Overlay). Out: a
// file system in which they have it, under their real names. Refuses to know where the other version comes from.
#ifndef SSOT_EXTRACT_OVERLAY_FILE_SYSTEM_H
#define SSOT_EXTRACT_OVERLAY_FILE_SYSTEM_H
#include "extract/extract.h"
#include "llvm/Support/VirtualFileSystem.h"

namespace ssot::extract {

/// With a working directory of its own.
llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> fileSystemOf(const Overlay &Instead);

} // namespace ssot::extract
#endif
