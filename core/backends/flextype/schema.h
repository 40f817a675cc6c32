// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/site.h"

#include "core/domain/capabilities.h"

namespace tokendesk::flextype {

/// The forms and abilities of a site, as data.
Capabilities capabilitiesOf(const Site &site);

/// The kinds of a site, the first one being what create takes without --kind.
KindSpec kindSpecOf(const SiteSettings &settings, const Store &store);

/// The name that a field has in the file: "name" is `title` there, all others are themselves.
QString storedNameOf(const FieldName &field);

} // namespace tokendesk::flextype
