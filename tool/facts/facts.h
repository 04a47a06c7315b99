// What one translation unit (TU) says, as plain values: functions with the calls they make and, for every value that could name a resource,
// a small value graph. In: nothing. Out: types only. No Clang here, no manifest, no library model.
//
//   source line ──extract──► Function { Nodes: the value graph, Calls: in execution order, Guards: conditions that hold at a call }
//
// The value graph is in static single assignment form: a variable that changes is a new node. A call that may change an object yields
// After(call, position, before); what the call does to it is looked up when the program is linked, in the callee's Exit or in a library model.
#ifndef SSOT_FACTS_FACTS_H
#define SSOT_FACTS_FACTS_H
#include "facts/array.h"
#include "facts/path_name.h"
#include <cstdint>
#include <string>
#include <vector>

namespace ssot::facts {

using Str = uint32_t;    ///< index into Tu::Strings; 0 is the empty string
using FileId = uint32_t; ///< index into Tu::Files
using FnId = uint32_t;   ///< index into Tu::Functions
using ClassId = uint32_t;
using GlobalId = uint32_t;
using NodeId = uint32_t;  ///< index into Function::Nodes
using CallId = uint32_t;  ///< index into Function::Calls
using GuardId = uint32_t; ///< index into Function::Guards
using BlockId = uint32_t; ///< a piece of a function that runs from its beginning to its end: see Jump
inline constexpr uint32_t None = ~0u; ///< "no such thing" for every id above

/// A place in the file the user wrote (macros: the expansion). Line and Column from 1, Column in bytes.
struct Pos {
  FileId File = None;
  uint32_t Line = 0, Column = 0;
  bool operator==(const Pos &) const = default;
};

enum class Op : uint8_t {
  Literal, ///< Ref: Str, the text (string and character literals, constant-folded strings)
  Int,     ///< Ref: Str, decimal value of an integer, bool or enumerator; Ref2: Str, the enumerator's qualified name or 0
  Null,    ///< nullptr, nullopt
  Param,   ///< Ref: index of the parameter
  This,    ///< the object of a method; of a lambda: the closure
  Global,  ///< Ref: GlobalId; the value the variable has somewhere in the program
  Func,    ///< Ref: FnId; a function or method named without calling it
  Call,    ///< Ref: CallId; what the call returns
  After,   ///< Ref: CallId, Ref2: position (0 the receiver, i+1 argument i); operand: the object before. The object after the call
  New,     ///< Ref: CallId of the constructor; Ref2: ClassId. The object it makes (the call's Receiver is None)
  Object,  ///< Ref: ClassId. An object that no recorded constructor made: aggregates, closures, defaults; fields come by Store
  Field,   ///< Ref: Str, field key; operand: the object. Captures of a lambda are fields of its closure
  Store,   ///< Ref: Str, field key; operands: object, value. The object with that field changed
  Elem,    ///< operands: container, key (optional). One element; without a key, any. Ref: the range-for loop whose rounds it counts, or 0;
           ///< Ref2: Entries of a keyed container
  Insert,  ///< operands: container, value, key (optional). The container with one more element (built-in arrays: a[i] = v)
  List,    ///< operands: the elements of an initializer list or array
  Concat,  ///< operands: texts one after the other (built-in concatenation only; library calls stay calls)
  Select,  ///< operands: condition, value if it holds, value if not
  Phi,     ///< operands: values of the ways that meet here. Ref: 0, or the number of a loop of this function whose round begins with this
           ///< value: first operand the value before the loop, second the loop's driver, then what rounds end with (operands may have larger
           ///< ids). The driver is the condition for one more round; of a range-for loop, its Elem
  Exit,    ///< the value behind loop Ref. Operands: driver, value when the rounds are over, and in pairs the condition and the value of each
           ///< break (or return) inside, in order
  Unary,   ///< Ref: Str, `!` `-` `~`, `code` (of a character, a number), `char` (the character of a code), `at` (of an Elem: a character, where the
           ///< container is a text), `count` (how many elements a container has); one operand
  Binary,  ///< Ref: Str, `==` `!=` `<` `<=` `>` `>=` `&&` `||` `+` `-` `*` `/` `%` `&` `|` `^` `<<` `>>`; two operands
  Unknown, ///< Ref: Str, why the value is not known, for people: `result of a cast from void *`
};

/// Elem::Ref2: the element of a keyed container is a pair of its key, which is a text or a number, and the value.
enum Entries : uint32_t { NoEntries, KeyedByText, KeyedByNumber };

struct Node {
  Op Kind = Op::Unknown;
  uint32_t Ref = 0, Ref2 = 0;
  uint32_t First = 0, Count = 0; ///< operands: Function::Operands[First, First + Count)
  bool operator==(const Node &) const = default;
};

/// A condition that holds wherever this guard is named, together with its parents' (a tree: inner conditions have outer ones as Parent).
struct Guard {
  NodeId Condition = None;
  bool Holds = true; ///< false: the condition is false here
  GuardId Parent = None;
  bool operator==(const Guard &) const = default;
};

/// A way from one block to another. Blocks are numbered in the order of the walk, 0 is the function's beginning; the calls of a block run in
/// their order. What throws or never returns has no way on.
struct Jump {
  enum Kind : uint8_t {
    Plain,
    Back,      ///< to the head of a loop that has been entered before
    PastLoop,  ///< out of a loop by its own condition: Loop
    Exception, ///< from before a try block to one of its handlers
  };
  BlockId From = 0, To = 0;
  NodeId Condition = None; ///< None: always
  bool Holds = true;
  Kind How = Plain;
  BlockId Loop = None; ///< PastLoop: the head of that loop
  bool operator==(const Jump &) const = default;
};

/// Where the function ends without an exception; of a loop without an end: where its body does.
struct Leave {
  BlockId Block = 0;
  Pos Where;
  bool operator==(const Leave &) const = default;
};

enum CallFlags : uint8_t {
  CallVirtual = 1,   ///< dispatched by the receiver's dynamic class
  CallConstructs = 2, ///< a constructor; with a Receiver: it runs on that object (base class or delegating: This; member: Field(This))
  CallImplicit = 4,  ///< not written by the user: destructor at the end of a scope, implicit constructor or conversion
  CallReturned = 8,  ///< its value is returned or otherwise leaves the function unread
};

struct Call {
  Pos Where;             ///< beginning of the call expression; implicit destructors: the variable's declaration
  FnId Callee = None;    ///< None: an indirect call through Target
  NodeId Target = None;  ///< indirect calls: the function value (pointer, member pointer)
  NodeId Receiver = None; ///< the object of a method call, operator or destructor
  Array<NodeId> Args;    ///< default arguments included, as values of the caller; variadic ones too
  Array<Str> ArgTypes;   ///< same length: unqualified canonical type without reference, pointer kept: `pqxx::zview`, `char *`
  Array<Str> TemplateArgs; ///< of the callee's own template, canonical; then none
  GuardId Guarded = None;
  BlockId Block = 0;
  uint8_t Flags = 0;
  bool operator==(const Call &) const = default;
};

/// A function handed over without calling it here: a function's name or a lambda, as argument, member or initial value.
struct Mention {
  FnId Function = None;  ///< of a lambda: its call operator
  NodeId Value = None;   ///< what is handed over: the Func node, or the closure with its captures stored
  CallId By = None;      ///< the call that it is an argument of; None: stored or returned
  Pos Where;             ///< beginning of that call, else of the mention
  GuardId Guarded = None;
  bool operator==(const Mention &) const = default;
};

struct GlobalStore {
  GlobalId Global = None; ///< None: the variable to which call Through hands out a reference
  CallId Through = None;
  NodeId Value = None; ///< the whole new value (for a field of a global: Store(Global, ...))
  Pos Where;
  GuardId Guarded = None;
  bool operator==(const GlobalStore &) const = default;
};

/// The object in a position when the function returns; positions without an entry are unchanged.
struct ExitState {
  uint32_t Position = 0; ///< 0: This, i+1: parameter i (by reference or pointer)
  NodeId Value = None;
  bool operator==(const ExitState &) const = default;
};

enum FunctionFlags : uint32_t {
  FnHasBody = 1,        ///< the graph below was extracted
  FnInternal = 2,       ///< internal linkage: Usr is unique to the file
  FnMethod = 4,         ///< non-static member function (has This); lambdas' call operators too
  FnVirtual = 8,
  FnConstructor = 16,
  FnDestructor = 32,
  FnLambda = 64,        ///< call operator of a lambda
  FnInitializer = 128,  ///< pseudo function: computes the initial value of one global
  FnExternal = 256,     ///< declared outside the project (by path)
  FnIncomplete = 512,   ///< its body has errors or hit a limit: calls may be missing (see Why)
  FnConst = 1024,       ///< const method: does not change This
  FnVariadic = 2048,    ///< C variadic
  FnPure = 4096,
  FnStatic = 8192,      ///< static member function
  FnEndless = 16384,    ///< no way through its body comes to an end: it always throws, exits or waits for ever
  FnChecks = 65536,     ///< short; some way through its body throws or exits, and others come to the end
  FnMaker = 32768,      ///< pseudo constructor: what a library call makes of arguments of exactly its parameters' types
};

struct Param {
  Str Name = 0;
  Str Type = 0;        ///< as Call::ArgTypes
  bool Mutable = false; ///< non-const reference or pointer: the call may change the argument
  bool Enum = false;    ///< an enumeration, or a reference to one
  bool operator==(const Param &) const = default;
};

/// A function without its body.
struct Declaration {
  Str Usr = 0;  ///< the same in every TU; internal linkage: with the file's path appended
  Str Name = 0; ///< qualified, without template arguments and inline namespaces: `pqxx::transaction_base::exec`; a lambda: `outer::(lambda)`
  uint32_t Flags = 0;
  ClassId Class = None;       ///< the class of a method (static ones too)
  Pos Where;                  ///< of the definition's name, else of the first declaration's
  Array<FileId> DeclaredIn; ///< sorted: every file that declares it in this TU
  Array<FnId> Overrides;    ///< every method that it overrides, transitively
  Array<Param> Params;
  Str ReturnType = 0;
  uint32_t FormatArg = 0; ///< attribute format(printf): 1 + index of the format parameter (receiver not counted), else 0
  FnId Outer = None;      ///< lambdas and local classes' methods: the function they stand in
  Str Why = 0;            ///< FnIncomplete: the reason
  bool operator==(const Declaration &) const = default;
};

struct Function : Declaration {
  Array<Node> Nodes;
  Array<NodeId> Operands;
  Array<Call> Calls;
  Array<Guard> Guards;
  Array<Jump> Jumps; ///< this and Leaves: of functions that call anything
  Array<Leave> Leaves;
  Array<Mention> Mentions;
  Array<GlobalStore> GlobalStores;
  Array<ExitState> Exit;
  NodeId Result = None; ///< what it returns: Phi/Select over its return statements
  bool operator==(const Function &) const = default;
};

/// What linking asks of every body: whom it calls and what it makes. The rest is read when somebody asks for it.
struct Outline {
  enum : uint32_t {
    CallsNobody = (1u << 29) - 1, ///< an indirect call
    CallGives = 1u << 29,         ///< arguments
    CallIsVirtual = 1u << 30,
    CallMakes = 1u << 31, ///< a constructor, not of a part of another object
  };
  FnId Of = None;
  Array<uint32_t> Calls; ///< the callee, and the bits above
  Array<ClassId> Makes;  ///< by New and Object nodes
  bool HandsOver = false; ///< it has mentions
  bool Stores = false;    ///< to globals or fields, or it reads globals
  const uint8_t *Bytes = nullptr; ///< the body as it stands in the file
  uint32_t Size = 0;
};

struct StaticString {
  Str Name = 0, Value = 0; ///< of a static constant member, or of a static function without parameters that returns a constant;
                         ///< `#pragma db table`: what an ODB pragma says
  bool operator==(const StaticString &) const = default;
};

struct Class {
  Str Usr = 0;
  Str Name = 0;    ///< as Function::Name
  Str Display = 0; ///< with template arguments
  Array<ClassId> Bases;
  Array<FnId> Virtuals; ///< virtual methods that it declares itself (destructor included)
  Array<Str> TemplateArgs; ///< canonical types and values
  Array<StaticString> Statics;
  ClassId Enclosing = None;
  FnId CallOperator = None; ///< closures and function objects with exactly one
  Pos Where;
  bool External = false;
  bool operator==(const Class &) const = default;
};

struct Global {
  Str Usr = 0, Name = 0, Type = 0;
  Pos Where;
  FnId Init = None;   ///< the FnInitializer function whose Result is the initial value; None: declared only, or zero
  bool Const = false; ///< never assigned after its initialisation
  bool Internal = false;
  bool operator==(const Global &) const = default;
};

struct File {
  PathName Path; ///< absolute, normalised
  uint64_t Hash = 0; ///< xxh3 of its content; of external files see Tu::ExternalHash
  bool External = false;
  bool operator==(const File &) const = default;
};

/// A suppression comment (`NOLINT...`) of a project file, the whole comment's text.
struct Comment {
  Pos Where;
  Str Text = 0;
  bool operator==(const Comment &) const = default;
};

struct TuError {
  Pos Where; ///< File None: the unit as a whole
  Str Message = 0;
  bool Fatal = false;
  bool InSystemHeader = false; ///< noted only: the project's own compiler accepts it
  bool operator==(const TuError &) const = default;
};

struct Tu {
  Memory Read;          ///< of facts that were read: where their arrays lie
  uint64_t Checksum = 0; ///< of facts that were read: of their bytes. No part of the value
  std::string MainFile; ///< absolute
  std::string Output;   ///< the database's output of this unit (names its build target), may be empty
  Texts Strings = {""};
  std::vector<File> Files;
  std::vector<Function> Functions; ///< with and without bodies; no two with the same Usr
  /// In their place, of facts that were read to be linked: bodies stay as they are in the file: readBody() in facts_format.h.
  std::vector<Declaration> Declared;
  std::vector<Outline> Outlines; ///< of those that have a body
  size_t functionCount() const { return Functions.size() + Declared.size(); }
  const Declaration &function(FnId F) const { return Declared.empty() ? Functions[F] : Declared[F]; }
  std::vector<Class> Classes;
  std::vector<Global> Globals;
  std::vector<Comment> Comments;
  std::vector<TuError> Errors;
  uint64_t ExternalHash = 0; ///< what all external files hold (externalHash in facts_files.h); 0: one of them could not be read
  std::vector<PathName> MissingIncludes; ///< paths probed and not found, that would change the unit if they appeared; folders end in `/`
  bool operator==(const Tu &O) const {
    return MainFile == O.MainFile && Output == O.Output && Strings == O.Strings && Files == O.Files &&
           Functions == O.Functions && Declared == O.Declared && Classes == O.Classes && Globals == O.Globals &&
           Comments == O.Comments && Errors == O.Errors && ExternalHash == O.ExternalHash &&
           MissingIncludes == O.MissingIncludes;
  }
};

} // namespace ssot::facts
#endif
