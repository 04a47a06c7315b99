// Files of SQL to a Schema: what each statement does when it runs, and what it leaves behind.
#include "schema/schema.h"
#include "schema/objects.h"
#include "schema/script.h"

namespace ssot::schema {
namespace {

/// Offsets to lines and columns, forwards only.
class Places {
public:
  Places(const SourceFile &F) : F(F) {}
  Location at(size_t Offset) {
    for (; At < Offset; ++At)
      if (F.Text[At] == '\n') ++Line, LineBegin = At + 1;
    return {F.Path, Line, unsigned(Offset - LineBegin + 1)};
  }

private:
  const SourceFile &F;
  size_t At = 0, LineBegin = 0;
  unsigned Line = 1;
};

Access accessAt(const Origin &From, llvm::StringRef Statement) {
  Access A;
  A.Service = From.Service;
  A.Statement = Statement.str();
  A.Where = From.Where;
  A.At = {From.Where, "", "sql"};
  A.Path = {{From.Where, "", "runs " + Statement.take_until([](char C) { return C == '\n'; }).str()}};
  return A;
}

void addAccesses(const sql::Effects &E, const Origin &From, llvm::StringRef Text, std::vector<Access> &Out) {
  for (const sql::Write &W : E.Writes) {
    std::optional<Operation> Op = W.Op == "notify" ? Operation::Publish : operationNamed(W.Op);
    if (!Op || W.Temporary) continue;
    Access A = accessAt(From, Text);
    A.Op = *Op;
    A.Write = true;
    A.What.Kind = *Op == Operation::Publish ? ResourceKind::Event : ResourceKind::Table;
    A.What.Name = W.Table;
    A.Columns = W.Columns;
    llvm::sort(A.Columns);
    A.ColumnsKnown = W.ColumnsKnown;
    Out.push_back(std::move(A));
  }
  for (const std::string &Read : E.Reads) {
    Access A = accessAt(From, Text);
    A.What.Name = Read;
    Out.push_back(std::move(A));
  }
  for (const std::string &Called : E.Functions) { // a routine of ours, or one of the database's own
    Access A = accessAt(From, Text);
    A.Op = Operation::Call;
    A.What.Name = Called;
    Out.push_back(std::move(A));
  }
}

bool isDownFile(llvm::StringRef Path) {
  llvm::StringRef Name = Path.rsplit('/').second.empty() ? Path : Path.rsplit('/').second;
  for (llvm::StringRef Mark : {".down.", "_down.", "-down.", "undo."})
    if (Name.contains_insensitive(Mark)) return true;
  return Name.equals_insensitive("down.sql");
}

} // namespace

Schema readSchema(const std::vector<SourceFile> &Files) {
  Schema Out;
  for (const SourceFile &F : Files) {
    sql::Dialect D = guessDialect(F.Text);
    Places Where(F);
    for (const Statement &S : splitScript(F.Text, D)) {
      Origin From{F.Service, Where.at(S.Begin)};
      if (!S.MakesBody) addAccesses(sql::analyse(S.Text, D), From, S.Text, Out.Accesses);
      // The way back is taken when something went wrong: what it drops is there as long as all is well.
      if (!S.Down && !isDownFile(F.Path)) readObjects(S.Text, D, From, Out);
    }
  }
  return Out;
}

} // namespace ssot::schema
