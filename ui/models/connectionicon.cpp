// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/models/connectionicon.h"

#include "ui/platform/swatchengine.h"

namespace tokendesk {

namespace {

/// Each has a contrast of 3 to 1 or more to white and to the dark look's background.
QColor colourOf(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return {0xe5, 0x4f, 0x42};
    case Environment::Staging:
        return {0xb9, 0x77, 0x0e};
    case Environment::Development:
        return {0x2e, 0x86, 0xc1};
    case Environment::Other:
        return {0x80, 0x80, 0x80}; // an empty square would be taken for a checkbox
    }
    Q_UNREACHABLE();
}

} // namespace

QIcon connectionIcon(const Connection &connection)
{
    const QColor own(connection.colour);
    const bool production = connection.environment == Environment::Production;
    return QIcon(new SwatchEngine(production ? SwatchEngine::Shape::Shield : SwatchEngine::Shape::Square,
                                  own.isValid() ? own : colourOf(connection.environment)));
}

} // namespace tokendesk
