// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace tokendesk {

/// Keeps a window out of screenshots and screen sharing, where the platform can.
///
/// Windows 10 2004 and later: SetWindowDisplayAffinity(WDA_EXCLUDEFROMCAPTURE). macOS: NSWindow.sharingType none.
/// X11 and Wayland have no such request.
class CaptureGuard final
{
public:
    static bool isSupported();
    /// `window` is a top-level widget; a native window is made for it if there is none yet. False: not protected.
    static bool protect(QWidget &window, bool on);
};

} // namespace tokendesk
