// A library out of sight.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>
struct vendor_conf;
int vendor_get(const char* key, vendor_conf** out);
struct VConf { std::string name() const; };
void vendor_load(std::unique_ptr<VConf>& out);
bool vendor_try(std::shared_ptr<VConf>* out);
void vendor_opt(std::optional<int>& out);
void vendor_list(std::vector<std::string>& out);
void vendor_flag(bool& out);
void vendor_name(std::string& out);
