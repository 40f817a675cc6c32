// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/platform/captureguard.h"

#include <QWidget>

#ifdef Q_OS_WIN
#include <windows.h>
#endif
#ifdef Q_OS_MACOS
#include <objc/message.h>
#endif

namespace tokendesk {

bool CaptureGuard::isSupported()
{
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    return true;
#else
    return false;
#endif
}

bool CaptureGuard::protect([[maybe_unused]] QWidget &window, [[maybe_unused]] bool on)
{
#if defined(Q_OS_WIN)
    constexpr DWORD excludeFromCapture = 0x11; // WDA_EXCLUDEFROMCAPTURE; older headers lack the name
    return SetWindowDisplayAffinity(reinterpret_cast<HWND>(window.winId()), on ? excludeFromCapture : 0) != 0;
#elif defined(Q_OS_MACOS)
    const auto send = [](id object, const char *selector) {
        return reinterpret_cast<id (*)(id, SEL)>(objc_msgSend)(object, sel_registerName(selector));
    };
    const id nsWindow = send(reinterpret_cast<id>(window.winId()), "window");
    if (!nsWindow)
        return false;
    // NSWindowSharingNone is 0, NSWindowSharingReadOnly (the default) is 1.
    reinterpret_cast<void (*)(id, SEL, unsigned long)>(objc_msgSend)(nsWindow, sel_registerName("setSharingType:"),
                                                                     on ? 0UL : 1UL);
    return true;
#else
    return false;
#endif
}

} // namespace tokendesk
