// A worker may die in any way: its task is tried again, then reported, and every other task is done.
#include "driver/worker_pool.h"
#include <csignal>
#include <cstdlib>
#include <gmock/gmock.h>
#include <map>
#include <sys/mman.h>
#include <unistd.h>

using namespace ssot;
using testing::HasSubstr;

namespace {

PoolLimits quick(unsigned Workers) {
  PoolLimits L;
  L.Workers = Workers;
  L.CpuSeconds = 1;
  L.WallSeconds = 2;
  return L;
}

std::map<size_t, std::string> run(size_t Count, const PoolLimits &L,
                                  llvm::function_ref<std::string(size_t, unsigned)> Task) {
  std::map<size_t, std::string> Out;
  runInWorkers(Count, L, Task, [&](size_t I, std::string Problem) {
    EXPECT_FALSE(Out.contains(I)) << "reported twice";
    Out[I] = std::move(Problem);
  });
  EXPECT_EQ(Out.size(), Count);
  return Out;
}

} // namespace

TEST(WorkerPool, NothingToDo) {
  run(0, quick(2), [](size_t, unsigned) { return std::string(); });
}

TEST(WorkerPool, EveryTaskIsDoneAndProblemsComeBack) {
  for (unsigned Workers : {0u, 1u, 3u, 50u}) {
    PoolLimits L = quick(Workers);
    L.TasksPerWorker = 4;
    auto Out = run(30, L, [](size_t I, unsigned) { return I % 7 == 0 ? "seven " + std::to_string(I) : std::string(); });
    for (auto &[I, Problem] : Out) EXPECT_EQ(Problem, I % 7 == 0 ? "seven " + std::to_string(I) : "");
  }
}

TEST(WorkerPool, ACrashCostsOneTask) {
  auto Out = run(20, quick(2), [](size_t I, unsigned) {
    if (I == 5) ::raise(SIGSEGV);
    if (I == 6) ::abort();
    if (I == 7) ::_exit(3);
    return std::string();
  });
  for (auto &[I, Problem] : Out) {
    if (I < 5 || I > 7) EXPECT_EQ(Problem, "") << I;
  }
  EXPECT_THAT(Out[5], HasSubstr("crashed (Segmentation fault)"));
  EXPECT_THAT(Out[6], HasSubstr("crashed (Aborted)"));
  EXPECT_THAT(Out[7], HasSubstr("ended with status 3"));
}

TEST(WorkerPool, WhatTheWorkerSaidIsInTheReason) {
  auto Out = run(1, quick(1), [](size_t, unsigned) -> std::string {
    ::dprintf(2, "first\nAssertion `x' failed.\n");
    ::abort();
  });
  EXPECT_THAT(Out[0], HasSubstr("Assertion `x' failed."));
  EXPECT_THAT(Out[0], testing::Not(HasSubstr("first")));
}

TEST(WorkerPool, TheSecondAttemptMaySucceed) {
  auto Out = run(3, quick(1), [](size_t I, unsigned Attempt) {
    if (I == 1 && Attempt == 1) ::raise(SIGKILL);
    return I == 1 ? "attempt " + std::to_string(Attempt) : std::string();
  });
  EXPECT_EQ(Out[1], "attempt 2");
}

TEST(WorkerPool, HangingAndSleepingAreEnded) {
  PoolLimits L = quick(2);
  L.Attempts = 1;
  auto Out = run(3, L, [](size_t I, unsigned) {
    volatile unsigned N = 0;
    if (I == 0)
      while (true) N = N + 1;
    if (I == 1) ::sleep(100);
    return std::string();
  });
  EXPECT_THAT(Out[0], HasSubstr("second")); // CPU time on a quiet machine, else the watchdog
  EXPECT_THAT(Out[1], HasSubstr("longer than 2 seconds"));
  EXPECT_EQ(Out[2], "");
}

TEST(WorkerPool, MemoryHasAnEnd) {
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
  GTEST_SKIP() << "no limit under the address sanitizer";
#endif
#endif
  PoolLimits L = quick(1);
  L.MemoryBytes = uint64_t(1) << 30;
  auto Out = run(2, L, [](size_t I, unsigned) {
    if (I == 0)
      while (char *P = static_cast<char *>(operator new(64 << 20))) P[0] = 1;
    return std::string();
  });
  EXPECT_EQ(Out[0], "it needs more than 1024 MiB of memory");
  EXPECT_EQ(Out[1], "");
}
