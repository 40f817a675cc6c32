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
const QStringList usualScopes{QStringLiteral("Security_Administrator"), QStringLiteral("Project_Read")};

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
    scopes.type = FieldType::MultiChoice;
    scopes.initial = usualScopes;
    scopes.advanced = true;
    scopes.help = say(QT_TRANSLATE_NOOP("Contensis", "What the sign-in asks for. Keys need the first, their roles "
                                                     "“Project_Read”; “Test” says what is granted."));
    for (const QString &scope : knownScopes())
        scopes.choices.append({.value = scope, .label = scope, .phrase = {}});

    FieldSpec moreScopes;
    moreScopes.name = moreScopesField;
    moreScopes.label = say(QT_TRANSLATE_NOOP("Contensis", "More scopes"));
    moreScopes.advanced = true;
    moreScopes.help = say(QT_TRANSLATE_NOOP("Contensis", "Others that this instance knows, with blanks in between."));

    FieldSpec keyPath;
    keyPath.name = keyPathField;
    keyPath.label = say(QT_TRANSLATE_NOOP("Contensis", "API key path"));
    keyPath.initial = usualKeyPath;
    keyPath.advanced = true;
    keyPath.help = say(QT_TRANSLATE_NOOP("Contensis", "Where this instance lists its keys. Contensis does not publish "
                                                      "it; where it is wrong, another one is tried, reading only."));
    keyPath.refuse = refusedKeyPath;
    return {url, scopes, moreScopes, keyPath};
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

const QStringList &knownScopes()
{
    static const QStringList known{QStringLiteral("Security_Administrator"),
                                   QStringLiteral("ContentType_Read"),
                                   QStringLiteral("ContentType_Write"),
                                   QStringLiteral("ContentType_Delete"),
                                   QStringLiteral("Entry_Read"),
                                   QStringLiteral("Entry_Write"),
                                   QStringLiteral("Entry_Delete"),
                                   QStringLiteral("Project_Read"),
                                   QStringLiteral("Project_Write"),
                                   QStringLiteral("Project_Delete"),
                                   QStringLiteral("Workflow_Administrator")};
    return known;
}

QStringList scopeList(const QVariant &value)
{
    QString text =
        value.typeId() == QMetaType::QString ? value.toString() : value.toStringList().join(QLatin1Char(' '));
    return text.replace(QLatin1Char(','), QLatin1Char(' ')).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QStringList scopesOf(const Connection &connection)
{
    QStringList scopes =
        scopeList(connection.location.value(scopesField)) + scopeList(connection.location.value(moreScopesField));
    scopes.removeDuplicates();
    return scopes.isEmpty() ? usualScopes : scopes;
}

HttpOptions httpOptions(const Connection &connection, const Credential &credential)
{
    HttpOptions options;
    options.base = baseUrlOf(connection.location.value(urlField).toString());
    options.network = connection.network;
    options.readOnly = connection.guard == Guard::ReadOnly;
    options.limits.parallel = 2; // no limit is documented: gently
    options.limits.readsThroughTrouble = true;
    options.proxyPassword = credential.value(proxyPasswordName).clone();
    options.clientKeyPassword = credential.value(clientKeyPasswordName).clone();
    return options;
}

} // namespace tokendesk::contensis
