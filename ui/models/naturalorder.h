// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCollator>

namespace tokendesk {

/// The order of the user's language, letter case aside, numbers by value ("App 2" before "App 10").
///
/// Where the program runs without a language (locale C, which orders by code alone), English.
QCollator naturalOrder();

} // namespace tokendesk
