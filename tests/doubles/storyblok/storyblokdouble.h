// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/common/doubleserver.h"
#include "tests/doubles/storyblok/state.h"

#include <functional>

namespace tokendesk::doubles {

/// A stand-in of Storyblok's Management API, of the part of its delivery API that tells of a token, and of its OAuth
/// token endpoint, all on one port. It keeps state and refuses what the real one refuses; what is not established about
/// the real one is refused too. It starts with one space and account, see seed.cpp.
class StoryblokDouble final : public DoubleServer
{
public:
    StoryblokDouble();
    ~StoryblokDouble() override;

    /// Looks at or changes what it keeps.
    void with(const std::function<void(storyblok::State &)> &look);

protected:
    HttpReply answer(const HttpCall &call) override;

private:
    HttpReply answerSigned(const HttpCall &call, const QStringList &parts, const storyblok::Signer &signer);
    HttpReply answerSpaces(const HttpCall &call, const QStringList &parts, const storyblok::Signer &signer);
    bool isTooFast();

    storyblok::State m_kept;
};

} // namespace tokendesk::doubles
