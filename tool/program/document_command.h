// A document database's command, written as a document: `{update: "orders", updates: [{q: .., u: .., upsert: true}]}`.
// In: the document as a value: lists of keys and values (BCON's type marks among them), records, or JSON text. Out:
// what it does to which collections, as far as its words tell. Knows no models and no accesses.
#ifndef SSOT_PROGRAM_DOCUMENT_COMMAND_H
#define SSOT_PROGRAM_DOCUMENT_COMMAND_H
#include "program/value.h"

namespace ssot::program {

struct DocumentCommand {
  std::string Name, Collection;
  bool Upserts = false; ///< `upsert: true`
  bool Removes = false; ///< `remove: true` of findAndModify
  std::string Into;     ///< the collection that an aggregation's last stage writes: `$out`, `$merge`
};

DocumentCommand documentCommand(const Value &Document);

} // namespace ssot::program
#endif
