// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/signin/credential.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace tokendesk {

namespace {

constexpr char context[] = "SignIn";
constexpr qsizetype largest = qsizetype{64} * 1024;

tl::unexpected<Error> notACredential(const QString &detail)
{
    return fail(
        ErrorKind::Parse, {}, detail,
        Phrase{context, QT_TRANSLATE_NOOP("SignIn", "Credentials are one JSON object of names and texts, such as "
                                                    "{\"token\": \"…\", \"access_token\": \"…\"}.")});
}

} // namespace

QStringList Credential::names() const
{
    QStringList all;
    for (const auto &[name, secret] : m_secrets)
        all.append(name);
    return all;
}

bool Credential::has(const QString &name) const
{
    return m_secrets.contains(name);
}

const Secret &Credential::value(const QString &name) const
{
    static const Secret none;
    const auto found = m_secrets.find(name);
    return found == m_secrets.end() ? none : found->second;
}

void Credential::set(const QString &name, Secret secret)
{
    if (secret.isEmpty())
        m_secrets.erase(name);
    else
        m_secrets.insert_or_assign(name, std::move(secret));
}

Credential Credential::clone() const
{
    Credential copy;
    for (const auto &[name, secret] : m_secrets)
        copy.set(name, secret.clone());
    return copy;
}

bool Credential::equals(const Credential &other) const
{
    bool same = m_secrets.size() == other.m_secrets.size();
    for (const auto &[name, secret] : m_secrets)
        same = secret.equals(other.value(name)) && same;
    return same;
}

Secret Credential::toJson() const
{
    QJsonObject object;
    for (const auto &[name, secret] : m_secrets)
        object.insert(name, secret.reveal());
    QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    Secret json{QByteArrayView(text)};
    text.fill('\0');
    return json;
}

Result<Credential> Credential::fromJson(QByteArrayView json)
{
    if (json.size() > largest)
        return notACredential(QStringLiteral("%1 bytes; 64 KiB are allowed").arg(json.size()));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()), &error);
    if (error.error != QJsonParseError::NoError)
        return notACredential(error.errorString());
    if (!document.isObject())
        return notACredential({});
    const QJsonObject object = document.object();
    Credential credential;
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member->isNull())
            continue;
        if (member->isArray() || member->isObject())
            return notACredential(member.key());
        // A number that would not come back as it was typed is no secret that anybody was given.
        if (member->isDouble() && static_cast<double>(member->toInteger()) != member->toDouble())
            return notACredential(member.key());
        QString text = member->toVariant().toString();
        credential.set(member.key(), Secret::take(text));
    }
    return credential;
}

} // namespace tokendesk
