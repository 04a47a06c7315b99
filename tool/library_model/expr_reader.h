// Expressions of library models from YAML. In: a scalar (selector.h) or a mapping such as {concat: [$0, text]}. Out:
// Expr; mistakes go to the input's diagnostics. Knows nothing of the facts around an expression.
#ifndef SSOT_LIBRARY_MODEL_EXPR_READER_H
#define SSOT_LIBRARY_MODEL_EXPR_READER_H
#include "library_model/library_model.h"
#include "library_model/yaml_input.h"

namespace ssot::model {

/// Nothing after an error.
std::optional<Expr> readExpr(YamlInput &In, const YAML::Node &Node);

/// A scalar's selector; Node says where it stands. For keys of mappings such as {$ret.sql: $0}.
std::optional<Expr> readSelector(YamlInput &In, const YAML::Node &Node);

/// Calls Do for the expression and everything in it.
template <typename Fn> void forEachExpr(Expr &E, Fn Do) {
  Do(E);
  for (Expr &Part : E.Parts) forEachExpr(Part, Do);
}

} // namespace ssot::model
#endif
