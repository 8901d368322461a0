package org.postern.news.ui;

import com.vaadin.flow.component.Component;
import org.postern.nntp.NewsFailure;

/** Failures of the news server in words for the person who reads news. */
final class NewsFailures {
    private NewsFailures() {}

    /** What happened, in a sentence or two; what is not the news server's goes up as a bug. */
    static String sentence(Component view, RuntimeException failure) {
        if (!(failure instanceof NewsFailure newsFailure)) {
            throw failure;
        }
        return switch (newsFailure) {
            case NewsFailure.Unreachable _ -> view.getTranslation("news.unreachable");
            case NewsFailure.ConnectionLost _ -> view.getTranslation("news.connection-lost");
            case NewsFailure.TlsRefused _ -> view.getTranslation("news.tls-refused");
            case NewsFailure.SignInRefused _ -> view.getTranslation("news.sign-in-refused");
            case NewsFailure.NoSuchGroup _ -> view.getTranslation("news.no-such-group");
            case NewsFailure.TooLarge large ->
                    view.getTranslation("news.too-large", large.limit() >> 20);
            case NewsFailure.CommandRefused refused ->
                    view.getTranslation(
                            "news.command-refused", refused.code() + " " + refused.getMessage());
            case NewsFailure.ProtocolViolation _ -> view.getTranslation("news.protocol-violation");
        };
    }

    /** For questions beside the list: the list tells the user, the old answer stays. */
    static void ignoreWhatTheListShows(RuntimeException failure) {
        if (!(failure instanceof NewsFailure)) {
            throw failure;
        }
    }
}
