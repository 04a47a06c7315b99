// Declarations after LevelDB 1.23.
#pragma once
#include <string>
namespace leveldb {
class Slice {
public:
  Slice(const char *s);
  Slice(const std::string &s);
  Slice(const char *d, size_t n);
  std::string ToString() const;
  const char *data() const;
};
struct ReadOptions {};
struct WriteOptions {};
class Status {};
class WriteBatch {
public:
  WriteBatch();
  void Put(const Slice &key, const Slice &value);
  void Delete(const Slice &key);
  void Clear();
};
class DB {
public:
  virtual ~DB();
  virtual Status Put(const WriteOptions &options, const Slice &key, const Slice &value) = 0;
  virtual Status Delete(const WriteOptions &options, const Slice &key) = 0;
  virtual Status Write(const WriteOptions &options, WriteBatch *updates) = 0;
  virtual Status Get(const ReadOptions &options, const Slice &key, std::string *value) = 0;
};
} // namespace leveldb
