#pragma once
// Lights as the papers' tones.

#include "core/verdict.h"
#include "report/document.h"

namespace fazhi::app {

constexpr report::Tone tone_of(core::Light light) {
  switch (light) {
    case core::Light::red: return report::Tone::red;
    case core::Light::yellow: return report::Tone::yellow;
    case core::Light::green: return report::Tone::green;
    case core::Light::blue: return report::Tone::blue;
    case core::Light::grey: return report::Tone::grey;
  }
  return report::Tone::grey;
}

}  // namespace fazhi::app
