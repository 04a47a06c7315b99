#include "libs/tree/node.h"
namespace tree {
void Leaf::accept(Visitor& v) const { v.leaf(*this); }
void Group::accept(Visitor& v) const { v.group(*this); }
}
