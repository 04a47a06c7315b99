// Until the builder of facts joins: bodies outside the project are skipped, and nothing is said about the rest.
#include "extract/ast_to_facts.h"
#include "clang/AST/ASTConsumer.h"
#include "clang/AST/Decl.h"

namespace ssot::extract {
namespace {
class Consumer : public clang::ASTConsumer {
public:
  explicit Consumer(FileTable &Files) : Files(Files) {}
  bool shouldSkipFunctionBody(clang::Decl *D) override { return Files.isExternal(D->getLocation()); }

private:
  FileTable &Files;
};
} // namespace

std::unique_ptr<clang::ASTConsumer> makeFactsConsumer(clang::CompilerInstance &, FileTable &Files,
                                                      const model::Models *, facts::Tu &) {
  return std::make_unique<Consumer>(Files);
}

} // namespace ssot::extract
