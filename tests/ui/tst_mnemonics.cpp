// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/icons.h"
#include "ui/widgets/mnemonics.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace tokendesk;

class MnemonicsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersAreUnique();
    void theClosingButtonsChooseFirst();
    void ampersandsInNamesStay();
    void textsWithoutLettersGetNone();
    void assigningAgainChangesNothing();
    void iconsFollowThePalette();
};

void MnemonicsTest::lettersAreUnique()
{
    QWidget window;
    QList<QPushButton *> buttons;
    for (const char *text : {"Save", "Save all", "Search", "Select", "Send"})
        buttons.append(new QPushButton(QString::fromLatin1(text), &window));
    auto *label = new QLabel(QStringLiteral("Sender"), &window);
    label->setBuddy(new QLineEdit(&window));
    assignMnemonics(window);
    QSet<QString> keys{QKeySequence::mnemonic(label->text()).toString()};
    for (const QPushButton *button : std::as_const(buttons))
        keys.insert(QKeySequence::mnemonic(button->text()).toString());
    QCOMPARE(keys.size(), 6);
    QVERIFY(!keys.contains(QString()));
}

void MnemonicsTest::theClosingButtonsChooseFirst()
{
    QWidget window;
    auto *other = new QCheckBox(QStringLiteral("Case"), &window);
    auto *box = new QDialogButtonBox(&window);
    const QPushButton *cancel = box->addButton(QStringLiteral("Cancel"), QDialogButtonBox::RejectRole);
    assignMnemonics(window);
    QCOMPARE(cancel->text(), QStringLiteral("&Cancel"));
    QVERIFY(other->text() != QLatin1String("&Case"));
}

void MnemonicsTest::ampersandsInNamesStay()
{
    QWidget window;
    auto *button = new QPushButton(QStringLiteral("Terms && conditions"), &window);
    assignMnemonics(window);
    QCOMPARE(button->text(), QStringLiteral("&Terms && conditions"));
}

void MnemonicsTest::textsWithoutLettersGetNone()
{
    QWidget window;
    auto *button = new QPushButton(QStringLiteral("…"), &window);
    auto *excluded = new QPushButton(QStringLiteral("Hide"), &window);
    excludeFromMnemonics(*excluded);
    assignMnemonics(window);
    QCOMPARE(button->text(), QStringLiteral("…"));
    QCOMPARE(excluded->text(), QStringLiteral("Hide"));
}

void MnemonicsTest::assigningAgainChangesNothing()
{
    QWidget window;
    auto *one = new QPushButton(QStringLiteral("Save"), &window);
    auto *two = new QPushButton(QStringLiteral("Save all"), &window);
    assignMnemonics(window);
    const QStringList before{one->text(), two->text()};
    assignMnemonics(window);
    QCOMPARE(QStringList({one->text(), two->text()}), before);
}

void MnemonicsTest::iconsFollowThePalette()
{
    const auto darkest = [] {
        const QImage image = icon(Icon::Trash).pixmap(32, 32).toImage();
        QColor strongest(Qt::transparent);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y).alpha() > strongest.alpha())
                    strongest = image.pixelColor(x, y);
            }
        }
        return strongest;
    };
    for (const QColor &colour : {QColor(Qt::black), QColor(Qt::white)}) {
        QPalette palette;
        palette.setColor(QPalette::WindowText, colour);
        QApplication::setPalette(palette);
        QCOMPARE(darkest().rgb(), colour.rgb());
        QVERIFY(darkest().alpha() > 200);
    }
    for (int each = 0; each <= static_cast<int>(Icon::Remove); ++each) {
        const QImage image = icon(static_cast<Icon>(each)).pixmap(24, 24).toImage();
        QVERIFY2(!image.isNull() && image != QImage(image.size(), image.format()), qPrintable(QString::number(each)));
    }
}

QTEST_MAIN(MnemonicsTest)
#include "tst_mnemonics.moc"
