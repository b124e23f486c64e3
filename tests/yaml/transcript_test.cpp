// Everything the readers say, whole: each input of transcripts/*.txt beside what is printed for it. After a change of
// wording: approve_transcripts, then read the difference.

#include "catch.h"
#include "said.h"

using namespace fazhi::yaml;

TEST_CASE("Whatever is wrong in a checklist, an import or a case is said completely, at its place, in Chinese") {
  for (const char* kind : kTranscriptKinds) {
    const auto transcripts = transcripts_of(kind);
    CHECK(transcripts.size() >= 4);
    for (const Transcript& transcript : transcripts) {
      INFO(kind << ": " << transcript.title);
      CHECK(said(transcript, kind) == transcript.expected);
    }
  }
}
