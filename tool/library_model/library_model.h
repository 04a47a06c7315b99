// Library models: what calls of client libraries do, as data. In: rules/libraries/*.yaml and the user's own files
// (model_reader.h). Out: these types. A call's meaning is found by the callee's qualified name (model_matcher.h). Knows
// neither Clang nor facts: `program` gives the selectors values.
//
// The eight primitives: match (Fact::Is, filters), selectors and texts (Expr), effect (Effect), facets (FacetChange),
// registry (Define, Expr::Lookup), types (Expr::TypePath), generic (GenericRule), string and call semantics (Flow,
// Invoke).
#ifndef SSOT_LIBRARY_MODEL_LIBRARY_MODEL_H
#define SSOT_LIBRARY_MODEL_LIBRARY_MODEL_H
#include "base/source.h"
#include "finding/access.h"
#include "llvm/ADT/StringRef.h"
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace ssot::model {

/// A value computed from one call. Written in YAML as a short string (`$0`, `$this.sql`, `$type(pqxx::zview)`, `$*1`,
/// `&$3`, `$fn`, `"text"`) or as a mapping (`{concat: [...]}`, `{format: printf, text: $0, args: $*1}`, `{any-of:
/// [...]}`, `{from: $fn, map: {...}, default: x}`).
struct Expr {
  enum class Kind {
    Arg,         ///< $i: argument Index (0-based, the object not counted)
    ArgPointee,  ///< &$i: what argument Index points at or refers to, after the call
    This,        ///< $this: the object; before the call where it is read, after it where it is set
    Ret,         ///< $ret: what the call returns (or the object that a constructor makes)
    VarArgs,     ///< $*i: the arguments from Index on, as a list
    ByType,      ///< $type(T): the first argument whose type is T (Text), by name without template arguments
    Tagged,      ///< $tag(E)+k: the argument Index places after the one whose value is enumerator E (Text)
    TemplateArg, ///< $Ti: template argument Index of the function; $this.T i is written $cT0: of its class (OfClass)
    Fn,          ///< $fn: the callee's unqualified name
    Cls,         ///< $cls: its class's unqualified name
    Ns,          ///< $ns: the enclosing namespaces joined by `::`
    Literal,     ///< Text as it is
    Concat,      ///< Parts one after the other; numbers as text; the elements of a VarArgs part
    Format,      ///< Parts[0] the format text, Parts[1] the arguments (a list); Text the style: printf fmt qt
                 ///< absl-substitute boost sqlite stream
    AnyOf,       ///< the first of Parts that is present and known
    Choice,      ///< {one-of: [...]}: each of Parts is possible
    DropEnd,     ///< {drop-end: t}: text Parts[0] without its last character(s): a trailing comma, space or word that a
                 ///< loop added once too often
    Facet,       ///< Parts[0].Text: a facet of an object
    Elements,    ///< Parts[0][]: each element of a container
    Field,       ///< Parts[0]->Text: a data member of a struct
    Lookup,      ///< Text[Parts...]: text defined in registry Text under the keys
    Map,         ///< Parts[0] through Table (globs allowed on the left), else Parts[1] if there
    Strip,    ///< Parts[0] without the first matching prefix/suffix of Prefixes/Suffixes; Text: "", "upper" or "lower"
              ///< afterwards
    TypePath, ///< name found on a type: Parts[0] selects the argument or template argument, Steps lead to the name
              ///< (evaluated by extract)
    Replace,  ///< Parts[0] with each Parts[1] replaced by Parts[2]; without Parts[2], Parts[1] is a list of pairs
    Do,      ///< {do: part, on: t, with: [..]}: text operation Text on Parts[0] with the other Parts (Operations below)
    Unquote, ///< Parts[0] without SQL quotes around it
    Join,    ///< elements of list Parts[0] joined by Parts[1]
    // Containers, in the words of facts.h (Elem, Insert, List): a container holds elements, each perhaps under a key.
    // An iterator is the container that it walks through; a smart pointer, optional or reference wrapper is what it
    // holds.
    Elem, ///< Parts[0][Parts[1]]: the element under a key or index; of a Record with a number: the field in that place
    Keys, ///< {keys: c}: each key of Parts[0]
    Entries,     ///< {entries: c, key: k}: a keyed container as a list of Records {first: key, second: element}; with
                 ///< Parts[1], that entry only
    FromEntries, ///< {from-entries: l}: a keyed container from list Parts[0] of pairs
    Insert, ///< {insert: v, into: c, key: k}: container Parts[0] with one more element Parts[1], under key Parts[2] if
            ///< there
    Append, ///< {append: d, to: c}: container Parts[0] with all elements of Parts[1] added
    Filter, ///< {filter: c, by: f}: the elements of container Parts[0] for which function Parts[1] may hold; {reject: c,
            ///< by: f}, Text `reject`: for which it may not
    Transform, ///< {transform: c, by: f}: what function Parts[1] makes of each element of container Parts[0]
    OfType,    ///< {of-type: T, in: v}: what of Parts[1] may be of the type that Parts[0] names. Text: empty, `pointer`
               ///< (null for what is not), `truth` (whether it is)
    Fold, ///< {fold: c, from: v, by: f}: what is left when f has gone through container Parts[0] from v (Parts[1]) on,
          ///< Parts[2] called with that and the next element each time
    List, ///< {list: [...]}: a container of Parts (a VarArgs part: each of them)
    Record,    ///< {record: {name: value, ...}}: an object with fields Steps, of values Parts
    Construct, ///< {construct: $T0, args: $*0}: a new object of the class that Parts[0] names, its constructor called
               ///< with list Parts[1]; no class: the first of the list
    Bind, ///< {bind: f, args: l}: function Parts[0] with its first arguments fixed to list Parts[1] (std::placeholders
          ///< are left open)
    Result,   ///< {call: f, args: l}: what function Parts[0] returns for list Parts[1] (if there)
    Binding,  ///< {binding: key, of: text}: a value that the program looks up outside under Parts[0]; Text what it is,
              ///< for people: `environment variable`
    ConnInfo, ///< {conninfo: s, key: k}: the value of Text (dbname, host, ...) in the connection string or URL
              ///< Parts[0]; {conninfo: l, key: k, names: n}: in list Parts[0], where list Parts[1] has that name
    Used,  ///< {used-database: s}, {used-schema: s}: what a USE, a SET search_path in the statements of Parts[0] names;
           ///< Text which of the two. {attached: s, to: l}: list Parts[1] and what an ATTACH in them gives a name. A
           ///< `set` to it does nothing where there is none
    Count, ///< {count: 1}: a number
    Where, ///< Parts[0][m=E]: the elements of a container whose member Steps[0] is the enumerator Text
    Nothing, ///< {nothing: true}: null, an empty optional
    Reply, ///< {reply-to: m}: where message Parts[0] asks for its answer; what is sent there is nobody's event
    Unknown, ///< {unknown: why}: not known; Text says why
  };
  Kind K = Kind::Literal;
  unsigned Index = 0;
  bool OfClass = false;
  std::string Text;
  std::vector<Expr> Parts;
  std::vector<std::pair<std::string, std::string>> Table;
  std::vector<std::string> Prefixes, Suffixes, Steps;
};

/// The operations of Expr::Do. Positions and lengths are in bytes.
inline constexpr llvm::StringLiteral Operations[] = {
    "length",    // of the text
    "empty",     // whether it is
    "part",      // behind a position, so many (all)
    "take",      // its first so many; all where that is not known
    "drop-back", // without its last so many
    "splice",    // from a position on, so many replaced by a text
    "character",
    "last",  // the one at a position; the last one, of a container the last element
    "find",  // the first position of a text (from a position on), or std::string::npos
    "rfind", // the last one
    "find-first-of",
    "find-first-not-of",
    "find-last-of",
    "find-last-not-of", // of any of the characters
    "equal",
    "compare",
    "starts-with",
    "ends-with",
    "contains", // with another text
    "lower",
    "upper",
    "trim",
    "trim-left",
    "trim-right",
    "drop-prefix",
    "drop-suffix", // a beginning or end, where the text has it
    "repeat",      // so often
    "split",
    "split-by",   // a list: the parts between any of the characters, between a text; at most so many times
    "drop-empty", // of a list: without blank elements
    "at-end",
    "not-at-end", // whether what a search in a container gave is that container's end
    "line",
    "behind-line", // up to a character (a line's end), and the rest; of a stream that is at its end: null
    "word",
    "behind-word", // the same, up to white space
    "reverse",     // of a list or a text
    "search",
    "count",
    "numbers", // of a list: its elements from the last one on; from a number up to another one
    "range",   // from an iterator to another one: the whole text where both are of it
    "advance", // an iterator moved on: of a container, it still is the container
    "number",  // what stands there in decimal
    "json",    // of a container: its JSON text
    "without",
    "without-key", // of a list: what surely is not a value, or not under a key
    "first",       // of a list: its first element
    "erase",       // of a list, what stands at an iterator
    "remaining",   // of a list: what reject left of it, where that is its argument
    "offset",      // in a text, of an iterator into it
    "present",     // whether it is something: not null
    "consists-of", // whether each character is one of a kind: upper, lower, digit, alpha, alnum, space, punct
    "section",     // the parts from one up to another one, between a text
};

/// A change to the values that ride on an object. Object is one of This, Ret, Arg, ArgPointee.
struct FacetChange {
  enum class Kind { Set, Append, Inherit, Clear };
  Kind K = Kind::Set;
  Expr Object;
  std::string Facet;       ///< empty for Inherit (all facets) and Clear (all)
  std::vector<Expr> Value; ///< Set/Append: one; Inherit: the object to take from
  std::string UnlessFacet; ///< do nothing when Object already has this facet
};

enum class Language { None, Sql, Redis, Bson, Url };

/// What leaves the program at this call.
struct Effect {
  Language Lang = Language::None;
  std::string Dialect; ///< Sql: postgresql, mysql, ...; empty: unknown
  ResourceKind Kind = ResourceKind::Table;
  std::vector<Expr>
      Op; ///< zero or one: operation word (insert, update, ..., publish, consume, select); Api: `call`,
          ///< or the HTTP method for Kind Api with Host/Path. Sql: what happens to the tables that the text reads
  std::vector<Expr> Text;     ///< Sql, Redis (format text), Bson
  std::vector<Expr> Args;     ///< Redis: the arguments (argv or format arguments)
  std::string Format;         ///< Redis text: `hiredis`
  std::vector<Expr> Command;  ///< Redis: the command word when it is not in argv
  std::vector<Expr> Name;     ///< direct effects: table, key, topic, `package.Service/Method`, URL or path
  std::vector<Expr> Short;    ///< a shorter name of the same thing: counts where the manifest knows no longer one
  std::vector<Expr> Scope;    ///< database, host
  std::vector<Expr> Attached; ///< Sql: files by the names that ATTACH gave them
  std::vector<Expr> Schema;   ///< Sql: where names without a schema are looked up
  std::vector<Expr> Key;      ///< routing key
  std::vector<Expr> Type;     ///< message type
  std::vector<Expr> Payload,
      Headers;             ///< the message's text, its keyed container of headers: they may say the type, too
  std::vector<Expr> IfSet; ///< zero or one: no effect where this has no value (a batch that nothing was put into)
  bool Http = false;       ///< Name is a URL or path, Op its method, Scope the host
  bool Provides = false;   ///< Kind Api: the call does not ask, it registers who answers
  bool DefaultExchangeIsQueue = false; ///< AMQP: an empty Name means that Key names the queue
  bool Continued = false; ///< superseded where another call with a Continued effect takes this call's result further
                          ///< (`s << a << b`), or the object, where the result is the object (alias)
  bool AtPreparation = false; ///< only counts when no execution of the handle is seen (the fall-back of prepare calls)
};

/// Text made known under a key, for Expr::Lookup in the same service.
struct Define {
  std::string Registry;
  std::vector<Expr> Keys;
  std::vector<Expr> Text; ///< one
};

/// What a helper computes: To (Ret, This, ArgPointee) becomes From; values are taken before any To of the same call
/// changes.
struct Flow {
  Expr To, From;
  bool Alias = false; ///< To is the same object as From (a reference, pointer or handle to it): what is done to the one
                      ///< is done to the other
};

/// An argument of the call is called: a callback, a thread's function, a handler.
struct Invoke {
  enum class Role { Sync, Async, Handler };
  Expr Function;       ///< selects the function value; for handlers of virtual methods: This with Method
  bool ByType = false; ///< of several call operators it is the one that takes the argument's type: std::visit
  Role How = Role::Sync;
  std::vector<Expr> Args; ///< what it is called with; empty: unknown
  std::vector<Expr> Name; ///< Handler: the topic or route it is registered for
  ResourceKind Kind = ResourceKind::Event;
  std::string Method; ///< Handler: every override of this virtual method is the handler
};

struct Case {
  std::vector<std::string> Enumerators; ///< unqualified names, globs allowed
  std::vector<FacetChange> Changes;
};

struct Library;

struct Fact {
  std::vector<std::string> Is; ///< expanded: qualified names, the last component may be a glob
  unsigned MinArgs = 0, MaxArgs = ~0u;
  std::vector<std::pair<unsigned, std::string>>
      ArgTypeIs; ///< argument i has this type: a glob without template arguments, `a|b`; `!T`: another, or none
  std::vector<std::string> NotFirstArgType;
  std::vector<FacetChange> Changes;
  std::vector<Expr> Switch; ///< zero or one: chooses among Cases
  std::vector<Case> Cases;
  std::vector<Effect> Effects;
  std::vector<Define> Defines;
  std::vector<Flow> Flows;
  std::vector<Invoke> Invokes;
  std::vector<Expr> Transaction; ///< zero or one: how the call ends a transaction, `commit` or `rollback`
  bool Receives = false;         ///< gives the next message of what was subscribed to: what calls it handles those
  bool Pure = false;             ///< known to do nothing of interest: a barrier without effects
  bool Barrier = true;           ///< its body is not followed
  const Library *Of = nullptr;
  std::string Label; ///< its `is` and `when` as written: the entry's name for people and in lists
  Location Where;
};

/// Resource and operation from names in generated code.
struct GenericRule {
  std::vector<std::string> ClassNames; ///< unqualified names or globs (`Stub`, `*Client`); empty: any
  std::string
      EnclosingHasStatic;  ///< the class that the callee's class is nested in (at any depth) has this static string
  std::string DerivesFrom; ///< base class, by qualified name or glob; `{stem}` is the class name without SuffixOfClass
  std::vector<std::string> SuffixOfClass; ///< `{stem}` of `FooClient` is `Foo`
  std::vector<std::string> StripMethodPrefix, StripMethodSuffix, IgnoreMethodPrefix, IgnoreMethodSuffix;
  bool StripOnlyIfMember = false;   ///< strip only if a method with the stripped name exists
  std::string Service;              ///< template: `{static}`, `{stem}`, `{namespace.}` (dots)
  std::vector<std::string> Takes;   ///< types of which the method has a parameter; empty: any method
  std::vector<std::string> Methods; ///< globs: the methods that are meant; empty: all
  bool Registers = false;           ///< a call does not command: it registers who answers
  bool Provides = false;            ///< the rule names server bases: a class that derives from one implements the API
  std::vector<std::string> Companions; ///< Provides: generated classes that derive from the base and are no servers
  const Library *Of = nullptr;
  std::string Label; ///< the classes it is about as written
  Location Where;
};

/// Without facts and rules: a client of which only the headers are known, so that a run can say what it did not see.
struct Library {
  std::string Name;
  std::vector<std::string> Headers; ///< globs on the include path's end
  std::vector<Fact> Facts;
  std::vector<GenericRule> Generics;
  std::map<std::string, std::string> Constants; ///< qualified name of a library constant -> its text
  std::string Origin;                           ///< file it came from
  bool Shipped = false;                         ///< built in; a user's fact about the same function replaces it
};

/// One Redis command: how it touches its keys. First/Last/Step as COMMAND INFO: 1-based argument positions, Last
/// negative from the end.
struct RedisCommand {
  std::string
      Operation; ///< word of finding/access.h: upsert, update, delete, select, publish, consume; empty: no resource
  ResourceKind Kind = ResourceKind::Key;
  int First = 1, Last = 1, Step = 1;
  int CountAt = 0;   ///< not 0: the argument at this position says how many keys there are from First on (EVAL, ZUNION)
  std::string After; ///< the keys are the first half of what follows this word (XREAD ... STREAMS k1 k2 id1 id2)
  std::vector<std::string> StoresAfter; ///< the key behind one of these words gets the result (SORT k STORE k2)
};

struct Models {
  std::vector<std::unique_ptr<Library>> Libraries;   ///< Facts point back into them
  std::map<std::string, RedisCommand> RedisCommands; ///< upper case
  std::map<std::string, std::string> BsonCommands;   ///< command of a document database, lower case -> operation word
};

} // namespace ssot::model
#endif
