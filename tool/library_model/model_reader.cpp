// Files, documents and what a library says as a whole.
#include "library_model/model_reader.h"
#include "library_model/fact_reader.h"
#include "library_model/yaml_input.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

using llvm::StringRef;
using YAML::Node;

namespace ssot::model {
namespace {

LibraryDefaults readDefaults(YamlInput &In, const Node &Document) {
  LibraryDefaults Defaults{{""}, ""};
  if (Node Roots = Document["name-roots"]) {
    Defaults.NameRoots.clear();
    // The empty root is allowed: names as written.
    eachOf(Roots, [&](const Node &Root) {
      if (Root.IsScalar())
        Defaults.NameRoots.push_back(Root.Scalar());
      else
        In.error(Root, "expected a namespace", "write name-roots: [ns, ns::v2, \"\"]");
    });
    if (Defaults.NameRoots.empty()) In.error(Roots, "no name root", "remove the key, or add \"\" for names as written");
  }
  if (Document["dialect"]) Defaults.Dialect = In.word(Document["dialect"], "an SQL dialect").value_or("");
  return Defaults;
}

void readConstants(YamlInput &In, const Node &Map, Library &Lib) {
  if (!Map.IsMap()) return In.error(Map, "expected a mapping from names to texts", "write {ns::HTTP_POST: POST}");
  eachEntry(Map, [&](StringRef Name, const Node &, const Node &Value) {
    if (Value.IsScalar()) // may be empty
      Lib.Constants[Name.str()] = Value.Scalar();
    else
      In.error(Value, "expected the constant's text", "write {ns::HTTP_POST: POST}");
  });
}

void readLibrary(YamlInput &In, const Node &Document, Models &Into) {
  if (!In.isMapping(Document, "a library model",
                    {"library", "headers", "name-roots", "dialect", "constants", "carriers", "facts", "generic"}))
    return;
  auto Lib = std::make_unique<Library>();
  Lib->Origin = In.File;
  if (auto Name = Document["library"] ? In.word(Document["library"], "the library's name") : std::nullopt)
    Lib->Name = *Name;
  else if (!Document["library"])
    In.error(Document, "a library model needs `library`", "add library: NAME");
  LibraryDefaults Defaults = readDefaults(In, Document);
  if (Document["headers"]) Lib->Headers = In.words(Document["headers"], "a header");
  if (Document["constants"]) readConstants(In, Document["constants"], *Lib);
  if (Document["carriers"])
    eachOf(Document["carriers"],
           [&](const Node &Each) { llvm::append_range(Lib->Facts, readCarrier(In, Each, Defaults)); });
  auto ReadAll = [&](const char *Key, auto &List, auto Read) {
    Node Values = Document[Key];
    if (!Values) return;
    if (!Values.IsSequence())
      return In.error(Values, std::string("expected a list behind `") + Key + "`", "begin each with `- `");
    for (const Node &Each : Values)
      if (auto One = Read(In, Each, Defaults)) List.push_back(std::move(*One));
  };
  ReadAll("facts", Lib->Facts, readFact);
  ReadAll("generic", Lib->Generics, readGeneric);
  for (Fact &F : Lib->Facts) F.Of = Lib.get();
  for (GenericRule &R : Lib->Generics) R.Of = Lib.get();
  Into.Libraries.push_back(std::move(Lib));
}

/// One group: {op: upsert, kind: event, keys: [first, last, step], commands: [SET, ...]}.
void readRedisGroup(YamlInput &In, const Node &Group, Models &Into) {
  if (!In.isMapping(Group, "a group of Redis commands",
                    {"op", "kind", "keys", "count-at", "after", "stores-after", "commands"}))
    return;
  RedisCommand Command;
  if (Group["op"]) {
    Command.Operation = In.word(Group["op"], "an operation").value_or("");
    if (!Command.Operation.empty() && !operationNamed(Command.Operation))
      In.error(Group["op"], "unknown operation `" + Command.Operation + "`",
               "write upsert, update, delete, select, publish or consume");
  }
  if (Group["kind"]) {
    StringRef Kind = Group["kind"].IsScalar() ? StringRef(Group["kind"].Scalar()) : StringRef();
    if (Kind != "key" && Kind != "event") In.error(Group["kind"], "unknown kind of resource", "write key or event");
    if (Kind == "event") Command.Kind = ResourceKind::Event;
  }
  if (Node Keys = Group["keys"]) {
    int *Into[] = {&Command.First, &Command.Last, &Command.Step};
    if (!Keys.IsSequence() || Keys.size() != 3)
      In.error(Keys, "expected three numbers", "write keys: [first, last, step] as COMMAND INFO gives them");
    else
      for (unsigned I = 0; I < 3; ++I)
        if (StringRef(Keys[I].IsScalar() ? Keys[I].Scalar() : "").getAsInteger(10, *Into[I]))
          In.error(Keys[I], "expected a number", "write keys: [1, -1, 2]");
  }
  if (Group["count-at"]) Command.CountAt = int(In.number(Group["count-at"], "an argument's position").value_or(0));
  if (Group["after"]) Command.After = In.word(Group["after"], "a keyword").value_or("");
  if (Group["stores-after"]) Command.StoresAfter = In.words(Group["stores-after"], "a keyword");
  if (!Group["commands"])
    return In.error(Group, "a group of Redis commands needs `commands`", "add commands: [SET, ...]");
  for (const std::string &Name : In.words(Group["commands"], "a command's name"))
    if (!Into.RedisCommands.try_emplace(StringRef(Name).upper(), Command).second && In.Diagnostics.empty())
      Into.RedisCommands[StringRef(Name).upper()] = Command; // a later file replaces the shipped entry
}

/// One group: {op: update, commands: [update, findAndModify]}.
void readBsonGroup(YamlInput &In, const Node &Group, Models &Into) {
  if (!In.isMapping(Group, "a group of document commands", {"op", "commands"})) return;
  if (!Group["op"] || !Group["commands"])
    return In.error(Group, "a group of document commands needs `op` and `commands`",
                    "write {op: insert, commands: [insert]}");
  std::string Op = In.word(Group["op"], "an operation").value_or("");
  if (!Op.empty() && !operationNamed(Op))
    return In.error(Group["op"], "unknown operation `" + Op + "`", "write insert, update, delete, ddl or select");
  for (const std::string &Name : In.words(Group["commands"], "a command's name"))
    Into.BsonCommands[StringRef(Name).lower()] = Op; // a later file replaces the shipped entry
}

void readDocument(YamlInput &In, const Node &Document, Models &Into) {
  if (Document.IsNull()) return;
  if (Document.IsMap() && Document["bson-commands"]) {
    if (In.isMapping(Document, "a command table", {"bson-commands"}))
      eachOf(Document["bson-commands"], [&](const Node &Group) { readBsonGroup(In, Group, Into); });
    return;
  }
  if (!Document.IsMap() || !Document["redis-commands"]) return readLibrary(In, Document, Into);
  if (!In.isMapping(Document, "a command table", {"redis-commands"})) return;
  eachOf(Document["redis-commands"], [&](const Node &Group) { readRedisGroup(In, Group, Into); });
}

llvm::Error readFile(StringRef Path, Models &Into) {
  auto Buffer = llvm::MemoryBuffer::getFile(Path, /*IsText=*/true);
  if (!Buffer)
    return inputError({Path.str()}, "cannot read this library model: " + Buffer.getError().message(),
                      "--models takes a YAML file or a directory of them");
  return readModels((*Buffer)->getBuffer(), Path, Into);
}

/// The YAML files of a directory, sorted by name.
llvm::Expected<std::vector<std::string>> listModels(StringRef Directory) {
  std::vector<std::string> Paths;
  std::error_code Error;
  for (llvm::sys::fs::directory_iterator It(Directory, Error), End; !Error && It != End; It.increment(Error))
    if (StringRef Extension = llvm::sys::path::extension(It->path()); Extension == ".yaml" || Extension == ".yml")
      Paths.push_back(It->path());
  if (Error)
    return inputError({Directory.str()}, "cannot list this directory: " + Error.message(),
                      "--models takes a YAML file or a directory of them");
  if (Paths.empty())
    return inputError({Directory.str()}, "no library model (*.yaml) in this directory",
                      "--models takes a YAML file or a directory of them");
  llvm::sort(Paths);
  return Paths;
}

} // namespace

llvm::Error readModels(StringRef Text, StringRef File, Models &Into) {
  YamlInput In(File.str());
  try {
    for (const Node &Document : YAML::LoadAll(Text.str())) readDocument(In, Document, Into);
  } catch (const YAML::Exception &E) {
    Location Where{File.str(), unsigned(E.mark.line) + 1, unsigned(E.mark.column) + 1};
    return inputError(Where, "no valid YAML: " + E.msg,
                      "quote texts that begin with `*`, `&` or `@`, or that hold `: `, `, ` or `#`");
  }
  if (!hasError(In.Diagnostics)) return llvm::Error::success();
  llvm::sort(In.Diagnostics, [](const Diagnostic &A, const Diagnostic &B) {
    return std::tie(A.Where, A.Message) < std::tie(B.Where, B.Message);
  });
  return llvm::make_error<InputError>(std::move(In.Diagnostics));
}

llvm::Expected<Models> loadModels(llvm::ArrayRef<std::string> UserPaths) {
  Models All;
  llvm::Error Errors = llvm::Error::success();
  for (const ShippedFile &File : shippedModelFiles())
    Errors = llvm::joinErrors(std::move(Errors), readModels(File.Text, File.Name, All));
  for (auto &Lib : All.Libraries) Lib->Shipped = true;
  for (const std::string &Path : UserPaths) {
    if (!llvm::sys::fs::is_directory(Path)) {
      Errors = llvm::joinErrors(std::move(Errors), readFile(Path, All));
      continue;
    }
    auto Files = listModels(Path);
    if (!Files) {
      Errors = llvm::joinErrors(std::move(Errors), Files.takeError());
      continue;
    }
    for (const std::string &File : *Files) Errors = llvm::joinErrors(std::move(Errors), readFile(File, All));
  }
  if (Errors) return std::move(Errors);
  return All;
}

} // namespace ssot::model
