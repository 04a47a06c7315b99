// A reader of protobuf's wire format. The four messages on the way to the option are a few fields of a frozen format:
// libprotobuf would be one more library to link, and one of a certain version, for these lines.
#include "program/descriptors.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/LEB128.h"

namespace ssot::program {

using llvm::StringRef;

namespace {

enum class WireType { Varint = 0, Fixed64 = 1, Bytes = 2, Fixed32 = 5 };

/// One field of a message: its number, and its value as bytes or as a number.
struct Field {
  uint64_t Number = 0;
  StringRef Bytes;
  uint64_t Value = 0;
};

std::optional<uint64_t> takeVarint(StringRef &In) {
  const char *Error = nullptr;
  unsigned Length = 0;
  uint64_t Value = llvm::decodeULEB128(In.bytes_begin(), &Length, In.bytes_end(), &Error);
  if (Error) return std::nullopt;
  In = In.drop_front(Length);
  return Value;
}

/// Takes the next field from the front of a message; none: its end, or what is no message.
std::optional<Field> takeField(StringRef &In) {
  std::optional<uint64_t> Tag = In.empty() ? std::nullopt : takeVarint(In);
  if (!Tag) return std::nullopt;
  Field F;
  F.Number = *Tag >> 3;
  WireType Type = WireType(*Tag & 7);
  if (Type == WireType::Fixed64 || Type == WireType::Fixed32) {
    size_t Length = Type == WireType::Fixed64 ? 8 : 4;
    if (In.size() < Length) return std::nullopt;
    In = In.drop_front(Length);
    return F;
  }
  if (Type != WireType::Varint && Type != WireType::Bytes) return std::nullopt;
  std::optional<uint64_t> Number = takeVarint(In);
  if (!Number) return std::nullopt;
  F.Value = *Number;
  if (Type == WireType::Varint) return F;
  if (*Number > In.size()) return std::nullopt;
  F.Bytes = In.take_front(*Number);
  In = In.drop_front(*Number);
  return F;
}

void eachField(StringRef Message, llvm::function_ref<void(const Field &)> Do) {
  while (std::optional<Field> F = takeField(Message)) Do(*F);
}

// Field numbers of google/protobuf/descriptor.proto.
constexpr uint64_t FilePackage = 2, FileService = 6, ServiceName = 1, ServiceMethod = 2, MethodName = 1,
                   MethodOptions = 4, IdempotencyLevel = 34, NoSideEffects = 1;

/// The name of a method that is free of side effects; empty: it is not.
std::string safeMethod(StringRef Method) {
  std::string Name;
  bool Safe = false;
  eachField(Method, [&](const Field &F) {
    if (F.Number == MethodName) Name = F.Bytes.str();
    if (F.Number == MethodOptions)
      eachField(F.Bytes, [&](const Field &Option) {
        Safe |= Option.Number == IdempotencyLevel && Option.Value == NoSideEffects;
      });
  });
  return Safe ? Name : "";
}

} // namespace

std::set<std::string> methodsWithoutSideEffects(StringRef FileDescriptor) {
  std::string Package;
  std::set<std::string> Out;
  std::vector<StringRef> Services;
  eachField(FileDescriptor, [&](const Field &F) {
    if (F.Number == FilePackage) Package = F.Bytes.str() + ".";
    if (F.Number == FileService) Services.push_back(F.Bytes);
  });
  for (StringRef Service : Services) {
    std::string Name;
    std::vector<std::string> Methods;
    eachField(Service, [&](const Field &F) {
      if (F.Number == ServiceName) Name = F.Bytes.str();
      if (F.Number == ServiceMethod) Methods.push_back(safeMethod(F.Bytes));
    });
    for (const std::string &Method : Methods)
      if (!Method.empty()) Out.insert(Package + Name + "/" + Method);
  }
  return Out;
}

std::set<std::string> methodsWithoutSideEffects(const SymbolTable &Table) {
  std::set<std::string> Out;
  for (unsigned U = 0; U < Table.Units.size(); ++U)
    for (const facts::Global &G : Table.Units[U]->Globals) {
      if (G.Init == facts::None || !Table.str(U, G.Name).contains("descriptor_table_protodef_")) continue;
      for (DefId D : Table.Symbols[Table.symbol(U, G.Init)].Defs) {
        const facts::Function &Init = *Table.Defs[D].Fn;
        if (Init.Result == facts::None || Init.Nodes[Init.Result].Kind != facts::Op::Literal) continue;
        Out.merge(methodsWithoutSideEffects(Table.str(Table.Defs[D], Init.Nodes[Init.Result].Ref)));
      }
    }
  return Out;
}

} // namespace ssot::program
