// `ssot-lint sql` (sql_command.h). In: a statement, or JSON lines. Out: words, or JSON lines; errors with their line
// number.
#include "sql/sql_command.h"
#include "llvm/ADT/StringExtras.h"
#include <nlohmann/json.hpp>

namespace ssot::sql {
namespace {

constexpr llvm::StringLiteral Input = "<stdin>";

llvm::StringRef parseWord(Parse How) {
  switch (How) {
  case Parse::Ok:
    return "ok";
  case Parse::Partial:
    return "partial";
  case Parse::Unknown:
    return "unknown";
  }
  return "unknown";
}

std::string known() {
  return "postgresql, mysql, sqlite, sqlserver, oracle, clickhouse, cql, spanner or unknown";
}

nlohmann::ordered_json toJson(const nlohmann::ordered_json &Id, const Effects &E) {
  nlohmann::ordered_json Line;
  Line["id"] = Id;
  Line["writes"] = nlohmann::ordered_json::array();
  for (const Write &W : E.Writes) {
    nlohmann::ordered_json Each{{"op", W.Op}, {"table", W.Table}, {"columns", nullptr}};
    if (W.ColumnsKnown) Each["columns"] = W.Columns;
    if (W.Temporary) Each["temporary"] = true;
    Line["writes"].push_back(std::move(Each));
  }
  Line["reads"] = E.Reads;
  Line["parse"] = parseWord(E.How).str();
  if (!E.Why.empty()) Line["why"] = E.Why;
  return Line;
}

/// One line of input; false with a message on Err when it cannot be used.
bool answer(const std::string &Text, unsigned LineNumber, Dialect Default, llvm::raw_ostream &Out,
            llvm::raw_ostream &Err) {
  auto Fail = [&](const llvm::Twine &Message) {
    Err << Input << ":" << LineNumber << ": error: " << Message << "\n";
    return false;
  };
  auto Line = nlohmann::ordered_json::parse(Text, nullptr, /*allow_exceptions=*/false);
  if (!Line.is_object())
    return Fail("expected a JSON object like {\"id\": \"1\", \"dialect\": \"mysql\", \"sql\": \"...\"}");
  if (!Line.contains("sql") || !Line["sql"].is_string()) return Fail("expected a text under the key \"sql\"");
  Dialect D = Default;
  if (Line.contains("dialect") && !Line["dialect"].is_null()) {
    if (!Line["dialect"].is_string()) return Fail("expected a text under the key \"dialect\"");
    std::string Name = Line["dialect"].get<std::string>();
    std::optional<Dialect> Found = dialectNamed(Name);
    if (!Found) return Fail("unknown dialect '" + Name + "'; expected " + known());
    D = *Found;
  }
  Effects E = analyse(Line["sql"].get<std::string>(), D);
  Out << toJson(Line.contains("id") ? Line["id"] : nlohmann::ordered_json(), E)
             .dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
      << "\n";
  return true;
}

std::string visible(llvm::StringRef Text) {
  std::string Shown;
  while (!Text.empty()) {
    auto [Head, Tail] = Text.split("\xEF\xBF\xBC");
    Shown += Head;
    if (Head.size() < Text.size()) Shown += "⟨?⟩";
    Text = Tail;
  }
  return Shown;
}

} // namespace

std::string describe(const Effects &E) {
  std::string Words;
  llvm::raw_string_ostream OS(Words);
  for (const Write &W : E.Writes) {
    bool Lock = W.Op == "lock", Routine = W.Op == "call", Channel = W.Op == "notify";
    OS << (Lock ? "locks   " : Routine ? "calls   " : Channel ? "notifies" : "writes  ") << "  ";
    OS << visible(W.Table);
    if (!Lock && !Routine && !Channel) OS << "  " << W.Op;
    if (W.ColumnsKnown) OS << " (" << visible(llvm::join(W.Columns, ", ")) << ")";
    if (W.Temporary) OS << "  [temporary]";
    OS << "\n";
  }
  for (const std::string &R : E.Reads) OS << "reads     " << visible(R) << "\n";
  for (const std::string &C : E.Channels) OS << "listens   " << visible(C) << "\n";
  for (const std::string *Uses : {&E.UsesDatabase, &E.UsesSchema})
    if (!Uses->empty()) OS << "uses      " << visible(*Uses) << "\n";
  if (E.How == Parse::Ok && Words.empty()) OS << "writes and reads no table\n";
  if (E.How != Parse::Ok) OS << (E.How == Parse::Partial ? "partly understood: " : "not understood: ") << E.Why << "\n";
  return Words;
}

int runSqlCommand(const SqlOptions &Options, std::istream &In, llvm::raw_ostream &Out, llvm::raw_ostream &Err) {
  std::optional<Dialect> D = dialectNamed(Options.DialectName);
  if (!D) {
    Err << "error: unknown dialect '" << Options.DialectName << "'; expected " << known() << "\n";
    return 2;
  }
  if (Options.Statement) {
    Out << describe(analyse(*Options.Statement, *D));
    return 0;
  }
  std::string Line;
  for (unsigned Number = 1; std::getline(In, Line); ++Number) {
    if (llvm::StringRef(Line).trim().empty()) continue;
    if (!answer(Line, Number, *D, Out, Err)) return 2;
  }
  return 0;
}

} // namespace ssot::sql
