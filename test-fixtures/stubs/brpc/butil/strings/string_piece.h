// Declarations after brpc 1.17 (butil), those that the fixtures use.
#pragma once
#include <string>

namespace butil {
class StringPiece {
 public:
  StringPiece(const char* text);
  StringPiece(const std::string& text);
  StringPiece(const char* offset, size_t len);
};
}  // namespace butil
