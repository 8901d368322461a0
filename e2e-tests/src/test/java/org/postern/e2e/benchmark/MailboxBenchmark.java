package org.postern.e2e.benchmark;

import static org.postern.e2e.benchmark.Samples.time;
import static org.postern.e2e.benchmark.Samples.timed;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postern.e2e.house.Browsers;
import org.postern.e2e.house.House;
import org.postern.e2e.house.HouseExtension;
import org.postern.e2e.house.Person;
import org.postern.e2e.house.RawImap;
import org.postern.e2e.pages.MailPage;
import org.postern.e2e.pages.SignInPage;

/** Reading a large mailbox: in the browser, and what the bare protocol needs for the same. */
@ExtendWith(HouseExtension.class)
class MailboxBenchmark {

    private static final int MESSAGES = Integer.getInteger("benchmark.messages", 100_000);
    private static final int PAGE = 50;
    private static final String ROW_DATA = "(UID FLAGS INTERNALDATE ENVELOPE BODYSTRUCTURE)";

    /** Scrolls a list to a fraction of it and says after how many milliseconds rows are there. */
    private static final String JUMP =
            """
            async (row, fraction) => {
              let scroller = row;
              while (scroller.scrollHeight <= scroller.clientHeight + 1) {
                scroller = scroller.parentElement ?? scroller.getRootNode().host;
              }
              const root = row.getRootNode();
              const box = scroller.getBoundingClientRect();
              const seen = () => [...root.querySelectorAll('[role=row][aria-rowindex]')].filter(r => {
                const own = r.getBoundingClientRect();
                return own.top >= box.top && own.bottom <= box.bottom;
              });
              const first = seen()[0]?.getAttribute('aria-rowindex');
              const start = performance.now();
              scroller.scrollTop = scroller.scrollHeight * fraction;
              for (;;) {
                await new Promise(requestAnimationFrame);
                const rows = seen();
                if (rows.length > 3 && rows[0].getAttribute('aria-rowindex') !== first
                    && rows.every(r => r.innerText.trim().length > 10)) {
                  return performance.now() - start;
                }
                if (performance.now() - start > 10000) {
                  throw new Error('no rows: ' + rows.map(r => r.innerText).join(' / '));
                }
              }
            }
            """;

    private final Report report = new Report();

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void readingALargeMailbox(House house, Browsers browsers) {
        var reader = house.person("alice");
        house.fill(reader, "INBOX", MESSAGES);

        raw(house, reader);
        var version = browser(house, browsers, reader);

        var page = report.page(MESSAGES, version);
        System.out.println(page);
        report.writeIfWanted(page);
    }

    private void raw(House house, Person reader) {
        try (var imap = house.imapOf(reader)) {
            report.add(
                    "raw: SELECT and FETCH of the newest " + PAGE,
                    timed(
                            () ->
                                    imap.commands(
                                            "SELECT INBOX",
                                            "FETCH %d:* %s"
                                                    .formatted(MESSAGES - PAGE + 1, ROW_DATA))),
                    "");
            var middle = MESSAGES / 2;
            report.add(
                    "raw: FETCH of " + PAGE + " in the middle, mailbox selected",
                    timed(
                            () ->
                                    imap.commands(
                                            "FETCH %d:%d %s"
                                                    .formatted(
                                                            middle, middle + PAGE - 1, ROW_DATA))),
                    "");
            var uid = new AtomicInteger(MESSAGES);
            report.add(
                    "raw: FETCH of one body",
                    timed(
                            () ->
                                    imap.commands(
                                            "UID FETCH %d (ENVELOPE BODYSTRUCTURE BODY.PEEK[1])"
                                                    .formatted(uid.getAndDecrement()))),
                    "");
        }
    }

    private String browser(House house, Browsers browsers, Person reader) {
        cold(house, browsers, reader);
        var page = browsers.openForMeasuring();
        var mail = SignInPage.open(page, house.product().url()).signIn(reader);
        report.add(
                "driver of the browser: one question and its answer",
                timed(() -> page.evaluate("1")),
                "");
        report.add(
                "product: warm reload to rows on the screen",
                timed(
                        () -> {
                            page.reload();
                            Rows.areThere(mail);
                        }),
                "");
        var next = new AtomicInteger();
        report.add(
                "product: click to message shown",
                Samples.of(() -> open(house, reader, mail, next.incrementAndGet())),
                "raw + 60");
        var places = new AtomicInteger();
        report.add(
                "product: jump to a place about the middle of the list",
                Samples.of(() -> jump(mail, 0.4 + 0.02 * places.getAndIncrement())),
                "raw + 100");
        return page.context().browser().version();
    }

    /** Empty cache and no cookies, each time. */
    private void cold(House house, Browsers browsers, Person reader) {
        var visits =
                Stream.generate(() -> ColdVisit.make(house, browsers, reader))
                        .limit(Samples.COUNT + 1)
                        .skip(1)
                        .toList();
        report.add("product: sign-in page, empty cache", of(visits, ColdVisit::signInPage), "");
        report.add("product: submit to rows on the screen", of(visits, ColdVisit::submit), "");
        report.add("product: both together", of(visits, ColdVisit::total), "1200");
        report.addFigure("product: sign-in page, wire", visits.getLast().signInWire(), "");
        report.addFigure("product: all until rows, wire", visits.getLast().wire(), "600 kB");
    }

    private static Samples of(List<ColdVisit> visits, Function<ColdVisit, Double> time) {
        return new Samples(visits.stream().map(time).toList());
    }

    /** Each place is a new one, so that nothing is there already. */
    private static double jump(MailPage mail, double fraction) {
        return ((Number) Rows.of(mail).first().evaluate(JUMP, fraction)).doubleValue();
    }

    private static double open(House house, Person reader, MailPage mail, int nth) {
        String text;
        try (RawImap imap = house.imapOf(reader)) {
            text = imap.text("INBOX", MESSAGES - nth);
        }
        var row = Rows.of(mail).nth(nth);
        row.hover();
        var mouse = mail.page().mouse();
        return time(
                () -> {
                    mouse.down();
                    mouse.up();
                    mail.body().getByText(text).first().waitFor();
                });
    }
}
