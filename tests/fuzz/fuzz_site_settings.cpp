// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/settings.h"
#include "tests/fuzz/check.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace tokendesk;
using flextype::Layout;
using flextype::SiteSettings;

namespace {

/// A site that has nothing but its settings.
class Site final
{
public:
    Site() { CHECK(QDir(m_folder.path()).mkpath(QStringLiteral("project/config/flextype"))); }

    SiteSettings read(const char *data, qint64 size, Layout layout) const
    {
        QFile file(m_folder.filePath(QStringLiteral("project/config/flextype/settings.yaml")));
        CHECK(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(data, size) == size);
        file.close();
        return SiteSettings::read(m_folder.path(), layout);
    }

private:
    const QTemporaryDir m_folder{QDir::tempPath() + QStringLiteral("/fuzz-site-XXXXXX")};
};

} // namespace

/// Whatever stands in a site's settings, its tokens can be read: by what is set, or by the server's defaults.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const Site site;
    for (const Layout layout : {Layout::V1_0, Layout::V0_9_13}) {
        const SiteSettings settings =
            site.read(reinterpret_cast<const char *>(data), static_cast<qint64>(size), layout);
        CHECK(settings.timeZone.isValid());
        CHECK(settings.remarks.size() <= 2);
    }
    return 0;
}
