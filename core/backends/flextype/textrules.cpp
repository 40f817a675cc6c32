// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/textrules.h"

#include "core/backends/flextype/words.h"

#include <QRegularExpression>

#include <algorithm>
#include <cstring>

namespace tokendesk::flextype {

namespace {

constexpr QLatin1String shortcodes[] = {
    QLatin1String("calc"),
    QLatin1String("compile"),
    QLatin1String("const"),
    QLatin1String("date"),
    QLatin1String("entries"),
    QLatin1String("eval"),
    QLatin1String("fetch"),
    QLatin1String("field"),
    QLatin1String("filesystem"),
    QLatin1String("getAbsoluteUrl"),
    QLatin1String("getBasePath"),
    QLatin1String("getBaseUrl"),
    QLatin1String("getProjectUrl"),
    QLatin1String("getUriString"),
    QLatin1String("if"),
    QLatin1String("markdown"),
    QLatin1String("php"),
    QLatin1String("raw"),
    QLatin1String("registry"),
    QLatin1String("strings"),
    QLatin1String("textile"),
    QLatin1String("tr"),
    QLatin1String("type"),
    QLatin1String("unless"),
    QLatin1String("url"),
    QLatin1String("urlFor"),
    QLatin1String("uuid"),
    QLatin1String("var"),
    QLatin1String("when"),
};

/// Anywhere in a text, whatever follows: "name@markdown.org" is changed too.
constexpr QLatin1String directives[] = {QLatin1String("@markdown"), QLatin1String("@textile"),
                                        QLatin1String("@shortcodes"), QLatin1String("@type[")};

constexpr qsizetype shownPiece = 40;

QString shown(QStringView piece)
{
    return piece.size() <= shownPiece ? piece.toString() : piece.first(shownPiece - 1).toString() + QChar(0x2026);
}

std::optional<QString> bracketed(QStringView text, char16_t inner, char16_t closing)
{
    const char16_t opener[] = {u'[', inner};
    const char16_t closer[] = {closing, u']'};
    const qsizetype begin = text.indexOf(QStringView(opener, 2));
    if (begin < 0)
        return std::nullopt;
    // "[%]" shares its sign: whether the server minds is not known, so it counts. "[[]" cannot.
    const qsizetype end = text.indexOf(QStringView(closer, 2), begin + 1);
    if (end < 0)
        return std::nullopt;
    return shown(text.sliced(begin, end + 2 - begin));
}

bool isLetter(QChar character)
{
    return (character >= QLatin1Char('a') && character <= QLatin1Char('z')) ||
           (character >= QLatin1Char('A') && character <= QLatin1Char('Z'));
}

std::optional<QString> shortcode(QStringView text)
{
    for (qsizetype open = text.indexOf(u'('); open >= 0; open = text.indexOf(u'(', open + 1)) {
        qsizetype begin = open + 1;
        while (begin < text.size() && text[begin].isSpace())
            ++begin;
        qsizetype end = begin;
        while (end < text.size() && isLetter(text[end]))
            ++end;
        const QStringView name = text.sliced(begin, end - begin);
        if (end < text.size() && std::any_of(std::begin(shortcodes), std::end(shortcodes),
                                             [&](QLatin1String known) { return name == known; }))
            return shown(text.sliced(open, end + 1 - open));
    }
    return std::nullopt;
}

std::optional<QString> directive(QStringView text)
{
    for (const QLatin1String &known : directives) {
        if (text.contains(known))
            return QString(known);
    }
    return std::nullopt;
}

bool isInfinite(QStringView text)
{
    static const QRegularExpression form(QStringLiteral("\\A[+-]?\\.(?:inf|nan)\\z"),
                                         QRegularExpression::CaseInsensitiveOption);
    return form.match(text).hasMatch();
}

/// The server writes these without quotes at the next use, and its readers then take them for numbers.
bool becomesNumber(QStringView text)
{
    static const QRegularExpression form(QStringLiteral("\\A[+-]?0[bo][0-9_]+\\z"));
    return form.match(text).hasMatch();
}

/// Surrogates must come in pairs, or UTF-8 cannot hold them.
bool hasLoneSurrogate(QStringView text)
{
    return !text.isValidUtf16();
}

} // namespace

std::optional<QString> evaluatedPiece(QStringView text)
{
    if (auto piece = bracketed(text, u'[', u']'))
        return piece;
    if (auto piece = bracketed(text, u'%', u'%'))
        return piece;
    if (auto piece = bracketed(text, u'#', u'#'))
        return piece;
    if (auto piece = shortcode(text))
        return piece;
    return directive(text);
}

std::optional<QString> evaluatedPiece(QByteArrayView utf8)
{
    return mayBeEvaluated(utf8) ? evaluatedPiece(QString::fromUtf8(utf8)) : std::nullopt;
}

bool mayBeEvaluated(QByteArrayView utf8)
{
    const auto has = [&](char sign) {
        return std::memchr(utf8.data(), sign, static_cast<std::size_t>(utf8.size())) != nullptr;
    };
    return !utf8.isEmpty() && (has('[') || has('(') || has('@'));
}

std::optional<Phrase> refusedPlainText(QStringView text)
{
    if (text.contains(QChar(0)))
        return say(QT_TRANSLATE_NOOP("Flextype", "The text has a NUL character in it. Remove it."));
    if (hasLoneSurrogate(text))
        return say(QT_TRANSLATE_NOOP("Flextype", "The text has half a character in it that cannot be stored."));
    if (text.size() > longestText)
        return say(QT_TRANSLATE_NOOP("Flextype", "This is %1 characters long; %2 are allowed."),
                   {QString::number(text.size()), QString::number(longestText)});
    return std::nullopt;
}

std::optional<Phrase> refusedHashedText(QStringView text)
{
    if (auto refused = refusedPlainText(text))
        return refused;
    if (const auto piece = evaluatedPiece(text))
        return say(QT_TRANSLATE_NOOP("Flextype",
                                     "Flextype evaluates “%1” as a template when it reads a token, which changes the "
                                     "text or breaks the site's list of tokens. Write it differently."),
                   {*piece});
    if (isInfinite(text))
        return say(QT_TRANSLATE_NOOP("Flextype", "Flextype would read “%1” as a number that is none, and its list of "
                                                 "tokens would break. Write it differently."),
                   {text.toString()});
    if (becomesNumber(text))
        return say(QT_TRANSLATE_NOOP("Flextype", "Flextype would turn “%1” into another number. Write it differently."),
                   {text.toString()});
    return std::nullopt;
}

std::optional<Phrase> refusedExtraName(QStringView name)
{
    constexpr qsizetype longestName = 200;
    static const QRegularExpression number(QStringLiteral("\\A[+-]?[0-9]+\\z"));
    static const QLatin1String taken[] = {
        QLatin1String("title"),       QLatin1String("state"),       QLatin1String("calls"),
        QLatin1String("limit_calls"), QLatin1String("icon"),        QLatin1String("created_by"),
        QLatin1String("created_at"),  QLatin1String("modified_at"), QLatin1String("updated_at"),
        QLatin1String("updated_by"),  QLatin1String("id"),          QLatin1String("hashed_access_token"),
    };
    if (name.trimmed().isEmpty())
        return say(QT_TRANSLATE_NOOP("Flextype", "An extra field needs a name."));
    if (name.size() > longestName || !name.isValidUtf16() || std::any_of(name.begin(), name.end(), [](QChar character) {
            return character.category() == QChar::Other_Control;
        }))
        return say(QT_TRANSLATE_NOOP("Flextype", "“%1” cannot be the name of a field."), {shown(name)});
    if (number.match(name).hasMatch() || name == QLatin1String("<<"))
        return say(QT_TRANSLATE_NOOP("Flextype",
                                     "“%1” cannot be the name of a field: it would break the site's list of "
                                     "tokens."),
                   {name.toString()});
    if (std::any_of(std::begin(taken), std::end(taken), [&](QLatin1String known) { return name == known; }))
        return say(QT_TRANSLATE_NOOP("Flextype", "“%1” is not an extra field: it is set in its own way."),
                   {name.toString()});
    return std::nullopt;
}

} // namespace tokendesk::flextype
