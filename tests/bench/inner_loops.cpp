// The tool's inner loops, for Google Benchmark: inner_loops FACTS [--benchmark_...]. FACTS: a facts file of real units
// (`ssot-lint extract`), that of the sample shop in tests/bench/run. One iteration of the loops over facts is all
// units.
#include "facts/facts_format.h"
#include "library_model/model_matcher.h"
#include "library_model/model_reader.h"
#include "program/program.h"
#include "sql/sql.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"
#include <benchmark/benchmark.h>

using namespace ssot;

namespace {

std::string Bytes; ///< of the facts file
std::vector<facts::Tu> Units;
model::Models Models;

const char *const Statements[] = {
    "UPDATE customers SET email = ?, changed_at = NOW() WHERE id = ?",
    "INSERT INTO orders (id, customer_id, total) VALUES (?, ?, ?), (?, ?, ?)",
    "SELECT o.id, c.name FROM orders o JOIN customers c ON c.id = o.customer_id WHERE o.state = 'open' ORDER BY o.id "
    "LIMIT 20",
    "DELETE FROM sessions WHERE expires_at < \xEF\xBF\xBC",
    "WITH late AS (SELECT id FROM orders WHERE due < CURRENT_DATE) UPDATE orders SET state = 'late' WHERE id IN "
    "(SELECT id FROM late)",
    "CREATE TABLE IF NOT EXISTS audit (id BIGINT PRIMARY KEY, what VARCHAR(200) NOT NULL, at TIMESTAMP)",
};

void analyse(benchmark::State &State, sql::Dialect D) {
  for (auto _ : State)
    for (const char *S : Statements) benchmark::DoNotOptimize(sql::analyse(S, D));
  State.SetItemsProcessed(int64_t(State.iterations() * std::size(Statements)));
}

void readFacts(benchmark::State &State) {
  for (auto _ : State)
    for (llvm::StringRef Rest = Bytes; !Rest.empty();)
      benchmark::DoNotOptimize(llvm::cantFail(facts::deserialize(Rest)));
  State.SetBytesProcessed(int64_t(State.iterations() * Bytes.size()));
}

void loadModels(benchmark::State &State) {
  for (auto _ : State) benchmark::DoNotOptimize(llvm::cantFail(model::loadModels()));
}

/// Every function that a unit names goes through the matcher, every call of one that a model may speak of once more.
void match(benchmark::State &State) {
  model::Matcher M(Models);
  size_t Found = 0;
  for (auto _ : State)
    for (const facts::Tu &T : Units) {
      std::vector<bool> Known;
      for (const facts::Function &F : T.Functions) Known.push_back(M.knows(T.Strings[F.Name]));
      for (const facts::Function &F : T.Functions)
        for (const facts::Call &C : F.Calls) {
          if (C.Callee == facts::None || !Known[C.Callee]) continue;
          llvm::SmallVector<llvm::StringRef, 8> Types;
          for (facts::Str S : C.ArgTypes) Types.push_back(T.Strings[S]);
          Found += M.match({T.Strings[T.Functions[C.Callee].Name], {}, unsigned(C.Args.size()), Types}).size();
        }
    }
  if (!Found) State.SkipWithError("no model speaks of these facts");
  State.counters["units"] = double(Units.size());
}

/// All code is one service's.
void linkAll(benchmark::State &State) {
  std::vector<const facts::Tu *> All;
  for (const facts::Tu &T : Units) All.push_back(&T);
  program::Services Who;
  Who.Names = {"all"};
  Who.RoleOf = [](llvm::StringRef) { return program::FileRole{0, false, {}}; };
  for (auto _ : State) benchmark::DoNotOptimize(program::link(All, Models, Who));
  State.counters["units"] = double(Units.size());
}

BENCHMARK_CAPTURE(analyse, scanner, sql::Dialect::MySql);
BENCHMARK_CAPTURE(analyse, postgres, sql::Dialect::PostgreSql);
BENCHMARK(readFacts);
BENCHMARK(loadModels);
BENCHMARK(match);
BENCHMARK(linkAll)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

} // namespace

int main(int Argc, char **Argv) {
  benchmark::Initialize(&Argc, Argv);
  auto Buffer = Argc == 2 ? llvm::MemoryBuffer::getFile(Argv[1]) : std::make_error_code(std::errc::invalid_argument);
  if (!Buffer) {
    llvm::errs() << "usage: inner_loops FACTS [--benchmark_...]\n";
    return 2;
  }
  Bytes = (*Buffer)->getBuffer().str();
  for (llvm::StringRef Rest = Bytes; !Rest.empty();) Units.push_back(llvm::cantFail(facts::deserialize(Rest)));
  Models = llvm::cantFail(model::loadModels());
  benchmark::RunSpecifiedBenchmarks();
}
