// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/flextype/finder.h"

#include "tests/doubles/flextype/phpdates.h"
#include "tests/doubles/flextype/phpnumbers.h"

#include <QRegularExpression>

#include <algorithm>

namespace tokendesk::doubles::flextype {

namespace {

QStringList textsOf(const PhpValue &value)
{
    QStringList texts;
    if (value.isScalar())
        texts.append(phpText(value));
    for (const auto &[key, item] : value.entries())
        texts.append(phpText(item));
    return texts;
}

tl::unexpected<PhpError> invalidArgument(const QString &message)
{
    return phpError(QStringLiteral("InvalidArgumentException"), message);
}

bool compares(const QString &comparison, qint64 value, qint64 limit)
{
    if (comparison == u">")
        return value > limit;
    if (comparison == u">=")
        return value >= limit;
    if (comparison == u"<")
        return value < limit;
    if (comparison == u"<=")
        return value <= limit;
    return comparison == u"!=" ? value != limit : value == limit;
}

/// "== 1", ">0", ">= 2K".
Php<bool> numberMeets(const QString &rule, qint64 value)
{
    static const QRegularExpression pattern(QStringLiteral(R"(\A\s*(==|!=|[<>]=?)?\s*(\d+)\s*([kKmM]i?)?\s*\z)"));
    const QRegularExpressionMatch match = pattern.match(rule);
    if (!match.hasMatch())
        return invalidArgument(QStringLiteral("Don't understand \"%1\" as a number test.").arg(rule));
    const QString unit = match.captured(3).toLower();
    const qint64 base = unit.endsWith(u'i') ? 1024 : 1000;
    const qint64 factor = unit.isEmpty() ? 1 : unit.startsWith(u'k') ? base : base * base;
    return compares(match.captured(1), value, match.captured(2).toLongLong() * factor);
}

/// "since yesterday", "> 2026-01-01".
Php<bool> dateMeets(const QString &rule, qint64 value, const QDateTime &now)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(\A\s*(==|!=|[<>]=?|after|since|before|until)?\s*(.+?)\s*\z)"));
    const QRegularExpressionMatch match = pattern.match(rule);
    const std::optional<qint64> limit = parseDate(match.captured(2), now);
    if (!limit)
        return invalidArgument(QStringLiteral("\"%1\" is not a valid date.").arg(rule));
    const QString word = match.captured(1);
    const QString comparison = word == u"since" || word == u"after"    ? QStringLiteral(">")
                               : word == u"until" || word == u"before" ? QStringLiteral("<")
                                                                       : word;
    return compares(comparison, value, *limit);
}

/// A text, or a regular expression between two slashes.
bool holds(const QString &text, const QString &sought)
{
    static const QRegularExpression delimited(QStringLiteral(R"(\A/(.*)/([imsux]*)\z)"),
                                              QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = delimited.match(sought);
    if (!match.hasMatch())
        return text.contains(sought);
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    if (match.captured(2).contains(u'i'))
        options |= QRegularExpression::CaseInsensitiveOption;
    return QRegularExpression(match.captured(1), options).match(text).hasMatch();
}

class Search final
{
public:
    Search(const SiteFiles &files, const QString &folder, const PhpValue &options, const QDateTime &now)
        : m_files(files)
        , m_folder(folder)
        , m_options(options)
        , m_now(now)
    {
    }

    Php<bool> finds(const QString &path) const
    {
        const QString relative = path.mid(m_folder.size() + 1);
        const QStringList depths =
            m_options.isSet(QStringLiteral("depth")) ? of("depth") : QStringList{QStringLiteral("1")};
        if (isExcluded(relative))
            return false;
        for (const QString &rule : depths) {
            if (const Php<bool> met = numberMeets(rule, relative.count(u'/')); !met || !*met)
                return met;
        }
        for (const QString &rule : of("date")) {
            if (const Php<bool> met = dateMeets(rule, m_files.seconds(path).value_or(0), m_now); !met || !*met)
                return met;
        }
        const QByteArray bytes = m_files.read(path).value_or(QByteArray());
        for (const QString &rule : of("size")) {
            if (const Php<bool> met = numberMeets(rule, bytes.size()); !met || !*met)
                return met;
        }
        return hasContent(QString::fromUtf8(bytes)) && hasPath(relative);
    }

    bool isExcluded(const QString &relative) const
    {
        const QString folders = u'/' + relative.left(std::max<qsizetype>(0, relative.lastIndexOf(u'/'))) + u'/';
        return std::ranges::any_of(of("exclude"), [&](const QString &name) {
            return !name.isEmpty() && folders.contains(u'/' + name + u'/');
        });
    }

private:
    QStringList of(const char *option) const { return textsOf(m_options.value(QString::fromLatin1(option))); }

    bool hasContent(const QString &text) const
    {
        const QStringList wanted = of("contains");
        return (wanted.isEmpty() ||
                std::ranges::any_of(wanted, [&](const QString &part) { return holds(text, part); })) &&
               std::ranges::none_of(of("not_contains"), [&](const QString &part) { return holds(text, part); });
    }

    bool hasPath(const QString &relative) const
    {
        const QStringList wanted = of("path");
        return wanted.isEmpty() ||
               std::ranges::any_of(wanted, [&](const QString &part) { return holds(relative, part); });
    }

    const SiteFiles &m_files;
    const QString &m_folder;
    const PhpValue &m_options;
    const QDateTime &m_now;
};

} // namespace

Php<QStringList> findFiles(const SiteFiles &files, const QString &folder, const PhpValue &options, const QDateTime &now)
{
    if (!options.isArray())
        return typeError(QStringLiteral("find(): Argument #2 ($options) must be of type array, string given"));
    for (const QString &option : {QStringLiteral("sort"), QStringLiteral("filter")}) {
        if (options.isSet(option))
            return typeError(
                QStringLiteral("Symfony\\Component\\Finder\\Finder::%1(): Argument #1 ($closure) must be of "
                               "type Closure, string given")
                    .arg(option));
    }
    const Search search(files, folder, options, now);
    QStringList found;
    for (const QString &path : files.filesBelow(folder)) {
        const QString inner = path.left(path.lastIndexOf(u'/'));
        if (files.isClosed(inner) && !search.isExcluded(path.mid(folder.size() + 1)))
            return phpError(QStringLiteral("Symfony\\Component\\Finder\\Exception\\AccessDeniedException"), inner);
        const Php<bool> fits = search.finds(path);
        if (!fits)
            return tl::unexpected<PhpError>(fits.error());
        if (*fits)
            found.append(path);
    }
    if (options.isSet(QStringLiteral("sort_by")))
        std::ranges::stable_sort(found, {}, [&](const QString &path) { return files.seconds(path).value_or(0); });
    return found;
}

} // namespace tokendesk::doubles::flextype
