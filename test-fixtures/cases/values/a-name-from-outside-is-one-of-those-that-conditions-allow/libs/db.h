#pragma once
#include <string>
void run(const std::string &sql);
std::string input();
