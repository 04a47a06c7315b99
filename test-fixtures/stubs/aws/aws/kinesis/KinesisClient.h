// Declarations after aws-sdk-cpp 1.11 (kinesis), those that the fixtures use.
#pragma once
#include <aws/core/Aws.h>

namespace Aws::Kinesis {
namespace Model {
class PutRecordRequest {
 public:
  void SetStreamName(const Aws::String& value);
  PutRecordRequest& WithStreamName(const Aws::String& value);
  void SetStreamARN(const Aws::String& value);
  PutRecordRequest& WithStreamARN(const Aws::String& value);
  void SetPartitionKey(const Aws::String& value);
  PutRecordRequest& WithPartitionKey(const Aws::String& value);
  void SetData(const Aws::Utils::ByteBuffer& value);
  PutRecordRequest& WithData(const Aws::Utils::ByteBuffer& value);
};
class PutRecordResult {};
class PutRecordsRequestEntry {
 public:
  PutRecordsRequestEntry& WithPartitionKey(const Aws::String& value);
  PutRecordsRequestEntry& WithData(const Aws::Utils::ByteBuffer& value);
};
class PutRecordsRequest {
 public:
  PutRecordsRequest& AddRecords(const PutRecordsRequestEntry& value);
  void SetStreamName(const Aws::String& value);
  PutRecordsRequest& WithStreamName(const Aws::String& value);
  void SetStreamARN(const Aws::String& value);
  PutRecordsRequest& WithStreamARN(const Aws::String& value);
};
class PutRecordsResult {};
}  // namespace Model
class KinesisClient : public Client::AWSClient {
 public:
  using PutRecordOutcome = Utils::Outcome<Model::PutRecordResult, Client::AWSError>;
  using PutRecordHandler = std::function<void(const KinesisClient*, const Model::PutRecordRequest&, const PutRecordOutcome&, const std::shared_ptr<const Client::AsyncCallerContext>&)>;
  virtual PutRecordOutcome PutRecord(const Model::PutRecordRequest& request) const;
  std::future<PutRecordOutcome> PutRecordCallable(const Model::PutRecordRequest& request) const;
  void PutRecordAsync(const Model::PutRecordRequest& request, const PutRecordHandler& handler, const std::shared_ptr<const Client::AsyncCallerContext>& context = nullptr) const;
  using PutRecordsOutcome = Utils::Outcome<Model::PutRecordsResult, Client::AWSError>;
  using PutRecordsHandler = std::function<void(const KinesisClient*, const Model::PutRecordsRequest&, const PutRecordsOutcome&, const std::shared_ptr<const Client::AsyncCallerContext>&)>;
  virtual PutRecordsOutcome PutRecords(const Model::PutRecordsRequest& request) const;
  std::future<PutRecordsOutcome> PutRecordsCallable(const Model::PutRecordsRequest& request) const;
  void PutRecordsAsync(const Model::PutRecordsRequest& request, const PutRecordsHandler& handler, const std::shared_ptr<const Client::AsyncCallerContext>& context = nullptr) const;
};
}  // namespace Aws::Kinesis
