// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/contentstack/state.h"

namespace tokendesk::doubles {

/// A stand-in of Contentstack's management and delivery APIs on 127.0.0.1, with its state in memory. What it enforces
/// is what the vendor documents and its clients rely on; errors have the API's own shapes. All functions may be called
/// from any thread.
class ContentstackDouble final : public DoubleServer
{
public:
    explicit ContentstackDouble(contentstack::State state = contentstack::demoState(), quint16 port = 0);
    ~ContentstackDouble() override;

    /// Looks at the state, or changes it as somebody else would.
    template <class Use>
    auto with(Use use)
    {
        const QMutexLocker lock(&m_state);
        return use(m_what);
    }

protected:
    HttpReply answer(const HttpCall &call) override;

private:
    HttpReply answered(const HttpCall &call);
    HttpReply delivered(const HttpCall &call);
    void endInTime(const HttpCall &call);
    std::optional<HttpReply> limited(const HttpCall &call);

    contentstack::State m_what;
    qint64 m_second = 0;
    int m_reads = 0;
    int m_writes = 0;
};

} // namespace tokendesk::doubles
