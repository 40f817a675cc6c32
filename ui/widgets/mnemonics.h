// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace tokendesk {

/// Gives every label with a buddy, every button and every check box inside `window` a mnemonic of its own, whatever
/// the language: the form is built from data, so no translator could keep its letters apart.
///
/// Controls whose text has "&" already keep it where the letter is free. What is hidden takes part, so that letters do
/// not change while parts of a form come and go. Widgets with the property "tokendeskNoMnemonic" are left out.
void assignMnemonics(QWidget &window);

/// For texts that change while they are shown (a countdown).
void excludeFromMnemonics(QWidget &widget);

} // namespace tokendesk
