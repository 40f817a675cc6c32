// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/flextype/texts.h"

#include "tests/doubles/flextype/phpnumbers.h"

#include <QRegularExpression>
#include <QUuid>

namespace tokendesk::doubles::flextype {

namespace {

constexpr qsizetype longestWord = 24555; // beyond it the server's regular expressions run out of stack

tl::unexpected<PhpError> syntaxError(const QString &expression)
{
    return phpError(QStringLiteral("Symfony\\Component\\ExpressionLanguage\\SyntaxError"),
                    QStringLiteral("Unexpected token around position 1 for expression `%1`.").arg(expression));
}

Php<QString> evaluateExpression(const QString &expression, const TextContext &context)
{
    static const QRegularExpression sum(QStringLiteral(R"(\A\s*-?\d+(\s*[-+]\s*\d+)*\s*\z)"));
    static const QRegularExpression summand(QStringLiteral(R"(([-+]?)\s*(\d+))"));
    static const QRegularExpression name(QStringLiteral(R"(\A\s*([A-Za-z_]\w*)\s*\z)"));
    static const QRegularExpression literal(QStringLiteral(R"re(\A\s*(?:'([^'\\]*)'|"([^"\\]*)")\s*\z)re"));
    if (sum.match(expression).hasMatch()) {
        qint64 total = 0;
        for (auto part = summand.globalMatch(expression); part.hasNext();) {
            const QRegularExpressionMatch match = part.next();
            total += (match.captured(1) == u"-" ? -1 : 1) * match.captured(2).toLongLong();
        }
        return QString::number(total);
    }
    if (const QRegularExpressionMatch match = literal.match(expression); match.hasMatch())
        return match.captured(1) + match.captured(2);
    if (const QRegularExpressionMatch match = name.match(expression); match.hasMatch()) {
        if (const PhpValue *field = context.entry.find(match.captured(1)))
            return phpText(*field);
    }
    return syntaxError(expression);
}

Php<QString> evaluateBrackets(const QString &text, const TextContext &context)
{
    if (text.contains(QStringLiteral("!expressions")))
        return text;
    static const QRegularExpression pattern(QStringLiteral(R"(\[#.*?#\]|\[%(.*?)%\]|\[\[(.*?)\]\])"),
                                            QRegularExpression::DotMatchesEverythingOption);
    QString out;
    qsizetype at = 0;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        out += text.mid(at, match.capturedStart() - at);
        at = match.capturedEnd();
        if (match.captured().startsWith(u"[%"))
            return syntaxError(match.captured(1)); // no block was measured that works in a token
        if (match.captured().startsWith(u"[#"))
            continue;
        const Php<QString> value = evaluateExpression(match.captured(2), context);
        if (!value)
            return value;
        out += *value;
    }
    return out + text.mid(at);
}

Php<QString> evaluateShortcode(const QString &name, const QString &argument, const TextContext &context)
{
    static const QStringList failing{QStringLiteral("if"),   QStringLiteral("when"),    QStringLiteral("unless"),
                                     QStringLiteral("calc"), QStringLiteral("compile"), QStringLiteral("urlFor")};
    if (failing.contains(name) || (name == u"date" && !argument.startsWith(u':')))
        return typeError(QStringLiteral("shortcode %1").arg(name));
    if (name == u"uuid")
        return QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (name == u"url" || name.startsWith(u"get"))
        return context.siteUrl;
    if (name == u"date")
        return argument == u":Y" ? QString::number(context.now.date().year()) : QString();
    if (name == u"markdown" || name == u"textile")
        return QStringLiteral("<p></p>");
    return QString();
}

Php<QString> evaluateShortcodes(const QString &text, const TextContext &context)
{
    if (text.contains(QStringLiteral("!shortcodes")))
        return text;
    static const QRegularExpression pattern(QStringLiteral(
        R"(\(\s*(calc|compile|const|date|entries|eval|fetch|field|filesystem|getAbsoluteUrl|getBasePath|getBaseUrl|)"
        R"(getProjectUrl|getUriString|if|markdown|raw|registry|strings|textile|tr|type|unless|urlFor|url|uuid|var|)"
        R"(when)(?![A-Za-z])([^)]*)\))"));
    QString out;
    qsizetype at = 0;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const Php<QString> value = evaluateShortcode(match.captured(1), match.captured(2), context);
        if (!value)
            return value;
        out += text.mid(at, match.capturedStart() - at) + *value;
        at = match.capturedEnd();
    }
    return out + text.mid(at);
}

QString paragraph(QString text)
{
    static const QRegularExpression strong(QStringLiteral(R"((\*\*?)(\S(?:.*?\S)?)\1)"));
    text.replace(strong, QStringLiteral("<strong>\\2</strong>"));
    return QStringLiteral("<p>") + text + QStringLiteral("</p>");
}

PhpValue typed(const QString &type, const QString &text)
{
    if (type == u"int" || type == u"integer")
        return PhpValue::integer(phpInteger(PhpValue::text(text)));
    if (type == u"float")
        return PhpValue::real(text.toDouble());
    if (type == u"bool" || type == u"boolean")
        return PhpValue::boolean(phpTruth(PhpValue::text(text)));
    if (type == u"array") {
        PhpValue map = PhpValue::array();
        map.set(text, PhpValue::text(QString()));
        return map;
    }
    return PhpValue::text(text);
}

PhpValue applyDirectives(QString text)
{
    static const QRegularExpression type(QStringLiteral(R"(@type\[(\w+)\])"));
    if (text.contains(QStringLiteral("@shortcodes"))) {
        const bool first = text.startsWith(u'@');
        text.remove(QStringLiteral("@shortcodes"));
        if (first)
            text = text.trimmed();
    }
    for (const QString &directive : {QStringLiteral("@markdown"), QStringLiteral("@textile")}) {
        if (text.contains(directive))
            text = paragraph(text.remove(directive));
    }
    const QRegularExpressionMatch match = type.match(text);
    if (!match.hasMatch() || text.contains(QStringLiteral("!types")))
        return PhpValue::text(text);
    return typed(match.captured(1), text.remove(match.capturedStart(), match.capturedLength()).trimmed());
}

} // namespace

Php<PhpValue> evaluateText(const QString &text, const TextContext &context)
{
    static const QRegularExpression blank(QStringLiteral("\\s"));
    if (text.size() > longestWord && !text.contains(blank))
        return typeError(QStringLiteral("preg_replace_callback() gave no text"));
    if (!text.contains(u'[') && !text.contains(u'(') && !text.contains(u'@'))
        return PhpValue::text(text);
    return evaluateBrackets(text, context)
        .and_then([&](const QString &bare) { return evaluateShortcodes(bare, context); })
        .map([](const QString &bare) { return applyDirectives(bare); });
}

} // namespace tokendesk::doubles::flextype
