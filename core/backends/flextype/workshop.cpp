// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/workshop.h"

#include "core/backends/flextype/listing.h"
#include "core/backends/flextype/words.h"
#include "core/base/secret.h"

namespace tokendesk::flextype {

TokenReader Workshop::reader(Directory directory) const
{
    return {store, site->settings, hasLooseZero(*site, store), std::move(directory), cancel};
}

Result<QByteArray> checkedId(const QString &id)
{
    if (!isTokenId(QStringView(id)))
        return fail(
            ErrorKind::InvalidInput, maskedText(id), {},
            say(QT_TRANSLATE_NOOP("Flextype", "This is not a token id, so the server ignores the folder, and it is "
                                              "left alone here. Ids have the letters A to Z, a to z, digits, - "
                                              "and _.")));
    return id.toLatin1();
}

void addRemarks(Token &token, const QList<Phrase> &remarks)
{
    for (const Phrase &remark : remarks)
        token.notices.append({Notice::Level::Warning, QStringLiteral("written-with-remark"), remark, {}, {}});
}

} // namespace tokendesk::flextype
