// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/common/httpcall.h"

namespace tokendesk::doubles::contensis {

/// {logId, message, data, type}: what the management API answers with when something is wrong.
HttpReply envelope(int status, const QString &message, const QString &type = QStringLiteral("error"),
                   const QJsonValue &data = QJsonValue());
HttpReply invalid(const QString &field, const QString &message); ///< 422, "Validation"
HttpReply notThere(const QString &what);
HttpReply noSuchAddress(); ///< the page of the web server

/// {pageIndex, pageSize, totalCount, pageCount, items}; 25 items where the query does not say.
HttpReply page(const HttpCall &call, const QList<QJsonObject> &all);

} // namespace tokendesk::doubles::contensis
