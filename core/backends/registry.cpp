// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/backendtype.h"
#include "core/backends/contensis/contensistype.h"
#include "core/backends/contentstack/stacktype.h"
#include "core/backends/flextype/foldertype.h"
#include "core/backends/flextype/servertype.h"
#include "core/backends/storyblok/storybloktype.h"

namespace tokendesk {

QList<BackendType> backendTypes()
{
    return {
        flextype::folderType(),    flextype::serverType(),     contensis::contensisType(),
        contentstack::stackType(), storyblok::storyblokType(),
    };
}

} // namespace tokendesk
