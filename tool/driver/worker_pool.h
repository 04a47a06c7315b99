// Tasks in processes that may die. In: a number of tasks and what each does. Out: for each, whether it was done or why
// not, as soon as that is known. A crash, a hang or too much memory costs that one task (which is tried once more in a
// fresh process), never the run. Knows neither Clang nor facts: a task leaves its result in a file.
#ifndef SSOT_DRIVER_WORKER_POOL_H
#define SSOT_DRIVER_WORKER_POOL_H
#include "llvm/ADT/STLFunctionalExtras.h"
#include <cstdint>
#include <string>

namespace ssot {

struct PoolLimits {
  unsigned Workers = 1;
  unsigned CpuSeconds = 300;                ///< of one task
  unsigned WallSeconds = 1200;              ///< of one task, for one that sleeps; kept by the parent
  uint64_t MemoryBytes = uint64_t(6) << 30; ///< address space of one worker
  unsigned TasksPerWorker = 64;             ///< then a fresh process: what leaks is given back
  unsigned Attempts = 2;                    ///< for a task whose worker died
};

/// Runs Task(I, Attempt) for I in [0, Count) in forked children, each with everything the caller had in memory; what
/// Task returns is a problem, or empty. Done(I, Problem) is called in the parent, once for each I, in the order in
/// which they end. The calling process must have one thread only.
void runInWorkers(size_t Count, const PoolLimits &Limits,
                  llvm::function_ref<std::string(size_t, unsigned Attempt)> Task,
                  llvm::function_ref<void(size_t, std::string Problem)> Done);

} // namespace ssot
#endif
