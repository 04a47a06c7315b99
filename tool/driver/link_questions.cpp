// A question is a text, and answered from that text alone, when it is asked first and later: what is not in it can have
// no part in the answer.
#include "driver/link_questions.h"
#include "llvm/ADT/STLExtras.h"

namespace ssot {
namespace {

using program::Services;
using Answer = LinkQuestions::Answer;

/// In the order in which they are asked again: a number of an entity is good once `Announced` gave it.
enum Kind : char {
  Announced = 'a',
  Announces = 'b',
  AsksForWays = 'c',
  FeedsCopy = 'd',
  FeedsUnnamedCopy = 'e',
  IsGate = 'f',
  IsMessage = 'g',
  IsNamed = 'h',
  IsRoutine = 'i',
  RoleOf = 'j',
  ServiceOfOutput = 'k',
};

class QuestionWriter {
public:
  explicit QuestionWriter(Kind K) : Text(1, char(K)) {}
  QuestionWriter &operator<<(llvm::StringRef S) {
    Text += std::to_string(S.size()) + ":";
    Text.append(S.begin(), S.end());
    return *this;
  }
  QuestionWriter &operator<<(int N) { return *this << llvm::StringRef(std::to_string(N)); }
  QuestionWriter &operator<<(const Resource &R) {
    return *this << int(R.Kind) << R.Name << R.Database << R.Key << R.Type;
  }
  /// What the manifest may be asked about an access: not where it is, nor on which ways it is reached.
  QuestionWriter &operator<<(const Access &A) {
    *this << A.Service << int(A.Op) << int(A.Write) << A.What << int(A.ColumnsKnown) << int(A.Columns.size());
    for (const std::string &C : A.Columns) *this << C;
    return *this;
  }
  std::string Text;
};

/// What does not fit is empty: a question from a damaged file is answered otherwise.
class QuestionReader {
public:
  explicit QuestionReader(llvm::StringRef Text) : Rest(Text.drop_front()) {}
  llvm::StringRef text() {
    size_t Size = 0;
    if (Rest.consumeInteger(10, Size) || !Rest.consume_front(":") || Size > Rest.size()) return Rest = "";
    llvm::StringRef Out = Rest.take_front(Size);
    Rest = Rest.drop_front(Size);
    return Out;
  }
  int number() {
    int N = 0;
    return text().getAsInteger(10, N) ? 0 : N;
  }
  Resource resource() {
    Resource R;
    R.Kind = ResourceKind(number());
    for (std::string *S : {&R.Name, &R.Database, &R.Key, &R.Type}) *S = text().str();
    return R;
  }
  Access access() {
    Access A;
    A.Service = text().str(), A.Op = Operation(number()), A.Write = number(), A.What = resource();
    A.ColumnsKnown = number();
    for (int N = number(); N > 0 && !Rest.empty(); --N) A.Columns.push_back(text().str());
    return A;
  }

private:
  llvm::StringRef Rest;
};

Answer answerOf(const Services &Who, llvm::StringRef Question) {
  QuestionReader R(Question);
  switch (Question[0]) {
  case Announced:
    return {Who.Announced(R.access())};
  case Announces: {
    int Entity = R.number();
    return {Who.Announces(R.access(), Entity)};
  }
  case AsksForWays:
    return {Who.AsksForWays(R.access())};
  case FeedsCopy:
  case FeedsUnnamedCopy: {
    int Service = R.number();
    return {(Question[0] == FeedsCopy ? Who.FeedsCopy : Who.FeedsUnnamedCopy)(Service, R.text())};
  }
  case IsGate: {
    int Service = R.number();
    return {Who.IsGate(Service, R.text())};
  }
  case IsMessage: {
    llvm::StringRef Topic = R.text();
    return {Who.IsMessage(Topic, R.text())};
  }
  case IsNamed:
    return {Who.IsNamed(R.resource())};
  case IsRoutine:
    return {Who.IsRoutine(R.text())};
  case RoleOf: {
    program::FileRole Role = Who.RoleOf(R.text());
    Answer Out = {Role.Service, Role.Excluded};
    llvm::append_range(Out, Role.InterfaceOf);
    return Out;
  }
  case ServiceOfOutput:
    return {Who.ServiceOfOutput(R.text())};
  }
  return {};
}

/// Names, root, bindings, and which questions can be asked at all.
std::string givenBy(const Services &Who) {
  QuestionWriter W(RoleOf);
  for (const std::string &N : Who.Names) W << N;
  W << "" << Who.Root;
  for (bool Can : {bool(Who.RoleOf), bool(Who.ServiceOfOutput), bool(Who.IsGate), bool(Who.AsksForWays),
                   bool(Who.IsRoutine), bool(Who.IsNamed), bool(Who.FeedsCopy), bool(Who.FeedsUnnamedCopy),
                   bool(Who.Announced), bool(Who.Announces), bool(Who.IsMessage)})
    W << int(Can);
  for (auto &[Key, Value] : Who.Bindings) W << Key << Value;
  return W.Text;
}

} // namespace

Answer LinkQuestions::ask(const Services &Who, std::string Question) {
  {
    std::lock_guard Lock(Mutex);
    if (auto It = Asked.find(Question); It != Asked.end()) return It->second;
  }
  Answer A = answerOf(Who, Question);
  std::lock_guard Lock(Mutex);
  return Asked.try_emplace(std::move(Question), A).first->second;
}

program::Services LinkQuestions::listenTo(const Services &Who) {
  Given = givenBy(Who);
  Services Out = Who;
  auto Ask = [this, &Who](Kind K, const auto &...Arguments) {
    QuestionWriter W(K);
    (W << ... << Arguments);
    return ask(Who, std::move(W.Text));
  };
  Out.RoleOf = [Ask](llvm::StringRef Path) {
    Answer A = Ask(RoleOf, Path);
    return program::FileRole{A[0], A[1] != 0, {A.begin() + 2, A.end()}};
  };
  Out.ServiceOfOutput = [Ask](llvm::StringRef Output) { return Ask(ServiceOfOutput, Output)[0]; };
  using Text = llvm::StringRef;
  if (Who.IsGate) Out.IsGate = [Ask](int Service, Text Function) { return Ask(IsGate, Service, Function)[0]; };
  if (Who.AsksForWays) Out.AsksForWays = [Ask](const Access &A) { return Ask(AsksForWays, A)[0]; };
  if (Who.IsRoutine) Out.IsRoutine = [Ask](Text Name) { return Ask(IsRoutine, Name)[0]; };
  if (Who.IsNamed) Out.IsNamed = [Ask](const Resource &What) { return Ask(IsNamed, What)[0]; };
  if (Who.FeedsCopy) Out.FeedsCopy = [Ask](int Service, Text Event) { return Ask(FeedsCopy, Service, Event)[0]; };
  if (Who.FeedsUnnamedCopy)
    Out.FeedsUnnamedCopy = [Ask](int Service, Text Event) { return Ask(FeedsUnnamedCopy, Service, Event)[0]; };
  if (Who.Announced) Out.Announced = [Ask](const Access &A) { return Ask(Announced, A)[0]; };
  if (Who.Announces) Out.Announces = [Ask](const Access &A, int Entity) { return Ask(Announces, Entity, A)[0]; };
  if (Who.IsMessage) Out.IsMessage = [Ask](Text Topic, Text Type) { return Ask(IsMessage, Topic, Type)[0]; };
  return Out;
}

bool LinkQuestions::hasSameAnswers(const Services &Who) const {
  // The letter first: which questions can be asked is compared before any is.
  return Given == givenBy(Who) &&
         llvm::all_of(Asked, [&](const auto &Q) { return !Q.first.empty() && answerOf(Who, Q.first) == Q.second; });
}

} // namespace ssot
