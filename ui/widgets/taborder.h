// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace tokendesk {

/// Makes Tab follow the layouts of `window`: what is laid out first is reached first. Qt itself goes by the order in
/// which controls were made or given a parent, which a form built from data does not keep.
void tabInReadingOrder(QWidget &window);

} // namespace tokendesk
