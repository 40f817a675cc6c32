// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/gui/fontsahead.h"

#include <QFontMetrics>

#ifdef TOKENDESK_FONTCONFIG
#include <fontconfig/fontconfig.h>
#endif

namespace tokendesk {

std::jthread readFontConfiguration()
{
#ifdef TOKENDESK_FONTCONFIG
    return std::jthread([] { FcInit(); }); // Qt asks for the same configuration later, and finds it read
#else
    return {};
#endif
}

std::jthread loadFonts(std::jthread &configuration)
{
    return std::jthread([&configuration] {
        if (configuration.joinable())
            configuration.join();
        QFontMetrics(QFont()).horizontalAdvance(QLatin1Char('x'));
    });
}

} // namespace tokendesk
