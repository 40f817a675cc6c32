// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/conditions.h"

namespace tokendesk {

namespace {

bool isWritable(const ConnectionFacts &facts)
{
    return facts.connection.guard != Guard::ReadOnly;
}

Conditions ofOneConnection(const ConnectionFacts &facts)
{
    Conditions conditions;
    conditions.setFlag(Condition::OneServer, facts.remote);
    conditions.setFlag(Condition::ReadOnlyPlace, !isWritable(facts));
    if (facts.problem) {
        conditions.setFlag(Condition::SignedOut, facts.problem->kind == ErrorKind::AuthFailed);
        conditions.setFlag(Condition::CertificateRefused, facts.problem->certificate != nullptr);
    }
    return conditions;
}

Conditions ofConnections(const Subject &subject, const ConnectionBook &book)
{
    Conditions conditions;
    if (!book.order().isEmpty())
        conditions |= Condition::Connected;
    const bool one = subject.scope().kind == Scope::Kind::Connection;
    if (one) {
        conditions |= Condition::OneConnection;
        if (const ConnectionFacts *facts = book.find(subject.scope().connections.value(0)))
            conditions |= ofOneConnection(*facts);
    }
    // Whoever looks at one place must not make a token at another by mistake.
    for (const ConnectionId &id : one ? subject.scope().connections : book.order()) {
        const ConnectionFacts *facts = book.find(id);
        if (facts && isWritable(*facts) && facts->capabilities.canCreate)
            conditions |= Condition::CanCreate;
    }
    return conditions;
}

Conditions ofOneToken(const TokenRow &row, const ConnectionFacts &facts)
{
    Conditions conditions = Condition::OneSelected;
    const KindSpec *kind = facts.capabilities.kind(row.id.kind);
    if (kind && kind->canRenewSecret && row.editable && isWritable(facts))
        conditions |= Condition::CanRenewSecret;
    if (facts.capabilities.canVerify)
        conditions |= Condition::CanVerify;
    return conditions;
}

} // namespace

Conditions conditionsOf(const Subject &subject, const ConnectionBook &book)
{
    Conditions conditions = ofConnections(subject, book);
    if (subject.count() == 0)
        return conditions;
    conditions |= Condition::Selected | Condition::OneConnectionOf | Condition::CanUpdate | Condition::CanRevoke;
    const ConnectionFacts *facts = nullptr;
    ConnectionId last;
    for (qsizetype i = 0; i < subject.count(); ++i) {
        const TokenRow &row = subject.row(i);
        if (!facts || row.connection != last) {
            if (i > 0)
                conditions.setFlag(Condition::OneConnectionOf, false);
            last = row.connection;
            facts = book.find(last);
        }
        if (!facts)
            return ofConnections(subject, book);
        if (!isWritable(*facts))
            conditions |= Condition::ReadOnlyPlace;
        const bool changes = isWritable(*facts) && row.editable;
        if (!changes || !facts->capabilities.canUpdate)
            conditions.setFlag(Condition::CanUpdate, false);
        const KindSpec *kind = facts->capabilities.kind(row.id.kind);
        if (!isWritable(*facts) || !facts->capabilities.canRevoke || (kind && !kind->canRevoke))
            conditions.setFlag(Condition::CanRevoke, false);
        if (changes && facts->capabilities.canDisable)
            conditions |= row.state == TokenState::Disabled ? Condition::SomeDisabled : Condition::SomeEnabled;
    }
    if (subject.count() == 1)
        conditions |= ofOneToken(subject.row(0), *facts);
    return conditions;
}

} // namespace tokendesk
