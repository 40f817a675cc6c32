// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contensis/connectionfields.h"
#include "core/backends/contensis/keyacts.h"
#include "core/backends/contensis/words.h"

#include <QCoreApplication>

namespace tokendesk::contensis {

Result<Verified> tryKey(Session &session, const TokenId &id, const Secret &secret, const CancelToken &cancel)
{
    const Result<KeyRecord> key = session.keys.find(id.value, cancel);
    if (!key)
        return fail(key.error());
    Credential credential;
    credential.set(clientIdName, Secret::fromText(key->clientId));
    credential.set(clientSecretName, secret.clone());
    trim(credential);
    QStringList refused;
    // It is thrown away at once; it cannot be taken back before it expires.
    const Result<Granted> granted = requestTokenWithout(session.http, credential, knownScopes(), refused, cancel);
    if (granted) {
        Verified works(Verified::Works);
        works.scopes = granted->scopes;
        works.life = granted->life;
        return works;
    }
    if (granted.error().kind == ErrorKind::InvalidInput) {
        // OAuth leaves open whether a server looks at the secret or at the scopes first (RFC 6749, 5.2).
        Error error = granted.error();
        error.reason = say(QT_TRANSLATE_NOOP("Contensis", "The server refused every scope, so it is not known whether "
                                                          "the secret is right. Look in the console at which "
                                                          "scopes the key may ask for."));
        return fail(std::move(error));
    }
    if (granted.error().kind != ErrorKind::AuthFailed)
        return fail(granted.error());
    return key->enabled == false ? Verified::NotUsable : Verified::WrongSecret;
}

} // namespace tokendesk::contensis
