// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contensis/connectionfields.h"

#include "core/backends/contensis/keystore.h"
#include "core/backends/contensis/words.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace tokendesk::contensis {

namespace {

/// What keys need most stands first; "Security_Administrator" is what their endpoint plausibly asks for.
const QString usualScopes = QStringLiteral("Security_Administrator Project_Read");

std::optional<Phrase> refusedUrl(const QVariant &value)
{
    if (value.toString().trimmed().isEmpty() || !baseUrlOf(value.toString()).isEmpty())
        return std::nullopt;
    return say(QT_TRANSLATE_NOOP("Contensis", "Enter the address of the management site, such as "
                                              "https://cms-example.cloud.contensis.com, or the alias alone."));
}

std::optional<Phrase> refusedKeyPath(const QVariant &value)
{
    static const QRegularExpression form(QStringLiteral("\\A/[A-Za-z0-9._~/-]*[A-Za-z0-9._~-]\\z"));
    const QString path = value.toString();
    if (path.isEmpty() || (form.match(path).hasMatch() && !path.contains(QLatin1String(".."))))
        return std::nullopt;
    return say(QT_TRANSLATE_NOOP("Contensis", "Enter a path such as %1."), {usualKeyPath});
}

} // namespace

QList<FieldSpec> connectionFields()
{
    FieldSpec url;
    url.name = urlField;
    url.label = say(QT_TRANSLATE_NOOP("Contensis", "URL"));
    url.required = true;
    url.help =
        say(QT_TRANSLATE_NOOP("Contensis", "The management site, https://cms-….cloud.contensis.com, or its alias."));
    url.refuse = refusedUrl;

    FieldSpec scopes;
    scopes.name = scopesField;
    scopes.label = say(QT_TRANSLATE_NOOP("Contensis", "Scopes"));
    scopes.initial = usualScopes;
    scopes.advanced = true;
    scopes.help =
        say(QT_TRANSLATE_NOOP("Contensis", "What the sign-in asks for, with blanks in between. Known are: %1."),
            {QStringLiteral("Security_Administrator, Project_Read, Project_Write, Project_Delete, "
                            "ContentType_Read, ContentType_Write, ContentType_Delete, Entry_Read, "
                            "Entry_Write, Entry_Delete, Workflow_Administrator")});

    FieldSpec keyPath;
    keyPath.name = keyPathField;
    keyPath.label = say(QT_TRANSLATE_NOOP("Contensis", "API key path"));
    keyPath.initial = usualKeyPath;
    keyPath.advanced = true;
    keyPath.help = say(QT_TRANSLATE_NOOP("Contensis", "Where this instance lists its keys. Contensis does not publish "
                                                      "it; where it is wrong, another one is tried, reading only."));
    keyPath.refuse = refusedKeyPath;
    return {url, scopes, keyPath};
}

QUrl baseUrlOf(const QString &entered)
{
    static const QRegularExpression alias(QStringLiteral("\\A[A-Za-z0-9][A-Za-z0-9-]{0,62}\\z"));
    const QString text = entered.trimmed();
    if (alias.match(text).hasMatch())
        return QUrl(QStringLiteral("https://cms-%1.cloud.contensis.com").arg(text.toLower()));
    QUrl url(text, QUrl::StrictMode);
    const bool usable = url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery() &&
                        (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
    if (!usable)
        return {};
    QString path = url.path();
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    url.setPath(path);
    url.setFragment({});
    return url;
}

QStringList scopesOf(const Connection &connection)
{
    QString text = connection.location.value(scopesField).toString();
    if (text.trimmed().isEmpty())
        text = usualScopes;
    return text.replace(QLatin1Char(','), QLatin1Char(' ')).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

HttpOptions httpOptions(const Connection &connection, const Credential &credential)
{
    HttpOptions options;
    options.base = baseUrlOf(connection.location.value(urlField).toString());
    options.network = connection.network;
    options.readOnly = connection.guard == Guard::ReadOnly;
    options.limits.parallel = 2; // no limit is documented: gently
    options.proxyPassword = credential.value(proxyPasswordName).clone();
    options.clientKeyPassword = credential.value(clientKeyPasswordName).clone();
    return options;
}

} // namespace tokendesk::contensis
