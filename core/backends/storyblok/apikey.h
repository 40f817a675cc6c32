// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/secret.h"
#include "core/domain/token.h"
#include "core/domain/tokendraft.h"

#include <QJsonObject>

#include <vector>

namespace tokendesk::storyblok {

/// An access token of a space, as the API sends it: with its value, in every answer
/// (https://www.storyblok.com/docs/api/management/access-tokens/the-access-token-object).
struct ApiKey
{
    qint64 id = 0; ///< 0: it had none that can be read
    QString access;
    QString name;
    std::optional<qint64> branch;
    QStringList stories;
    QStringList releases;
    qint64 minCache = 0;
    Secret value;
    QList<Attribute> attributes; ///< never the value

    static ApiKey fromJson(const QJsonObject &json);

    /// What is sent to make it, or to change it: all that can be said of one, since an update replaces it.
    QJsonObject toJson() const;
    /// The fields of a draft over those that it has; InvalidInput with the field as object.
    [[nodiscard]] Result<> apply(const QMap<FieldName, QVariant> &fields);
    bool hasSameSettings(const ApiKey &other) const; ///< all but id and value
    Token toToken(const QString &apiUrl) const;      ///< `apiUrl`: of the list, for Token::location
};

} // namespace tokendesk::storyblok
