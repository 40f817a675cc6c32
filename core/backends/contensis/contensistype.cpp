// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contensis/contensistype.h"

#include "core/backends/contensis/connectionfields.h"
#include "core/backends/contensis/contensisbackend.h"
#include "core/backends/contensis/contensissignin.h"
#include "core/backends/contensis/words.h"

#include <QCoreApplication>

namespace tokendesk::contensis {

namespace {

/// As a form holds them, so that the same scopes are the same place.
QStringList inUsualOrder(QStringList scopes)
{
    QStringList ordered;
    for (const QString &scope : knownScopes()) {
        if (scopes.removeAll(scope) > 0)
            ordered.append(scope);
    }
    return ordered + scopes;
}

Result<Recognised> recognise(const QVariantMap &location)
{
    const QString entered = location.value(urlField).toString();
    const QUrl base = baseUrlOf(entered);
    if (base.isEmpty())
        return fail(
            ErrorKind::InvalidInput, urlField, {},
            say(QT_TRANSLATE_NOOP("Contensis", "Enter the address of the management site, such as "
                                               "https://cms-example.cloud.contensis.com, or the alias alone.")));
    Recognised recognised;
    recognised.location = location;
    recognised.location.insert(urlField, base.toString());
    for (const FieldSpec &field : connectionFields()) {
        if (field.initial.isValid() && scopeList(location.value(field.name)).isEmpty())
            recognised.location.insert(field.name, field.initial);
    }
    recognised.location.insert(scopesField, inUsualOrder(scopeList(recognised.location.value(scopesField))));
    recognised.suggestedName = base.host();
    recognised.description = say(QT_TRANSLATE_NOOP("Contensis", "Contensis at %1"), {base.host()});
    return recognised;
}

Result<std::unique_ptr<TokenBackend>> open(const Connection &connection, const BackendContext &context)
{
    if (Result<Recognised> recognised = recognise(connection.location); !recognised)
        return fail(recognised.error());
    return std::make_unique<ContensisBackend>(connection, context);
}

} // namespace

BackendType contensisType()
{
    BackendType type;
    type.id = QStringLiteral("contensis");
    type.label = say(QT_TRANSLATE_NOOP("Contensis", "Contensis"));
    type.fields = connectionFields();
    type.recognise = recognise;
    type.open = open;
    type.signInMethods = signInMethods();
    type.signIn = signIn;
    return type;
}

} // namespace tokendesk::contensis
