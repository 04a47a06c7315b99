// Names of the words in access.h; the one table that reports, tests and the manifest share.
#include "finding/access.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

namespace ssot {

static constexpr std::pair<Operation, llvm::StringLiteral> Operations[] = {
    {Operation::Insert, "insert"},       {Operation::Update, "update"},     {Operation::Delete, "delete"},
    {Operation::Upsert, "upsert"},       {Operation::Truncate, "truncate"}, {Operation::Ddl, "ddl"},
    {Operation::Call, "call"},           {Operation::Publish, "publish"},   {Operation::Command, "command"},
    {Operation::Implement, "implement"}, {Operation::Select, "select"},     {Operation::Consume, "consume"},
    {Operation::Query, "query"},         {Operation::Connect, "connect"},   {Operation::Unknown, "-"}};

llvm::StringRef operationName(Operation Op) {
  for (const auto &[O, Name] : Operations)
    if (O == Op) return Name;
  llvm_unreachable("every operation has a name");
}

std::optional<Operation> operationNamed(llvm::StringRef Name) {
  for (const auto &[O, N] : Operations)
    if (N == Name) return O;
  return std::nullopt;
}

bool isWrite(Operation Op) {
  switch (Op) {
  case Operation::Select:
  case Operation::Consume:
  case Operation::Query:
  case Operation::Connect:
  case Operation::Implement:
    return false;
  default:
    return true;
  }
}

llvm::StringRef kindName(ResourceKind K) {
  switch (K) {
  case ResourceKind::Table:
    return "table";
  case ResourceKind::Key:
    return "key";
  case ResourceKind::Event:
    return "event";
  case ResourceKind::Api:
    return "api";
  }
  llvm_unreachable("every kind has a name");
}

llvm::StringRef resolutionName(Resolution R) {
  switch (R) {
  case Resolution::Resolved:
    return "resolved";
  case Resolution::Partial:
    return "partial";
  case Resolution::Unresolved:
    return "unresolved";
  }
  llvm_unreachable("every resolution has a name");
}

static std::string replaceHoles(llvm::StringRef Text, llvm::StringRef By) {
  std::string Out;
  while (!Text.empty()) {
    auto [Before, After] = Text.split(Hole);
    Out += Before;
    if (Before.size() < Text.size()) Out += By;
    Text = After;
  }
  return Out;
}

std::string showHoles(llvm::StringRef Text) {
  return replaceHoles(Text, "⟨?⟩");
}

std::string shownName(const Resource &R) {
  return R.Kind == ResourceKind::Key ? replaceHoles(R.Name, "*") : showHoles(R.Name);
}

std::string canonicalName(const Resource &R) {
  std::string Name = R.Kind == ResourceKind::Table ? R.Name : replaceHoles(R.Name, "*");
  if (R.Kind == ResourceKind::Table) {
    llvm::erase_if(Name, [](char C) { return C == '"' || C == '`' || C == '[' || C == ']'; });
    Name = replaceHoles(llvm::StringRef(Name).lower(), "*");
    llvm::StringRef Short = Name;
    if (Short.consume_front("public.") || Short.consume_front("dbo.")) Name = Short.str();
  }
  return (kindName(R.Kind) + ":" + Name).str();
}

} // namespace ssot
