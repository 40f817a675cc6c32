// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contentstack/pickers.h"

#include "core/backends/contentstack/reading.h"
#include "core/backends/contentstack/tokenbody.h"
#include "core/backends/contentstack/words.h"

namespace tokendesk::contentstack {

namespace {

QString text(const QJsonValue &entry, const char *key)
{
    return entry.toObject().value(QLatin1String(key)).toString();
}

QList<Choice> choicesIn(const QJsonArray &entries, const char *valueKey, const char *labelKey)
{
    QList<Choice> choices;
    for (const QJsonValue &entry : entries) {
        const QString value = text(entry, valueKey);
        if (value.isEmpty())
            continue;
        const QString label = text(entry, labelKey);
        choices.append({.value = value, .label = label == value ? QString() : label, .phrase = {}});
    }
    std::sort(choices.begin(), choices.end(), [](const Choice &left, const Choice &right) {
        const QString &one = left.label.isEmpty() ? left.value : left.label;
        const QString &other = right.label.isEmpty() ? right.value : right.label;
        return one.compare(other, Qt::CaseInsensitive) < 0;
    });
    return choices;
}

Result<QList<Choice>> environmentChoices(const Work &work)
{
    const Result<QJsonArray> entries = allPages(work, [&](int skip) { return work.requests().environments(skip); },
                                                QStringLiteral("environments"), {.what = Asked::What::Picker});
    return entries ? Result<QList<Choice>>(choicesIn(*entries, "name", "name")) : fail(entries.error());
}

Result<QList<Choice>> aliasChoices(const Work &work)
{
    // Here the uid is the branch that is meant; the alias's own name is in “alias”.
    const Result<QJsonArray> entries = allPages(work, [&](int skip) { return work.requests().aliases(skip); },
                                                QStringLiteral("branch_aliases"), {.what = Asked::What::Picker});
    if (!entries)
        return fail(entries.error());
    QList<Choice> choices = choicesIn(*entries, "alias", "uid");
    for (Choice &choice : choices) {
        if (!choice.label.isEmpty())
            choice.label = QStringLiteral("%1 → %2").arg(choice.value, choice.label);
    }
    return choices;
}

Result<QList<Choice>> branchChoices(const Work &work)
{
    const Result<QStringList> names = branchNames(work);
    if (!names)
        return fail(names.error());
    QList<Choice> choices;
    for (const QString &name : *names)
        choices.append({.value = name, .label = {}, .phrase = {}});
    return choices;
}

} // namespace

Result<QStringList> branchNames(const Work &work)
{
    const Result<QJsonArray> entries = allPages(work, [&](int skip) { return work.requests().branches(skip); },
                                                QStringLiteral("branches"), {.what = Asked::What::Picker});
    if (!entries)
        return fail(entries.error());
    QStringList names;
    for (const QJsonValue &entry : *entries) {
        const QJsonValue deleted = entry.toObject().value(QLatin1String("deleted_at"));
        const bool gone = deleted.isString() || deleted.toBool();
        if (!gone && !text(entry, "uid").isEmpty())
            names.append(text(entry, "uid"));
    }
    names.sort(Qt::CaseInsensitive);
    return names;
}

Result<QList<Choice>> tokenChoices(const Work &work, const FieldName &name)
{
    if (name == field::environment)
        return environmentChoices(work);
    if (name == field::branches)
        return branchChoices(work);
    if (name == field::aliases)
        return aliasChoices(work);
    return QList<Choice>();
}

Result<QList<Choice>> placeChoices(const Work &work, const FieldName &name)
{
    if (name == organizationField) {
        const Result<QJsonArray> entries =
            allPages(work, [&](int skip) { return work.requests().organizations(skip); },
                     QStringLiteral("organizations"), {.what = Asked::What::Organization});
        return entries ? Result<QList<Choice>>(choicesIn(*entries, "uid", "name")) : fail(entries.error());
    }
    if (name != apiKeyField)
        return QList<Choice>();
    const QString organization = work.requests().place().organization;
    const Result<QJsonArray> entries =
        allPages(work, [&](int skip) { return work.requests().stacks(organization, skip); }, QStringLiteral("stacks"),
                 {.what = Asked::What::Organization});
    if (!entries)
        return fail(entries.error());
    QList<Choice> choices = choicesIn(*entries, "api_key", "name");
    if (choices.isEmpty() && organization.isEmpty())
        return refusedField(organizationField,
                            say(QT_TRANSLATE_NOOP("Contentstack", "No stacks were shown. An organization with single "
                                                                  "sign-on shows its stacks only when it is named: "
                                                                  "choose the organization first.")));
    return choices;
}

} // namespace tokendesk::contentstack
