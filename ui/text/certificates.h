// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/certificateproblem.h"

namespace tokendesk::text {

/// What is wrong with a certificate, as a sentence; for a fault without words of ours, what the TLS library says.
QString certificateFault(const CertificateProblem::Fault &fault);

} // namespace tokendesk::text
