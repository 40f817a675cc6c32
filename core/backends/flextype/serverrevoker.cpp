// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/serverrevoker.h"

#include "core/backends/flextype/abouttoken.h"
#include "core/backends/flextype/tokenverifier.h"
#include "core/backends/flextype/words.h"
#include "core/crypto/bcrypt.h"

namespace tokendesk::flextype {

Result<Changed<Revoked>> revokeOnServer(ServerJob &job, const ServerId &id)
{
    // The server says 204 whatever is there, so it is looked at first; a token that it fails at can be deleted too.
    const Result<QJsonObject> before = job.store.read(id);
    if (!before && !isServerFailure(before.error()))
        return fail(aboutToken(before.error(), {}, id.text()));
    const QString name = before ? titleOf(*before) : QString();
    const TokenId tokenId{QStringLiteral("token"), id.text()};
    ProofBook::Taken taken = job.proofs.take(tokenId);
    if (Result<> removed = job.store.remove(id); !removed) {
        const bool lost = !removed.error().httpStatus && removed.error().kind != ErrorKind::Cancelled &&
                          mayHaveArrived(removed.error());
        if (!lost || !proveGone(job.store, id, name)) {
            taken.giveBack();
            return fail(aboutToken(removed.error(), name, id.text()));
        }
    }
    Changed<Revoked> revoked;
    revoked.value = {tokenId, name, {}};
    revoked.inForce = job.later([id, name](ServerStore &store) { return proveGone(store, id, name); });
    return revoked;
}

Result<Verified> verifyOnServer(ServerJob &job, const ServerId &id, Secret secret)
{
    const Result<ServerSecret> checked = ServerSecret::of(std::move(secret));
    if (!checked)
        return fail(checked.error());
    const Result<QJsonObject> object = job.store.read(id);
    if (!object)
        return fail(aboutToken(object.error(), {}, id.text()));
    const Token token = job.reader.read(id, *object);
    const QString hash = object->value(QLatin1String("hashed_access_token")).toString();
    if (hash.isEmpty())
        return Verified::WrongSecret; // the server refuses every secret then
    const Result<HttpAnswer> answer = job.store.api().verifyHash(*checked, hash);
    if (!answer)
        return fail(answer.error());
    // Where the tokens API is off, what it does can be done here; for other hashes than bcrypt only the server can.
    if (shapeOf(*answer) == AnswerShape::BadRequest && crypto::looksLikeBcrypt(hash.toUtf8()))
        return verifySecret(token, Era::Hashed, checked->value());
    const Result<QJsonObject> verified = objectOf(*answer);
    if (!verified)
        return fail(verified.error());
    const QJsonValue said = verified->value(QLatin1String("verified"));
    if (!said.isBool())
        return fail(answer->error(
            ErrorKind::Protocol,
            say(QT_TRANSLATE_NOOP("Flextype", "The server did not say whether the access token is right."))));
    if (!said.toBool())
        return Verified::WrongSecret;
    return token.state == TokenState::Enabled ? Verified::Works : Verified::NotUsable;
}

} // namespace tokendesk::flextype
