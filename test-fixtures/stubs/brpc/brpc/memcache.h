// Declarations after brpc 1.17 (its memcached client), those that the fixtures use.
#pragma once
#include <brpc/channel.h>
#include <google/protobuf/message.h>
#include <butil/strings/string_piece.h>

#include <cstdint>

namespace brpc {
class MemcacheRequest : public google::protobuf::Message {
 public:
  bool Get(const butil::StringPiece& key);
  bool Set(const butil::StringPiece& key, const butil::StringPiece& value, uint32_t flags, uint32_t exptime, uint64_t cas_value);
  bool Delete(const butil::StringPiece& key);
  bool Flush(uint32_t timeout);
  MemcacheRequest* New(google::protobuf::Arena* arena) const override;
  google::protobuf::Metadata GetMetadata() const override;
  int GetCachedSize() const override;
};
class MemcacheResponse : public google::protobuf::Message {
 public:
  bool PopSet(uint64_t* cas_value);
  MemcacheResponse* New(google::protobuf::Arena* arena) const override;
  google::protobuf::Metadata GetMetadata() const override;
  int GetCachedSize() const override;
};
}  // namespace brpc
