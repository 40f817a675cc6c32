// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/jsonwriter.h"
#include "core/base/certificateproblem.h"

namespace tokendesk::cli {

/// {"host","port","faults":[{"code","text"}],"subject","issuer","names":[],"valid_from","valid_to","sha256"}
void writeCertificate(JsonWriter &json, const CertificateProblem &problem);

/// All that a person needs to decide about a certificate, a line each, fit for a terminal.
QStringList certificateLines(const CertificateProblem &problem);

} // namespace tokendesk::cli
