// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/yaml/literal.h"

#include <QJsonObject>
#include <QStringList>

namespace tokendesk::flextype {

/// What a create or a change writes into a token, as JSON that the server stores as it is meant: numbers are numbers,
/// the state is one of two words, nothing is null or a list, no text is one that the server would evaluate.
class ServerFields final
{
public:
    /// InvalidInput (object: the field) or Unsupported for what must not be sent.
    [[nodiscard]] static Result<ServerFields> of(const yaml::Literal::Map &fields);

    const QJsonObject &json() const { return m_json; }
    QStringList names() const { return m_json.keys(); }
    bool isEmpty() const { return m_json.isEmpty(); }
    /// Without this field.
    ServerFields without(const QString &name) const;
    ServerFields only(const QStringList &names) const;

    /// Are they in a token that the server answered with? A counter that was set may have counted on from there.
    bool standIn(const QJsonObject &token, const QJsonObject &before) const;
    /// Is each of them as it was before the change? Then the change is not there, or was undone by an old copy.
    bool areAsBefore(const QJsonObject &token, const QJsonObject &before) const;

private:
    QJsonObject m_json;
};

} // namespace tokendesk::flextype
