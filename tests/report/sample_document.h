#pragma once
// An invented paper with a block of every kind, for the tests of the writers and for the eye.

#include "report/document.h"

namespace fazhi::report::sample {

// Every shape, ink, hatch and dash once.
Drawing every_shape();

Document every_block();

}  // namespace fazhi::report::sample
