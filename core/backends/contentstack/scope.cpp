// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contentstack/scope.h"

#include <QJsonObject>
#include <QMap>

namespace tokendesk::contentstack {

namespace {

const QString moduleKey = QStringLiteral("module");
const QString aclKey = QStringLiteral("acl");

/// Modules that hold names, and the key of those names.
QString namesKey(const QString &module)
{
    if (module == QLatin1String("environment"))
        return QStringLiteral("environments");
    if (module == QLatin1String("branch"))
        return QStringLiteral("branches");
    if (module == QLatin1String("branch_alias"))
        return QStringLiteral("branch_aliases");
    return {};
}

/// Texts as they are; objects by their name, else their uid. Empty: a form that is not known.
std::optional<QStringList> namesIn(const QJsonValue &value)
{
    if (!value.isArray())
        return std::nullopt;
    QStringList names;
    for (const QJsonValue &each : value.toArray()) {
        const QJsonObject object = each.toObject();
        const QString name = each.isString()                           ? each.toString()
                             : object.contains(QStringLiteral("name")) ? object.value(QStringLiteral("name")).toString()
                                                                       : object.value(QStringLiteral("uid")).toString();
        if (name.isEmpty())
            return std::nullopt;
        names.append(name);
    }
    return names;
}

bool allowed(const QJsonValue &value)
{
    return value.toBool() || value.toString() == QLatin1String("true");
}

QStringList rightsOf(const QJsonObject &entry)
{
    const QString module = entry.value(moduleKey).toString();
    const QJsonObject acl = entry.value(aclKey).toObject();
    QStringList rights;
    for (const auto *right : {"read", "write"}) {
        if (allowed(acl.value(QLatin1String(right))))
            rights.append(module + QLatin1Char(':') + QLatin1String(right));
    }
    return rights;
}

/// Whether module, read and write are all that the entry says, so that it can be written anew.
bool isPlain(const QJsonObject &entry)
{
    for (const QString &key : entry.keys()) {
        if (key != moduleKey && key != aclKey && key != QLatin1String("_metadata"))
            return false;
    }
    return entry.value(aclKey).isObject() && !rightsOf(entry).isEmpty();
}

QJsonObject namedEntry(const QString &module, const QStringList &names)
{
    return {{moduleKey, module},
            {namesKey(module), QJsonArray::fromStringList(names)},
            {aclKey, QJsonObject{{QStringLiteral("read"), true}}}};
}

QJsonObject rightsEntry(const QString &module, const QStringList &rights)
{
    const QJsonObject acl{{QStringLiteral("read"), rights.contains(module + QLatin1String(":read"))},
                          {QStringLiteral("write"), rights.contains(module + QLatin1String(":write"))}};
    return {{moduleKey, module}, {aclKey, acl}};
}

QStringList modulesIn(const QStringList &rights)
{
    QStringList modules;
    for (const QString &right : rights) {
        const QString module = right.section(QLatin1Char(':'), 0, 0);
        if (!modules.contains(module))
            modules.append(module);
    }
    return modules;
}

/// The entry of names as it goes back: with the wanted names, else its own; nothing when none are wanted.
std::optional<QJsonObject> namesForRequest(QJsonObject entry, const std::optional<QStringList> &wanted)
{
    const QString key = namesKey(entry.value(moduleKey).toString());
    entry.remove(QStringLiteral("_metadata"));
    const std::optional<QStringList> names = wanted ? wanted : namesIn(entry.value(key));
    if (names)
        entry.insert(key, QJsonArray::fromStringList(*names));
    return names && names->isEmpty() ? std::nullopt : std::optional(entry);
}

} // namespace

Scope Scope::read(const QJsonArray &stored)
{
    Scope scope;
    for (const QJsonValue &each : stored) {
        const QJsonObject entry = each.toObject();
        const QString module = entry.value(moduleKey).toString();
        const QString key = namesKey(module);
        if (key.isEmpty()) {
            scope.rights.append(rightsOf(entry));
            continue;
        }
        const QStringList names = namesIn(entry.value(key)).value_or(QStringList());
        QStringList &target = module == QLatin1String("environment") ? scope.environments
                              : module == QLatin1String("branch")    ? scope.branches
                                                                     : scope.aliases;
        target.append(names);
    }
    return scope;
}

QStringList Scope::all() const
{
    QStringList all;
    for (const QString &name : environments)
        all.append(QLatin1String("environment:") + name);
    all.append(rights);
    for (const QString &name : branches)
        all.append(QLatin1String("branch:") + name);
    for (const QString &name : aliases)
        all.append(QLatin1String("branch_alias:") + name);
    return all;
}

QJsonArray scopeForRequest(const QJsonArray &stored, const ScopeChange &change)
{
    QMap<QString, const std::optional<QStringList> *> named{
        {QStringLiteral("environment"), &change.environments},
        {QStringLiteral("branch"), &change.branches},
        {QStringLiteral("branch_alias"), &change.aliases},
    };
    QStringList modules = change.rights ? modulesIn(*change.rights) : QStringList();
    QJsonArray request;
    qsizetype rightsEnd = 0; // rights stand together, before the branches, as the API writes them
    for (const QJsonValue &each : stored) {
        const QJsonObject entry = each.toObject();
        const QString module = entry.value(moduleKey).toString();
        if (!namesKey(module).isEmpty()) {
            static const std::optional<QStringList> asItIs;
            const std::optional<QStringList> *wanted = named.contains(module) ? named.take(module) : &asItIs;
            if (const std::optional<QJsonObject> kept = namesForRequest(entry, *wanted))
                request.append(*kept);
            continue;
        }
        const bool asked = modules.removeAll(module) > 0;
        if (!change.rights || !isPlain(entry)) {
            request.append(each);
        } else if (asked) {
            const QJsonObject wanted = rightsEntry(module, *change.rights);
            const bool same = wanted == rightsEntry(module, rightsOf(entry));
            request.append(same ? entry : wanted);
        }
        rightsEnd = request.size();
    }
    for (const QString &module : std::as_const(modules))
        request.insert(rightsEnd++, rightsEntry(module, *change.rights));
    for (const auto *module : {"environment", "branch", "branch_alias"}) {
        const std::optional<QStringList> *wanted = named.value(QLatin1String(module), nullptr);
        if (wanted != nullptr && *wanted && !(*wanted)->isEmpty())
            request.append(namedEntry(QLatin1String(module), **wanted));
    }
    return request;
}

} // namespace tokendesk::contentstack
