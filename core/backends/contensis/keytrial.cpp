// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contensis/connectionfields.h"
#include "core/backends/contensis/keyacts.h"

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
        // The server looks at the scopes of a client that it knows only.
        Verified works(Verified::Works);
        works.scopes = QStringList();
        return works;
    }
    if (granted.error().kind != ErrorKind::AuthFailed)
        return fail(granted.error());
    return key->enabled == false ? Verified::NotUsable : Verified::WrongSecret;
}

} // namespace tokendesk::contensis
