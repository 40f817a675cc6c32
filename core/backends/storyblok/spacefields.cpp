// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/storyblok/spacefields.h"

#include "core/backends/storyblok/words.h"

#include <QCoreApplication>

namespace tokendesk::storyblok {

namespace {

FieldSpec field(const char *name, FieldType type, Phrase label, Phrase help)
{
    FieldSpec spec;
    spec.name = QLatin1String(name);
    spec.type = type;
    spec.label = std::move(label);
    spec.help = std::move(help);
    spec.choicesFromServer = type == FieldType::Choice || type == FieldType::MultiChoice;
    return spec;
}

QList<FieldSpec> fieldsOf(const SpaceApps &apps)
{
    QList<FieldSpec> fields;
    fields.append(field("name", FieldType::Text, say(QT_TRANSLATE_NOOP("Storyblok", "Name")),
                        say(QT_TRANSLATE_NOOP("Storyblok", "What or who the token is for."))));
    if (apps.stages)
        fields.append(field("branch_id", FieldType::Choice, say(QT_TRANSLATE_NOOP("Storyblok", "Stage")),
                            say(QT_TRANSLATE_NOOP("Storyblok", "The pipeline stage that it reads. Empty: the main "
                                                               "content."))));
    if (apps.folders)
        fields.append(field("story_ids", FieldType::MultiChoice, say(QT_TRANSLATE_NOOP("Storyblok", "Folders")),
                            say(QT_TRANSLATE_NOOP("Storyblok", "It reads these folders and stories only. None: "
                                                               "everything."))));
    if (apps.releases)
        fields.append(field("release_ids", FieldType::MultiChoice, say(QT_TRANSLATE_NOOP("Storyblok", "Releases")),
                            say(QT_TRANSLATE_NOOP("Storyblok", "Restricted releases that it may read."))));
    FieldSpec cache = field("min_cache", FieldType::Number, say(QT_TRANSLATE_NOOP("Storyblok", "Minimum cache")),
                            say(QT_TRANSLATE_NOOP("Storyblok", "Seconds for which the delivery network keeps answers "
                                                               "at least. 0: as usual.")));
    cache.initial = qint64(0);
    fields.append(cache);
    return fields;
}

KindSpec kind(const char *id, Phrase label, Phrase canDo, const SpaceApps &apps)
{
    KindSpec spec;
    spec.id = QLatin1String(id);
    spec.label = std::move(label);
    spec.canDo = std::move(canDo);
    spec.fields = fieldsOf(apps);
    spec.secretAvailability = SecretAvailability::Always;
    spec.secretName = spaceSecretName;
    return spec;
}

} // namespace

QList<KindSpec> spaceKinds(const SpaceApps &apps)
{
    const Phrase unsure = say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok's API may refuse to make tokens of this kind; "
                                                             "its web app makes them."));
    KindSpec published =
        kind("public", say(QT_TRANSLATE_NOOP("Storyblok", "Public")),
             say(QT_TRANSLATE_NOOP("Storyblok", "Reading published content through the delivery API.")), apps);
    KindSpec preview = kind(
        "private", say(QT_TRANSLATE_NOOP("Storyblok", "Preview")),
        say(QT_TRANSLATE_NOOP("Storyblok", "Reading drafts and published content through the delivery API.")), apps);
    preview.createWarning = say(QT_TRANSLATE_NOOP("Storyblok", "A preview token shows drafts: keep it out of the code "
                                                               "of a public web site."));
    KindSpec asset = kind("asset", say(QT_TRANSLATE_NOOP("Storyblok", "Asset")),
                          say(QT_TRANSLATE_NOOP("Storyblok", "Reading private assets.")), apps);
    KindSpec release = kind("release", say(QT_TRANSLATE_NOOP("Storyblok", "Release")),
                            say(QT_TRANSLATE_NOOP("Storyblok", "Reading the content of its releases.")), apps);
    KindSpec theme =
        kind("theme", say(QT_TRANSLATE_NOOP("Storyblok", "Theme")),
             say(QT_TRANSLATE_NOOP("Storyblok", "The rendering service, which Storyblok has given up.")), apps);
    for (KindSpec *const each : {&asset, &release, &theme})
        each->createWarning = unsure;
    preview.revokeConsequences = {say(QT_TRANSLATE_NOOP(
        "Storyblok", "Storyblok's visual editor may depend on the oldest preview token of a space; the list marks "
                     "it."))};
    release.revokeConsequences = {say(QT_TRANSLATE_NOOP(
        "Storyblok", "Releases name the tokens that may read them: a successor must be allowed there by hand."))};
    return {published, preview, asset, release, theme};
}

} // namespace tokendesk::storyblok
