// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/secretname.h"

#include <QStringList>

#include <algorithm>

namespace tokendesk {

bool namesSecret(const QString &name)
{
    static const QStringList parts = {QStringLiteral("token"),    QStringLiteral("secret"),
                                      QStringLiteral("key"),      QStringLiteral("signature"),
                                      QStringLiteral("password"), QStringLiteral("session")};
    return std::any_of(parts.begin(), parts.end(),
                       [&name](const QString &part) { return name.contains(part, Qt::CaseInsensitive); });
}

} // namespace tokendesk
