// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/filejudge.h"
#include "core/backends/flextype/serverid.h"
#include "core/backends/tokenbackend.h"
#include "core/domain/token.h"

#include <QJsonObject>

namespace simdjson::dom {
class element;
} // namespace simdjson::dom

namespace tokendesk::flextype {

/// Makes tokens of what a server answers. Made to be used again and again on one thread.
class ServerReader final
{
public:
    /// `place`: the server's address, for show. `own`: the token that the connection signs in with.
    ServerReader(QString place, ServerId own);

    /// With all attributes.
    Token read(const ServerId &id, const QJsonObject &answer);
    /// Of a list. Quick where it holds texts and whole numbers alone, as nearly every token does.
    Token read(const ServerId &id, const simdjson::dom::element &answer, ListRequest::Attributes attributes);
    /// A token at which the server fails.
    Token broken(const ServerId &id) const;

private:
    Token start(const ServerId &id) const;
    Token empty(const ServerId &id) const;
    Token unread(const ServerId &id, const char *code, Phrase reason) const;
    Token judged(const ServerId &id);
    void noteOwn(Token &token) const;

    QString m_place;
    ServerId m_own;
    FileJudge m_judge;
    StoredFields m_fields;
};

/// The last second at which the token was used or changed, UTC seconds since 1970; 0: the answer does not say.
qint64 fileTimeOf(const QJsonObject &token);
/// The name that people know it by; empty: it has none.
QString titleOf(const QJsonObject &token);

} // namespace tokendesk::flextype
