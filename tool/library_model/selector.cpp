// A recursive descent over the selector's few forms.
#include "library_model/selector.h"
#include "library_model/name_pattern.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using llvm::StringRef;
using Kind = ssot::model::Expr::Kind;

namespace ssot::model {
namespace {

bool isWordChar(char C) {
  return llvm::isAlnum(C) || C == '_' || C == '-';
}

class Parser {
public:
  explicit Parser(StringRef Text) : Text(Text), Rest(Text) {}

  std::variant<Expr, SelectorError> run() {
    Expr E = value();
    if (!Failed && !Rest.empty())
      fail("unexpected `" + Rest.str() + "` behind the selector", "suffixes are .facet, ->member, [] and [key]");
    if (Failed) return Error;
    return E;
  }

private:
  Expr fail(std::string Message, std::string Remedy) {
    if (!Failed) Error = {size_t(Rest.data() - Text.data()), std::move(Message), std::move(Remedy)};
    Failed = true;
    Rest = StringRef(Text.end(), 0);
    return {};
  }

  /// A selector, a registry look-up, or text without a `$`.
  Expr value() {
    if (Rest.starts_with("$") || Rest.starts_with("&$")) return suffixes(base());
    size_t Word = Rest.find_if_not(isWordChar);
    if (Word != StringRef::npos && Word > 0 && Rest[Word] == '[' && Rest.contains('$'))
      return lookup(Rest.take_front(Word));
    if (size_t At = Rest.find('$'); At != StringRef::npos) {
      Rest = Rest.drop_front(At);
      return fail("`$` inside a text",
                  "write {concat: [text, $0, ...]}, or {text: ...} where the dollar sign is meant");
    }
    return literal(std::exchange(Rest, StringRef(Text.end(), 0)));
  }

  static Expr literal(StringRef Value) {
    Expr E;
    E.Text = Value.str();
    return E;
  }

  static Expr make(Kind K, unsigned Index = 0) {
    Expr E;
    E.K = K;
    E.Index = Index;
    return E;
  }

  bool index(unsigned &Index) { return !Rest.consumeInteger(10, Index); }

  Expr base() {
    unsigned Index = 0;
    if (Rest.consume_front("&$"))
      return index(Index) ? make(Kind::ArgPointee, Index)
                          : fail("expected an argument's number behind `&$`", "write &$0, &$1, ...");
    StringRef Start = Rest;
    Rest = Rest.drop_front(); // `$`
    if (index(Index)) return make(Kind::Arg, Index);
    if (Rest.consume_front("*"))
      return index(Index)
                 ? make(Kind::VarArgs, Index)
                 : fail("expected an argument's number behind `$*`", "write $*1 for all arguments from the second on");
    if (Rest.consume_front("type(")) return named(Kind::ByType);
    if (Rest.consume_front("tag(")) return tagged();
    StringRef Word = Rest.take_while(isWordChar);
    if (Word.ends_with("-") && Rest.substr(Word.size()).starts_with(">")) Word = Word.drop_back(); // `->` follows
    Rest = Rest.drop_front(Word.size());
    if (Word.size() > 1 && Word[0] == 'T' && !Word.drop_front().getAsInteger(10, Index))
      return make(Kind::TemplateArg, Index);
    if (Word.starts_with("cT") && !Word.drop_front(2).getAsInteger(10, Index)) {
      Expr E = make(Kind::TemplateArg, Index);
      E.OfClass = true;
      return E;
    }
    auto Known = llvm::StringSwitch<std::optional<Kind>>(Word)
                     .Case("this", Kind::This)
                     .Case("ret", Kind::Ret)
                     .Case("fn", Kind::Fn)
                     .Case("cls", Kind::Cls)
                     .Case("ns", Kind::Ns)
                     .Default(std::nullopt);
    if (Known) return make(*Known);
    Rest = Start;
    StringRef Near = nearest(Word, {"this", "ret", "fn", "cls", "ns", "type", "tag"});
    return fail("unknown selector `$" + Word.str() + "`",
                Near.empty() ? "selectors are $0, &$0, $*0, $this, $ret, $fn, $cls, $ns, $T0, $cT0, $type(T), $tag(E)+1"
                             : "did you mean `$" + Near.str() + "`?");
  }

  Expr named(Kind K) {
    size_t Close = Rest.find(')');
    if (Close == StringRef::npos || Close == 0)
      return fail("expected a name and `)`", "write $type(pqxx::zview) or $tag(ENUMERATOR)+1");
    Expr E = make(K);
    E.Text = Rest.take_front(Close).str();
    Rest = Rest.drop_front(Close + 1);
    return E;
  }

  Expr tagged() {
    Expr E = named(Kind::Tagged);
    if (Failed) return E;
    if (!Rest.consume_front("+") || !index(E.Index))
      return fail("expected `+1` behind `$tag(...)`", "say how many arguments after the tag the value stands");
    return E;
  }

  Expr suffixes(Expr E) {
    while (!Failed) {
      if (Rest.consume_front("[]")) {
        E = wrap(Kind::Elements, std::move(E));
      } else if (Rest.consume_front("[")) {
        E = subscript(std::move(E));
        if (!Failed && !Rest.consume_front("]"))
          fail("expected `]`", "write $0[$1], $0[text] or $0[member=ENUMERATOR]");
      } else if (Rest.consume_front("->")) {
        E = member(Kind::Field, std::move(E));
      } else if (Rest.consume_front(".")) {
        E = member(Kind::Facet, std::move(E));
      } else {
        break;
      }
    }
    return E;
  }

  /// The element under a key, or those of which a member is an enumerator.
  Expr subscript(Expr Container) {
    auto [Member, Enumerator] = Rest.take_until([](char C) { return C == ']'; }).split('=');
    bool Filters = !Member.starts_with("$") && !Enumerator.empty() && llvm::all_of(Member, isWordChar);
    Expr E = wrap(Filters ? Kind::Where : Kind::Elem, std::move(Container));
    if (!Filters) {
      E.Parts.push_back(key());
      return E;
    }
    E.Steps.push_back(Member.str());
    E.Text = Enumerator.str();
    Rest = Rest.drop_front(Member.size() + 1 + Enumerator.size());
    return E;
  }

  static Expr wrap(Kind K, Expr Inner) {
    Expr E = make(K);
    E.Parts.push_back(std::move(Inner));
    return E;
  }

  Expr member(Kind K, Expr Object) {
    StringRef Word = Rest.take_while(isWordChar);
    if (Word.ends_with("-")) Word = Word.drop_back(); // the beginning of `->`
    if (Word.empty()) return fail("expected a name", K == Kind::Facet ? "write $0.facet" : "write $0->member");
    Rest = Rest.drop_front(Word.size());
    Expr E = wrap(K, std::move(Object));
    E.Text = Word.str();
    return E;
  }

  Expr key() {
    if (Rest.starts_with("$") || Rest.starts_with("&$")) return suffixes(base());
    StringRef Word = Rest.take_until([](char C) { return C == ']' || C == ','; }).trim();
    Rest = Rest.drop_while([](char C) { return C != ']' && C != ','; });
    return literal(Word);
  }

  Expr lookup(StringRef Registry) {
    Expr E = make(Kind::Lookup);
    E.Text = Registry.str();
    Rest = Rest.drop_front(Registry.size() + 1);
    do {
      Rest = Rest.ltrim();
      E.Parts.push_back(key());
      Rest = Rest.ltrim();
    } while (!Failed && Rest.consume_front(","));
    if (!Failed && !Rest.consume_front("]")) return fail("expected `]`", "write registry[$0] or registry[$0, $1]");
    return E;
  }

  StringRef Text, Rest;
  bool Failed = false;
  SelectorError Error;
};

} // namespace

std::variant<Expr, SelectorError> parseSelector(StringRef Text) {
  return Parser(Text).run();
}

} // namespace ssot::model
