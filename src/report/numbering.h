#pragma once
// The numbers of headings by GB/T 9704-2012 7.3.3: 一、 （一） 1. （1）.

#include <string>

namespace fazhi::report {

// 一, 十二, 一百零三. n in 1..9999.
std::string chinese_number(int n);

// The label of the n-th heading of a level (1..4), to stand before its text without a space.
std::string heading_label(int level, int n);

}  // namespace fazhi::report
