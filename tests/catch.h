#pragma once
// The only place that includes Catch2, so that a move to its version 3 is one line.

#include <catch2/catch.hpp>
