// One HTTP request, by curl.
#pragma once
#include <string>

namespace shop::http {

bool get(const std::string &url);
bool post(const std::string &url, const std::string &body);

} // namespace shop::http
