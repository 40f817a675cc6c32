// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/connection.h"

namespace tokendesk {

QLatin1String environmentName(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return QLatin1String("production");
    case Environment::Staging:
        return QLatin1String("staging");
    case Environment::Development:
        return QLatin1String("development");
    case Environment::Other:
        return QLatin1String("other");
    }
    Q_UNREACHABLE();
}

std::optional<Environment> environmentFromName(QStringView name)
{
    for (const Environment environment :
         {Environment::Production, Environment::Staging, Environment::Development, Environment::Other}) {
        if (name == environmentName(environment))
            return environment;
    }
    return std::nullopt;
}

QLatin1String guardName(Guard guard)
{
    switch (guard) {
    case Guard::Normal:
        return QLatin1String("normal");
    case Guard::Confirm:
        return QLatin1String("confirm");
    case Guard::ReadOnly:
        return QLatin1String("read-only");
    }
    Q_UNREACHABLE();
}

std::optional<Guard> guardFromName(QStringView name)
{
    for (const Guard guard : {Guard::Normal, Guard::Confirm, Guard::ReadOnly}) {
        if (name == guardName(guard))
            return guard;
    }
    return std::nullopt;
}

} // namespace tokendesk
