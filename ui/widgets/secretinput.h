// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/secret.h"

#include <QLineEdit>

namespace tokendesk {

/// A line in which a secret is entered: masked, and nothing that learns words may look at it.
class SecretInput final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SecretInput(QWidget *parent = nullptr);

    /// What was entered, without the white space at its ends that comes along when one pastes.
    Secret secret() const;
};

} // namespace tokendesk
