// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/fieldspec.h"
#include "core/domain/token.h"

namespace tokendesk {

/// One kind of token in a system, and its form.
struct KindSpec
{
    QString id; ///< as the system calls it; what --kind takes
    Phrase label;
    QList<FieldSpec> fields; ///< in the order of the form
    bool canCreate = true;
    bool canRevoke = true;
    bool canRenewSecret = false; ///< a new secret can be set without making a new token
    Phrase renewNote;            ///< which secret that is, where a token has several; empty: it has one
    SecretAvailability secretAvailability = SecretAvailability::Never;
    QString secretName;   ///< NamedSecret::name of the one that is kept and that verify() takes: "access_token"
    Phrase createWarning; ///< said in the new-token dialog; empty: none
    Phrase canDo;         ///< what a token of this kind can do there, plainly
    QList<Phrase> revokeConsequences; ///< of this kind alone, beside Capabilities::revokeConsequences
    /// More goes with it than a new one could replace, so its name is typed before it is revoked, wherever it is.
    bool revokedByName = false;
};

/// What can be done at a connection, as data: nothing above backends/ asks which system it is.
struct Capabilities
{
    Phrase system; ///< "Flextype %1 (folder)"
    QList<KindSpec> kinds;
    bool canCreate = true;
    bool canUpdate = true;
    bool canDisable = true;
    bool canRevoke = true;
    bool canRestore = false;     ///< a revoked token can be brought back
    bool canVerify = false;      ///< verify() tells whether a secret works
    bool idIsCredential = false; ///< ids are masked on screen
    bool watches = false;        ///< changes from outside arrive by themselves
    Phrase modifiedLabel;        ///< what Token::modifiedAt is: "Last used or changed"
    QList<Phrase> revokeConsequences;
    QList<Phrase> remarks; ///< worth knowing about this place: read-only file system, no locks, an old store beside

    const KindSpec *kind(const QString &id) const
    {
        for (const KindSpec &spec : kinds) {
            if (spec.id == id)
                return &spec;
        }
        return nullptr;
    }
};

} // namespace tokendesk
