#pragma once
// Markings of secrecy inside office papers: a docx, pdf or ofd shows them in its text, which the evidence store does not read.

#include <filesystem>
#include <optional>
#include <string>

#include "intake/document_text.h"
#include "ledger/evidence_store.h"

namespace fazhi::app {

// 秘密, 机密 or 绝密 as it stands at the head of the text or in a header or footer; empty: none can be seen.
std::string marking_in(const intake::DocumentText& document);

// Why a paper that was read may not come in: marked, or behind a password, where nobody can see whether it is.
std::optional<ledger::Refused> refuse_content(const std::string& name, const intake::DocumentRead& read);

}  // namespace fazhi::app
