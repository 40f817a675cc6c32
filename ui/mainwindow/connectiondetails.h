// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/connectionbook.h"

#include <QWidget>

class QFormLayout;

namespace tokendesk {

struct BackendType;

/// One connection: which system it is and where, what is worth knowing about the place, how acts are guarded.
class ConnectionDetails final : public QWidget
{
    Q_OBJECT

public:
    /// `type` may be null: one that this version does not know.
    ConnectionDetails(const ConnectionFacts &facts, const BackendType *type, QWidget *parent = nullptr);

private:
    void addPlace(QFormLayout &layout, const Connection &connection, const BackendType &type);
};

} // namespace tokendesk
