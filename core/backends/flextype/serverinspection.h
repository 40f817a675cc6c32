// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/serverstore.h"

namespace tokendesk::flextype {

/// Looks at a server and tries a login, without side effects but the counter: which version, which APIs are on, whether
/// the secret is right.
///
/// InvalidInput (object "url"): not a Flextype site, or not its address. Unsupported: Flextype 0.9. AuthFailed: a wrong
/// token or access token. PermissionDenied: a token that is disabled, used up or incomplete, or no API that is on.
class ServerInspection final
{
public:
    ServerInspection(ServerApi &api, ServerState &state);

    [[nodiscard]] Result<> run();
    const QList<Phrase> &remarks() const { return m_remarks; }

private:
    Result<> lookAtManifest();
    Result<> lookAtSettings();
    Result<> probe(ServerPart part);
    Result<> probeParts();
    Result<> lookAtOwnToken();
    Result<> tryLogin();
    Result<> judgeLogin(const HttpAnswer &answer);
    Error foreign(const HttpAnswer &answer);
    Error failed(const HttpAnswer &answer);
    void sayWhatIsOn();

    ServerApi &m_api;
    ServerState &m_state;
    QList<Phrase> m_remarks;
    bool m_isTokenKnown = false; ///< the server has answered to the public token alone
};

} // namespace tokendesk::flextype
