package org.postern.signin.internal;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.postern.configuration.BackEnds;
import org.postern.configuration.InstallationSecret;
import org.postern.configuration.PosternSettings;
import org.postern.imap.MailGateway;
import org.postern.signin.SignedOut;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The parts of signing in, put together. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SignInBeans {
    private static final Duration BEAT = Duration.ofMillis(2500);

    @Bean
    Cookies cookies(PosternSettings settings) {
        return new Cookies(settings);
    }

    @Bean
    ReturnAddress returnAddress(Cookies cookies) {
        return new ReturnAddress(cookies);
    }

    @Bean
    RefusalNotes refusalNotes(Cookies cookies) {
        return new RefusalNotes(cookies, new SecureRandom());
    }

    @Bean
    KnownDevices knownDevices(InstallationSecret secret) {
        return new KnownDevices(secret, new SecureRandom());
    }

    @Bean
    SignedInAccounts signedInAccounts(
            PosternSettings settings,
            BackEnds backEnds,
            Clock clock,
            MeterRegistry meters,
            ApplicationEventPublisher events) {
        var accounts =
                new SignedInAccounts(
                        settings.session(),
                        clock,
                        user -> events.publishEvent(new SignedOut(user)));
        Gauge.builder("postern.accounts.signed.in", accounts, SignedInAccounts::count)
                .description("Accounts of users who are signed in")
                .register(meters);
        for (var backEnd : backEnds.all()) {
            gauge(accounts, backEnd.name(), true).register(meters);
            gauge(accounts, backEnd.name(), false).register(meters);
        }
        return accounts;
    }

    private static Gauge.Builder<?> gauge(SignedInAccounts accounts, String backEnd, boolean up) {
        return Gauge.builder("postern.backend.accounts", accounts, a -> a.count(backEnd, up))
                .description("Accounts of users who are signed in, by whether they are answered")
                .tag("backend", backEnd)
                .tag("state", up ? "up" : "down");
    }

    @Bean
    Sessions sessions(SignedInAccounts accounts) {
        return new Sessions(accounts);
    }

    @Bean
    SessionSweep sessionSweep(SignedInAccounts accounts) {
        return new SessionSweep(accounts);
    }

    @Bean
    PushIdleTime pushIdleTime(ServletContext servlets) {
        return new PushIdleTime(servlets);
    }

    @Bean(destroyMethod = "close")
    EvenAnswers evenAnswers() {
        return new EvenAnswers(BEAT);
    }

    /** Before everything else: refusals of the firewall carry the headers too. */
    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders(
            PosternSettings settings, PageNonce nonces) {
        var registration =
                new FilterRegistrationBean<>(new SecurityHeaders(settings.secureOnly(), nonces));
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    PageNonce pageNonce() {
        return new PageNonce(new SecureRandom());
    }

    @Bean
    MailServerAuthentication mailServerAuthentication(
            BackEnds backEnds,
            PosternSettings settings,
            MailGateway gateway,
            KnownDevices devices,
            EvenAnswers answers,
            MeterRegistry meters) {
        return new MailServerAuthentication(
                backEnds,
                settings,
                gateway,
                new SignInLimits(TimeMeter.SYSTEM_MILLISECONDS),
                devices,
                answers,
                new SignInCounts(meters));
    }

    @Bean
    SignInOutcome signInOutcome(
            BackEnds backEnds,
            SignedInAccounts accounts,
            ReturnAddress returnAddress,
            RefusalNotes notes,
            KnownDevices devices,
            Cookies cookies) {
        return new SignInOutcome(backEnds, accounts, returnAddress, notes, devices, cookies);
    }
}
