// The short form of Expr. In: `$0`, `&$3.sql`, `$*1`, `$type(pqxx::zview)`, `$tag(RD_KAFKA_VTYPE_TOPIC)+1`, `stmt[$1]`,
// `text`. Out: the Expr, or what is wrong and at which character. Knows no YAML; the long forms (mappings) are read by
// expr_reader.
//
//   selector = base suffix*     base = $N | &$N | $*N | $TN | $cTN | $this | $ret | $fn | $cls | $ns | $type(T) |
//   $tag(E)+N suffix = .facet | ->member | [] | [selector or text]        look-up = registry[selector, ...]
#ifndef SSOT_LIBRARY_MODEL_SELECTOR_H
#define SSOT_LIBRARY_MODEL_SELECTOR_H
#include "library_model/library_model.h"
#include "llvm/ADT/StringRef.h"
#include <variant>

namespace ssot::model {

struct SelectorError {
  size_t Offset = 0; ///< bytes from the beginning of the text
  std::string Message, Remedy;
};

std::variant<Expr, SelectorError> parseSelector(llvm::StringRef Text);

} // namespace ssot::model
#endif
