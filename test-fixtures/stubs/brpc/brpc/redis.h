// Declarations after brpc 1.17 (its Redis client), those that the fixtures use.
#pragma once
#include <brpc/channel.h>
#include <google/protobuf/message.h>
#include <butil/strings/string_piece.h>

namespace brpc {
class RedisRequest : public google::protobuf::Message {
 public:
  bool AddCommandByComponents(const butil::StringPiece* components, size_t n);
  bool AddCommand(const butil::StringPiece& command);
  template <typename A1>
  bool AddCommand(const char* format, A1 a1);
  template <typename A1, typename A2>
  bool AddCommand(const char* format, A1 a1, A2 a2);
  template <typename A1, typename A2, typename A3>
  bool AddCommand(const char* format, A1 a1, A2 a2, A3 a3);
  RedisRequest* New(google::protobuf::Arena* arena) const override;
  google::protobuf::Metadata GetMetadata() const override;
  int GetCachedSize() const override;
};
class RedisReply {
 public:
  bool is_error() const;
};
class RedisResponse : public google::protobuf::Message {
 public:
  const RedisReply& reply(int index) const;
  RedisResponse* New(google::protobuf::Arena* arena) const override;
  google::protobuf::Metadata GetMetadata() const override;
  int GetCachedSize() const override;
};
}  // namespace brpc
