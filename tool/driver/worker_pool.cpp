// Forked workers that fetch one task after the other from the parent over a socket. The parent alone decides: who gets
// which task, when a worker has had its time, what is tried again.
#include "driver/worker_pool.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"
#include <chrono>
#include <csignal>
#include <cstring>
#include <deque>
#include <fcntl.h>
#include <list>
#include <new>
#include <optional>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SSOT_ADDRESS_SANITIZER 1 // its shadow memory is larger than any limit
#endif
#endif

namespace ssot {
namespace {

using Clock = std::chrono::steady_clock;
constexpr uint32_t Quit = ~0u;

bool sendAll(int Socket, const void *Data, size_t Size) {
  auto *P = static_cast<const char *>(Data);
  while (Size) {
    ssize_t N = ::send(Socket, P, Size, MSG_NOSIGNAL);
    if (N < 0 && errno == EINTR) continue;
    if (N <= 0) return false;
    P += N, Size -= size_t(N);
  }
  return true;
}

bool receiveAll(int Socket, void *Data, size_t Size) {
  auto *P = static_cast<char *>(Data);
  while (Size) {
    ssize_t N = ::recv(Socket, P, Size, 0);
    if (N < 0 && errno == EINTR) continue;
    if (N <= 0) return false;
    P += N, Size -= size_t(N);
  }
  return true;
}

struct Order {
  uint32_t Task = Quit, Attempt = 0;
};
struct Reply {
  uint32_t Task = 0, Length = 0; ///< followed by the text of the problem
};

struct Waiting {
  uint32_t Task;
  unsigned Attempt;
};

struct Worker {
  pid_t Process = -1;
  int Socket = -1;
  int Stderr = -1; ///< a file in memory: what the worker said before it died
  unsigned Given = 0;
  std::optional<Waiting> Now;
  Clock::time_point Deadline;
};

// ---------------------------------------------------------------- in the child

void limitCpu(unsigned Seconds) {
  rusage Used{};
  ::getrusage(RUSAGE_SELF, &Used);
  rlimit Limit{};
  ::getrlimit(RLIMIT_CPU, &Limit);
  rlim_t Until = rlim_t(Used.ru_utime.tv_sec + Used.ru_stime.tv_sec) + Seconds + 1;
  Limit.rlim_cur = std::min(Until, Limit.rlim_max);
  ::setrlimit(RLIMIT_CPU, &Limit);
}

void lower(int Resource, rlim_t To) {
  rlimit Limit{};
  ::getrlimit(Resource, &Limit);
  Limit.rlim_cur = std::min(To, Limit.rlim_max);
  ::setrlimit(Resource, &Limit);
}

/// No exception may unwind into the parent's copy of the program (noexcept); without memory the worker says so and
/// ends.
[[noreturn]] void work(int Socket, int Stderr, const PoolLimits &Limits,
                       llvm::function_ref<std::string(size_t, unsigned)> Task) noexcept {
  std::set_new_handler([] {
    constexpr char Text[] = "out of memory\n";
    (void)!::write(STDERR_FILENO, Text, sizeof(Text) - 1);
    ::abort();
  });
  ::prctl(PR_SET_PDEATHSIG, SIGKILL); // no orphan goes on when the parent is killed
  int Null = ::open("/dev/null", O_RDWR);
  ::dup2(Null, STDIN_FILENO);
  ::dup2(Null, STDOUT_FILENO);
  ::dup2(Stderr, STDERR_FILENO);
  lower(RLIMIT_CORE, 0);
  lower(RLIMIT_STACK, rlim_t(64) << 20); // Clang's recursion is deep; the main thread's stack grows up to this
#ifndef SSOT_ADDRESS_SANITIZER
  lower(RLIMIT_AS, Limits.MemoryBytes);
#endif
  for (Order O; receiveAll(Socket, &O, sizeof(O)) && O.Task != Quit;) {
    limitCpu(Limits.CpuSeconds);
    std::string Problem = Task(O.Task, O.Attempt);
    Reply R{O.Task, uint32_t(Problem.size())};
    if (!sendAll(Socket, &R, sizeof(R)) || !sendAll(Socket, Problem.data(), Problem.size())) break;
  }
  ::_exit(0); // the parent's buffers and static objects are copies here: no flushing, no destructors
}

// ---------------------------------------------------------------- in the parent

class Pool {
public:
  Pool(size_t Count, const PoolLimits &Limits, llvm::function_ref<std::string(size_t, unsigned)> Task,
       llvm::function_ref<void(size_t, std::string)> Done)
      : Limits(Limits), Task(Task), Done(Done), Open(Count) {
    for (size_t I = 0; I < Count; ++I) Queue.push_back({uint32_t(I), 1});
  }

  void run() {
    while (Open) {
      while (!Queue.empty() && busy() < std::max(1u, Limits.Workers)) giveNext();
      await();
    }
    for (Worker &W : Workers) dismiss(W);
  }

private:
  size_t busy() const {
    return llvm::count_if(Workers, [](const Worker &W) { return W.Now.has_value(); });
  }

  void giveNext() {
    auto Idle = llvm::find_if(Workers, [](const Worker &W) { return !W.Now; });
    if (Idle != Workers.end() && Idle->Given >= Limits.TasksPerWorker) {
      dismiss(*Idle);
      Workers.erase(Idle);
      return;
    }
    if (Idle == Workers.end()) {
      std::optional<Worker> W = start();
      if (!W) return giveUp();
      Idle = Workers.insert(Workers.end(), *W);
    }
    Idle->Now = Queue.front();
    Queue.pop_front();
    ++Idle->Given;
    Idle->Deadline = Clock::now() + std::chrono::seconds(Limits.WallSeconds);
    Order O{Idle->Now->Task, Idle->Now->Attempt};
    if (!sendAll(Idle->Socket, &O, sizeof(O))) lose(Idle, "");
  }

  std::optional<Worker> start() {
    int Pair[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, Pair)) return std::nullopt;
    Worker W;
    W.Stderr = ::memfd_create("stderr", MFD_CLOEXEC);
    W.Process = W.Stderr < 0 ? -1 : ::fork();
    if (W.Process == 0) {
      ::close(Pair[0]);
      for (const Worker &Other : Workers) ::close(Other.Socket), ::close(Other.Stderr);
      work(Pair[1], W.Stderr, Limits, Task);
    }
    ::close(Pair[1]);
    W.Socket = Pair[0];
    if (W.Process > 0) return W;
    ::close(W.Socket);
    if (W.Stderr >= 0) ::close(W.Stderr);
    return std::nullopt;
  }

  /// No further process can be made. Those at work go on; without any, nothing can be done.
  void giveUp() {
    if (busy()) return await();
    while (!Queue.empty()) {
      finish(Queue.front().Task, std::string("no worker process could be started: ") + std::strerror(errno));
      Queue.pop_front();
    }
  }

  void await() {
    std::vector<pollfd> Sockets;
    std::vector<std::list<Worker>::iterator> Owners;
    Clock::time_point Next = Clock::time_point::max();
    for (auto W = Workers.begin(); W != Workers.end(); ++W) {
      if (!W->Now) continue;
      Sockets.push_back({W->Socket, POLLIN, 0});
      Owners.push_back(W);
      Next = std::min(Next, W->Deadline);
    }
    if (Sockets.empty()) return;
    auto Left = std::chrono::duration_cast<std::chrono::milliseconds>(Next - Clock::now()).count() + 1;
    ::poll(Sockets.data(), Sockets.size(), int(std::clamp<long long>(Left, 0, 1 << 30)));
    for (size_t I = 0; I < Sockets.size(); ++I) {
      if (Sockets[I].revents)
        receive(Owners[I]);
      else if (Clock::now() >= Owners[I]->Deadline) {
        ::kill(Owners[I]->Process, SIGKILL);
        lose(Owners[I], "it took longer than " + std::to_string(Limits.WallSeconds) + " seconds");
      }
    }
  }

  void receive(std::list<Worker>::iterator W) {
    Reply R;
    std::string Problem;
    bool Whole = receiveAll(W->Socket, &R, sizeof(R));
    if (Whole) {
      Problem.resize(R.Length);
      Whole = receiveAll(W->Socket, Problem.data(), R.Length);
    }
    if (!Whole) return lose(W, "");
    W->Now.reset();
    finish(R.Task, std::move(Problem));
  }

  /// The worker is gone, or is going. Its task is tried again as long as it may be.
  void lose(std::list<Worker>::iterator W, std::string Why) {
    int Status = 0;
    ::waitpid(W->Process, &Status, 0);
    std::string Said = lastWords(W->Stderr);
    ::close(W->Socket);
    ::close(W->Stderr);
    Waiting Lost = *W->Now;
    Workers.erase(W);
    if (Lost.Attempt < Limits.Attempts) {
      Queue.push_back({Lost.Task, Lost.Attempt + 1});
      return;
    }
    finish(Lost.Task, Why.empty() ? describe(Status, Said) : Why);
  }

  std::string describe(int Status, llvm::StringRef Said) const {
    if (Said.contains("out of memory") || Said.contains("bad_alloc"))
      return "it needs more than " + std::to_string(Limits.MemoryBytes >> 20) + " MiB of memory";
    std::string What = "the worker process ended with status " + std::to_string(WEXITSTATUS(Status));
    if (WIFSIGNALED(Status)) {
      if (WTERMSIG(Status) == SIGXCPU)
        return "it took more than " + std::to_string(Limits.CpuSeconds) + " seconds of CPU time";
      What = std::string("the analysis crashed (") + ::strsignal(WTERMSIG(Status)) + ")";
    }
    return Said.empty() ? What : What + ": " + Said.str();
  }

  static std::string lastWords(int File) {
    std::string Text(4096, '\0');
    off_t Size = ::lseek(File, 0, SEEK_END);
    ssize_t N = ::pread(File, Text.data(), Text.size(), std::max<off_t>(0, Size - off_t(Text.size())));
    Text.resize(N > 0 ? size_t(N) : 0);
    return llvm::StringRef(Text).rtrim().rsplit('\n').second.empty()
               ? llvm::StringRef(Text).trim().str()
               : llvm::StringRef(Text).rtrim().rsplit('\n').second.str();
  }

  void dismiss(Worker &W) {
    Order O;
    sendAll(W.Socket, &O, sizeof(O));
    ::close(W.Socket);
    ::close(W.Stderr);
    ::waitpid(W.Process, nullptr, 0);
  }

  void finish(uint32_t I, std::string Problem) {
    --Open;
    Done(I, std::move(Problem));
  }

  const PoolLimits &Limits;
  llvm::function_ref<std::string(size_t, unsigned)> Task;
  llvm::function_ref<void(size_t, std::string)> Done;
  size_t Open;
  std::deque<Waiting> Queue;
  std::list<Worker> Workers;
};

} // namespace

void runInWorkers(size_t Count, const PoolLimits &Limits,
                  llvm::function_ref<std::string(size_t, unsigned Attempt)> Task,
                  llvm::function_ref<void(size_t, std::string Problem)> Done) {
  Pool(Count, Limits, Task, Done).run();
}

} // namespace ssot
