package org.postern.signin.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * How often somebody may try: ten times in ten minutes for one account, sixty times for one client.
 * A sign-in that succeeds is not counted. A browser that has signed in to the account before counts
 * by itself, so that strangers cannot lock its owner out.
 */
final class SignInLimits {
    private static final int TRIES_PER_ACCOUNT = 10;
    private static final int TRIES_PER_CLIENT = 60;
    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final int MOST_COUNTED = 50_000;

    private final LoadingCache<String, Bucket> accounts;
    private final LoadingCache<String, Bucket> clients;

    SignInLimits(TimeMeter time) {
        accounts = buckets(TRIES_PER_ACCOUNT, time);
        clients = buckets(TRIES_PER_CLIENT, time);
    }

    private static LoadingCache<String, Bucket> buckets(int tries, TimeMeter time) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_COUNTED)
                .expireAfterAccess(PERIOD)
                .ticker((Ticker) time::currentTimeNanos)
                .build(
                        key ->
                                Bucket.builder()
                                        .addLimit(
                                                limit ->
                                                        limit.capacity(tries)
                                                                .refillIntervally(tries, PERIOD))
                                        .withCustomTimePrecision(time)
                                        .build());
    }

    /**
     * Counts a try.
     *
     * @param account the account, and the browser where it is a known one
     * @throws SignInRefusal when there were too many
     */
    void count(String account, String client) {
        take(clients.get(client));
        try {
            take(accounts.get(account));
        } catch (SignInRefusal e) {
            clients.get(client).addTokens(1);
            throw e;
        }
    }

    /** Forgets the tries of the account, and this one of the client. */
    void succeeded(String account, String client) {
        accounts.invalidate(account);
        clients.get(client).addTokens(1);
    }

    /** The mail server was not asked, so nobody learned anything about the password. */
    void notTried(String account) {
        accounts.get(account).addTokens(1);
    }

    private static void take(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            var wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
            throw SignInRefusal.tooManyTries(wait.toMinutes() + 1);
        }
    }
}
