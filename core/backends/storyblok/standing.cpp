// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/storyblok/standing.h"

#include "core/backends/storyblok/answers.h"
#include "core/backends/storyblok/problems.h"
#include "core/backends/storyblok/words.h"

#include <QCoreApplication>

namespace tokendesk::storyblok {

namespace {

QString textIn(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

void describeScoped(const QJsonObject &validated, QList<Phrase> &remarks)
{
    QStringList scopes;
    const QJsonArray items = validated.value(QLatin1String("scopes")).toArray();
    for (const QJsonValue &item : items)
        scopes.append(item.toString());
    remarks.append(say(QT_TRANSLATE_NOOP("Storyblok", "A personal access token with chosen rights: %1. Storyblok may "
                                                      "refuse it where tokens are managed."),
                       {scopes.join(QLatin1String(", "))}));
}

void describe(const QJsonObject &validated, QList<Phrase> &remarks)
{
    const QString type = textIn(validated, "type");
    const QStringList spaces = idsOf(validated.value(QLatin1String("space_ids")));
    if (type == QLatin1String("legacy_token"))
        remarks.append(say(QT_TRANSLATE_NOOP("Storyblok", "A legacy token: Storyblok ends all of them on %1. Make a "
                                                          "personal access token with all rights of your user, and "
                                                          "sign in with it."),
                           {legacyEnd().toString(Qt::ISODate)}));
    else if (type == QLatin1String("oauth_app"))
        remarks.append(say(QT_TRANSLATE_NOOP("Storyblok", "A browser sign-in: no right of it covers tokens, so "
                                                          "Storyblok will probably refuse to list them.")));
    else if (validated.value(QLatin1String("user_permission")).toBool())
        remarks.append(say(QT_TRANSLATE_NOOP("Storyblok", "A personal access token with all rights of its user.")));
    else if (type == QLatin1String("pat"))
        describeScoped(validated, remarks);
    if (!spaces.isEmpty())
        remarks.append(say(QT_TRANSLATE_NOOP("Storyblok", "It is limited to these spaces: %1."),
                           {spaces.join(QLatin1String(", "))}));
    if (const std::optional<QDateTime> expires = timeOf(validated.value(QLatin1String("expires_at"))))
        remarks.append(
            say(QT_TRANSLATE_NOOP("Storyblok", "It expires on %1."), {expires->date().toString(Qt::ISODate)}));
}

/// A sign-in with a password may be unknown to /tokens/validate: then the user's own record decides.
Result<> validate(Session &session, const CancelToken &cancel, Standing &standing)
{
    const Result<Access> access = session.access(cancel);
    if (!access)
        return fail(access.error());
    const Result<HttpAnswer> answer = session.send(session.requests().validate(), cancel);
    if (!answer)
        return *access == Access::Session && answer.error().kind == ErrorKind::AuthFailed ? Result<>()
                                                                                          : fail(answer.error());
    const Result<QJsonValue> json = answer->json();
    if (!json)
        return fail(json.error());
    const QJsonObject validated = json->toObject();
    if (!validated.contains(QLatin1String("valid")))
        return fail(answer->error(ErrorKind::Protocol,
                                  say(QT_TRANSLATE_NOOP("Storyblok", "This host answers, but not as Storyblok does. "
                                                                     "Check region and host."))));
    if (!validated.value(QLatin1String("valid")).toBool())
        return fail(answer->error(ErrorKind::AuthFailed,
                                  say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok does not accept this sign-in."))));
    standing.display = textIn(validated, "token_display");
    if (*access == Access::Session)
        standing.remarks.append(say(QT_TRANSLATE_NOOP("Storyblok", "Signed in with e-mail and password: all rights of "
                                                                   "your user, until Storyblok ends the session.")));
    else
        describe(validated, standing.remarks);
    return {};
}

Result<> askForUser(Session &session, const CancelToken &cancel, Standing &standing)
{
    const Result<HttpAnswer> answer = session.send(session.requests().me(), cancel);
    if (!answer) // a narrow token may not ask; what it is was told already
        return answer.error().kind == ErrorKind::PermissionDenied || answer.error().kind == ErrorKind::NotFound
                   ? Result<>()
                   : fail(answer.error());
    const Result<QJsonObject> user = objectOf(*answer, QStringLiteral("user"));
    if (!user)
        return fail(user.error());
    const QString name = textIn(*user, "friendly_name");
    standing.display = name.isEmpty() ? textIn(*user, "email") : name;
    return {};
}

/// The name of the space, from the list: the record of one space holds secrets that nobody here needs.
void askForSpace(Session &session, const CancelToken &cancel, Standing &standing)
{
    const Result<HttpAnswer> answer = session.send(session.requests().spaces(), cancel);
    const Result<QJsonArray> spaces =
        answer ? listOf(*answer, QStringLiteral("spaces")) : Result<QJsonArray>(fail(answer.error()));
    if (!spaces)
        return;
    for (const QJsonValue &item : *spaces) {
        if (wholeNumber(item.toObject().value(QLatin1String("id"))) == session.place().space)
            standing.spaceName = textIn(item.toObject(), "name");
    }
}

/// False: refused, and a remark says so.
Result<bool> probe(Session &session, HttpRequest request, const Phrase &what, const CancelToken &cancel,
                   Standing &standing)
{
    const Result<HttpAnswer> answer = session.send(std::move(request), cancel);
    if (answer)
        return true;
    if (answer.error().kind != ErrorKind::PermissionDenied)
        return fail(answer.error());
    standing.remarks.append(what);
    standing.remarks.append(answer.error().reason);
    return false;
}

} // namespace

Result<Standing> standingOf(Session &session, const CancelToken &cancel)
{
    Standing standing;
    if (const Result<> valid = validate(session, cancel, standing); !valid)
        return fail(valid.error());
    if (const Result<> user = askForUser(session, cancel, standing); !user)
        return fail(user.error());
    bool all = true;
    if (session.place().hasSpace()) {
        askForSpace(session, cancel, standing);
        const Result<bool> keys =
            probe(session, session.requests().apiKeys(),
                  say(QT_TRANSLATE_NOOP("Storyblok", "The access tokens of the space cannot be listed with it.")),
                  cancel, standing);
        if (!keys && keys.error().kind == ErrorKind::NotFound)
            return fail(ErrorKind::InvalidInput, spaceField, keys.error().detail,
                        say(QT_TRANSLATE_NOOP("Storyblok", "There is no space %1 in this region for this sign-in: it "
                                                           "was deleted, or it lies in another region."),
                            {QString::number(session.place().space)}));
        if (!keys)
            return fail(keys.error());
        all = *keys;
    }
    const Result<bool> personal = probe(
        session, session.requests().personalTokens(),
        say(QT_TRANSLATE_NOOP("Storyblok", "Your personal access tokens cannot be listed with it.")), cancel, standing);
    if (!personal)
        return fail(personal.error());
    if (!all || !*personal)
        standing.remarks.append(remedy());
    return standing;
}

} // namespace tokendesk::storyblok
