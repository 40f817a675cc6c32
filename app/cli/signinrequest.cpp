// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/signinrequest.h"

#include "app/cli/commandline.h"
#include "app/cli/terminal.h"
#include "ui/text/phrases.h"
#include "ui/text/plain.h"

namespace tokendesk::cli {

namespace {

constexpr char context[] = "CommandLine";

QStringList requiredNames(const SignInMethod &method)
{
    QStringList names;
    for (const SignInField &field : method.fields) {
        if (field.required && !field.onDemand)
            names.append(field.name);
    }
    return names;
}

/// "token, access_token; or method browser": what a JSON object may hold.
QString allMethods(const BackendType &type)
{
    QStringList each;
    for (const SignInMethod &method : type.signInMethods) {
        const QStringList names = requiredNames(method);
        each.append(method.id + QLatin1String(": ") +
                    (names.isEmpty() ? QStringLiteral("\"method\"") : names.join(QLatin1String(", "))));
    }
    return each.join(QLatin1String("; "));
}

Phrase whatIsWanted(const BackendType &type)
{
    return {context,
            QT_TRANSLATE_NOOP("CommandLine", "Give with --credentials a JSON object with the members of one way to "
                                             "sign in (%1)."),
            {allMethods(type)}};
}

const SignInMethod *fittingMethod(const BackendType &type, const Credential &entered)
{
    const SignInMethod *best = nullptr;
    qsizetype most = 0;
    for (const SignInMethod &method : type.signInMethods) {
        const QStringList names = requiredNames(method);
        const bool fits =
            std::all_of(names.begin(), names.end(), [&entered](const QString &name) { return entered.has(name); });
        if (fits && names.size() > most) {
            best = &method;
            most = names.size();
        }
    }
    return best;
}

Result<> checkMembers(const SignInMethod &method, const Credential &entered)
{
    for (const QString &name : requiredNames(method)) {
        if (!entered.has(name))
            return fail(ErrorKind::InvalidInput, name, {},
                        {context,
                         QT_TRANSLATE_NOOP("CommandLine", "The way to sign in “%1” needs this member in the "
                                                          "credentials."),
                         {method.id}});
    }
    for (const QString &name : entered.names()) {
        const bool known = name == proxyPasswordName || name == clientKeyPasswordName ||
                           std::any_of(method.fields.begin(), method.fields.end(),
                                       [&name](const SignInField &field) { return field.name == name; });
        if (!known)
            return fail(ErrorKind::InvalidInput, name, {},
                        {context,
                         QT_TRANSLATE_NOOP("CommandLine", "The way to sign in “%1” has no such member."),
                         {method.id}});
    }
    return {};
}

Result<const SignInMethod *> askMethod(const BackendType &type)
{
    if (type.signInMethods.size() == 1)
        return &type.signInMethods.first();
    QString prompt = CommandLine::tr("Ways to sign in:") + QLatin1Char('\n');
    for (qsizetype i = 0; i < type.signInMethods.size(); ++i)
        prompt += QStringLiteral("  %1  %2\n").arg(i + 1).arg(text::plain(text::phrase(type.signInMethods[i].label)));
    Result<Secret> answer = askText(prompt + CommandLine::tr("Which one? [1] "));
    if (!answer)
        return tl::unexpected(answer.error());
    const int number = answer->isEmpty() ? 1 : answer->reveal().toInt();
    if (number < 1 || number > type.signInMethods.size())
        return fail(ErrorKind::Cancelled, {});
    return &type.signInMethods.at(number - 1);
}

Result<> askInto(Credential &entered, QLatin1String name, const QString &prompt)
{
    Result<Secret> answer = askOptionalSecret(prompt);
    if (!answer)
        return tl::unexpected(answer.error());
    entered.set(name, std::move(*answer));
    return {};
}

} // namespace

const SignInMethod *findMethod(const BackendType &type, const QString &id)
{
    for (const SignInMethod &method : type.signInMethods) {
        if (method.id == id)
            return &method;
    }
    return nullptr;
}

Result<SignInRequest> requestFrom(const BackendType &type, GivenCredentials given)
{
    const SignInMethod *method =
        given.method.isEmpty() ? fittingMethod(type, given.entered) : findMethod(type, given.method);
    if (method == nullptr)
        return fail(ErrorKind::InvalidInput,
                    given.method.isEmpty() ? QStringLiteral("credentials") : QStringLiteral("method"), {},
                    whatIsWanted(type));
    if (Result<> checked = checkMembers(*method, given.entered); !checked)
        return tl::unexpected(checked.error());
    SignInRequest request;
    request.method = method->id;
    request.entered = std::move(given.entered);
    return request;
}

Result<Secret> askField(const SignInField &field)
{
    const QString label = field.label.isEmpty() ? field.name : text::plain(text::phrase(field.label));
    const QString usual = field.initial.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(field.initial);
    const QString prompt = label + usual + QLatin1String(": ");
    if (!field.secret)
        return askText(prompt);
    return field.required || field.onDemand ? askSecret(prompt) : askOptionalSecret(prompt);
}

Result<SignInRequest> askRequest(const BackendType &type, const NetworkSettings &network)
{
    if (!hasTerminal())
        return fail(ErrorKind::Unsupported, {}, {}, whatIsWanted(type));
    const Result<const SignInMethod *> method = askMethod(type);
    if (!method)
        return tl::unexpected(method.error());
    SignInRequest request;
    request.method = (*method)->id;
    for (const SignInField &field : (*method)->fields) {
        if (field.onDemand)
            continue;
        Result<Secret> answer = askField(field);
        if (!answer)
            return tl::unexpected(answer.error());
        request.entered.set(field.name, std::move(*answer));
    }
    if (network.proxy == NetworkSettings::Proxy::Own && !network.proxyUser.isEmpty()) {
        if (Result<> asked = askInto(request.entered, proxyPasswordName, CommandLine::tr("Password of the proxy: "));
            !asked)
            return tl::unexpected(asked.error());
    }
    if (!network.clientKey.isEmpty()) {
        if (Result<> asked = askInto(request.entered, clientKeyPasswordName,
                                     CommandLine::tr("Passphrase of the client key (empty: none): "));
            !asked)
            return tl::unexpected(asked.error());
    }
    return request;
}

} // namespace tokendesk::cli
