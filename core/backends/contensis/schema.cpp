// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contensis/schema.h"

#include "core/backends/contensis/words.h"

#include <QCoreApplication>

namespace tokendesk::contensis {

namespace {

FieldSpec nameField()
{
    FieldSpec field;
    field.name = QStringLiteral("name");
    field.label = say(QT_TRANSLATE_NOOP("Contensis", "Name"));
    field.required = true;
    field.help =
        say(QT_TRANSLATE_NOOP("Contensis", "Roles refer to a key by this name. Renaming takes the new name into "
                                           "the roles of the old one."));
    return field;
}

FieldSpec descriptionField()
{
    FieldSpec field;
    field.name = QStringLiteral("description");
    field.label = say(QT_TRANSLATE_NOOP("Contensis", "Description"));
    field.help = say(QT_TRANSLATE_NOOP("Contensis", "What uses this key: one key for each application."));
    return field;
}

FieldSpec stateField()
{
    FieldSpec field;
    field.name = QStringLiteral("state");
    field.label = say(QT_TRANSLATE_NOOP("Contensis", "State"));
    field.type = FieldType::Choice;
    field.initial = QStringLiteral("enabled");
    field.choices = {{.value = QStringLiteral("enabled"), .phrase = say(QT_TRANSLATE_NOOP("Contensis", "Enabled"))},
                     {.value = QStringLiteral("disabled"), .phrase = say(QT_TRANSLATE_NOOP("Contensis", "Disabled"))}};
    field.help = say(QT_TRANSLATE_NOOP("Contensis", "Access that a client already has may last up to an hour after the "
                                                    "key is disabled."));
    return field;
}

FieldSpec rolesField()
{
    FieldSpec field;
    field.name = QStringLiteral("roles");
    field.label = say(QT_TRANSLATE_NOOP("Contensis", "Roles"));
    field.type = FieldType::MultiChoice;
    field.choicesFromServer = true;
    field.help = say(QT_TRANSLATE_NOOP("Contensis", "A key may do nothing until a role names it."));
    return field;
}

/// The one request that everybody who gets a key has to make. Single quotes: nothing in it is expanded by a shell.
QString curlLine(const KeyRecord &key, const QString &baseUrl)
{
    const auto quoted = [](QString text) {
        return QLatin1Char('\'') + text.replace(QLatin1String("'"), QLatin1String("'\\''")) + QLatin1Char('\'');
    };
    return QStringLiteral("curl --data grant_type=client_credentials --data-urlencode %1 --data-urlencode %2 "
                          "--data-urlencode 'scope=Entry_Read' %3")
        .arg(quoted(QLatin1String("client_id=") + key.clientId),
             quoted(QLatin1String("client_secret=") + key.secret.reveal()),
             quoted(baseUrl + QLatin1String("/authenticate/connect/token")));
}

} // namespace

Capabilities capabilitiesOf(const QString &host, bool hasState)
{
    KindSpec kind;
    kind.id = keyKind;
    kind.label = say(QT_TRANSLATE_NOOP("Contensis", "API key"));
    kind.fields = {nameField(), descriptionField()};
    if (hasState)
        kind.fields.append(stateField());
    kind.fields.append(rolesField());
    kind.secretAvailability = SecretAvailability::Always;
    kind.secretName = QStringLiteral("client_secret");
    kind.createWarning = say(QT_TRANSLATE_NOOP("Contensis", "Contensis shows the secret of every key to everybody who "
                                                            "may list them."));
    kind.revokedByName = true; // a successor has another client id, and no roles
    kind.canDo = say(QT_TRANSLATE_NOOP("Contensis", "What the roles that name it allow, in their projects."));

    Capabilities capabilities;
    capabilities.system = say(QT_TRANSLATE_NOOP("Contensis", "Contensis (%1)"), {host});
    capabilities.kinds = {kind};
    capabilities.canDisable = hasState;
    capabilities.canVerify = true;
    capabilities.modifiedLabel = say(QT_TRANSLATE_NOOP("Contensis", "Last changed"));
    capabilities.revokeConsequences = {
        say(QT_TRANSLATE_NOOP("Contensis", "The key is deleted, and cannot be brought back. Whatever signs in with it "
                                           "is refused; access that it already has may last up to an hour.")),
        say(QT_TRANSLATE_NOOP("Contensis",
                              "Its name is taken out of the roles that it has, so that no later key of the "
                              "same name inherits them.")),
    };
    if (!hasState)
        capabilities.remarks = {say(QT_TRANSLATE_NOOP("Contensis", "This instance does not tell whether keys are "
                                                                   "switched on, so they are switched off in its "
                                                                   "console."))};
    return capabilities;
}

SecretList secretsOf(const KeyRecord &key, const QString &baseUrl)
{
    SecretList secrets;
    if (key.secret.isEmpty())
        return secrets;
    secrets.push_back({.name = QStringLiteral("client_secret"),
                       .label = say(QT_TRANSLATE_NOOP("Contensis", "Shared secret")),
                       .value = key.secret.clone(),
                       .envKey = QStringLiteral("CONTENSIS_CLIENT_SECRET")});
    secrets.push_back({.name = QStringLiteral("client_id"),
                       .label = say(QT_TRANSLATE_NOOP("Contensis", "Client id")),
                       .value = Secret::fromText(key.clientId),
                       .envKey = QStringLiteral("CONTENSIS_CLIENT_ID")});
    secrets.push_back({.name = QStringLiteral("token_request"),
                       .label = say(QT_TRANSLATE_NOOP("Contensis", "Token request (curl)")),
                       .value = Secret::fromText(curlLine(key, baseUrl)),
                       .derived = true});
    if (!key.deliveryToken.isEmpty())
        secrets.push_back({QStringLiteral("delivery_token"), say(QT_TRANSLATE_NOOP("Contensis", "Delivery token")),
                           key.deliveryToken.clone()});
    return secrets;
}

void apply(const TokenDraft &draft, KeyRecord &key)
{
    for (auto field = draft.fields.begin(); field != draft.fields.end(); ++field) {
        if (field.key() == QLatin1String("name"))
            key.name = field->toString().trimmed(); // roles would not find it otherwise
        else if (field.key() == QLatin1String("description"))
            key.description = field->toString();
        else if (field.key() == QLatin1String("state"))
            key.enabled = field->toString() == QLatin1String("enabled");
    }
}

Result<> checkSeen(const TokenDraft &draft, const Token &now)
{
    for (auto seen = draft.seen.begin(); seen != draft.seen.end(); ++seen) {
        if (!draft.fields.contains(seen.key()))
            continue;
        QString stored = seen.key() == QLatin1String("name") ? now.name : QString();
        for (const Attribute &attribute : now.attributes) {
            if (attribute.name == seen.key())
                stored = attribute.stored;
        }
        if (stored != seen.value())
            return fail(ErrorKind::Conflict, seen.key());
    }
    return {};
}

} // namespace tokendesk::contensis
