#pragma once
// What a workbook promises of itself (intake/workbook.h), held against whatever a fuzzer made of it.

#include "intake/workbook.h"

namespace fazhi::fuzz {

// Ends the process where a promise is broken, so that the fuzzer keeps the input.
void hold_promises(const intake::Workbook& book);

}  // namespace fazhi::fuzz
