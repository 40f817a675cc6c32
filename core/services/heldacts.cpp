// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/services/heldacts.h"

#include <QCoreApplication>

namespace tokendesk {

namespace {

constexpr char context[] = "Services";

/// The location without what a form remembers of the way to sign in: two ways lead to one place.
QVariantMap placeOf(const Connection &connection, const BackendType *type)
{
    QVariantMap place = connection.location;
    const QList<SignInMethod> methods = type != nullptr ? type->signInMethods : QList<SignInMethod>();
    for (const SignInMethod &method : methods) {
        for (const SignInField &field : method.fields) {
            if (field.remembered)
                place.remove(field.name);
        }
    }
    return place;
}

} // namespace

struct HeldActs::Private
{
    struct Held
    {
        Act act;
        QVariantMap place; ///< for which it was meant
    };

    QVariantMap placeOf(const ConnectionId &id) const
    {
        const Connection *known = connections.find(id);
        return known != nullptr ? tokendesk::placeOf(*known, connections.type(known->type)) : QVariantMap();
    }
    void goOn(const ConnectionId &connection);
    void forget(const ConnectionId &connection);

    Connections &connections;
    std::map<quint64, Held> held;
    quint64 next = 1;
};

/// In the order in which they failed. What is called may hold and drop others.
void HeldActs::Private::goOn(const ConnectionId &connection)
{
    QList<quint64> due;
    for (const auto &[number, each] : held) {
        if (each.act.connection == connection)
            due.append(number);
    }
    for (const quint64 number : std::as_const(due)) {
        const auto found = held.find(number);
        if (found == held.end())
            continue;
        const Held mine = std::move(found->second);
        held.erase(found); // first of all: whatever happens, it goes on once
        const Connection *known = connections.find(connection);
        if (known == nullptr)
            continue;
        if (placeOf(connection) == mine.place)
            mine.act.goOn();
        else if (mine.act.refused)
            mine.act.refused({.kind = ErrorKind::Conflict,
                              .object = known->name,
                              .reason = {context,
                                         QT_TRANSLATE_NOOP("Services", "The sign-in is for another place than before. "
                                                                       "What had failed was not done there: look at "
                                                                       "the list, then do it anew."),
                                         {}}});
    }
}

void HeldActs::Private::forget(const ConnectionId &connection)
{
    std::erase_if(held, [&connection](const auto &each) { return each.second.act.connection == connection; });
}

HeldActs::HeldActs(Connections &connections, SignIns &signIns, QObject *parent)
    : QObject(parent)
    , d(new Private{.connections = connections, .held = {}})
{
    connect(&signIns, &SignIns::signedIn, this, [this](const ConnectionId &id) { d->goOn(id); });
    connect(&connections, &Connections::removed, this, [this](const ConnectionId &id) { d->forget(id); });
}

HeldActs::~HeldActs() = default;

bool HeldActs::canBeHeld(const Error &error)
{
    return error.kind == ErrorKind::AuthFailed && error.nothingDone;
}

quint64 HeldActs::hold(Act act)
{
    const quint64 number = d->next++;
    QVariantMap place = d->placeOf(act.connection);
    d->held.emplace(number, Private::Held{std::move(act), std::move(place)});
    return number;
}

void HeldActs::drop(quint64 number)
{
    d->held.erase(number);
}

bool HeldActs::isHeld(quint64 number) const
{
    return d->held.contains(number);
}

} // namespace tokendesk
