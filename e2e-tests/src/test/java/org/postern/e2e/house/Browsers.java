package org.postern.e2e.house;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The browsers of one test: each person gets a context with cookies and a cache of their own. All
 * share the one Chromium of the run.
 */
public final class Browsers implements AutoCloseable {

    /** Enough for two processors that have other work to do; no contract of the product. */
    private static final double DEADLINE = 20_000;

    private final Browser chromium;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final Set<BrowserContext> traced = new HashSet<>();

    Browsers(Browser chromium) {
        PlaywrightAssertions.setDefaultAssertionTimeout(DEADLINE);
        this.chromium = chromium;
    }

    /** Starts Debian's Chromium. Names under example.net lead to this machine and nowhere else. */
    static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(
                        new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(
                                        List.of(
                                                "--no-sandbox",
                                                "--disable-gpu",
                                                "--disable-background-networking",
                                                "--disable-component-update",
                                                "--disable-sync",
                                                "--no-first-run",
                                                "--host-resolver-rules=MAP *.example.net 127.0.0.1")));
    }

    /** A page in a new context, as wide as a desk's screen. */
    public Page open() {
        return open(options -> options.setViewportSize(1440, 900));
    }

    /** A page in a new context as the test wants it. */
    public Page open(UnaryOperator<Browser.NewContextOptions> options) {
        var page = openUntraced(options);
        traced.add(page.context());
        // no snapshots: they touch <base>, after which relative addresses mean something else
        page.context().tracing().start(new Tracing.StartOptions().setScreenshots(true));
        return page;
    }

    /** A page in a new context of which nothing is recorded, so that it is as fast as it can be. */
    public Page openForMeasuring() {
        return openUntraced(options -> options.setViewportSize(1440, 900));
    }

    private Page openUntraced(UnaryOperator<Browser.NewContextOptions> options) {
        var context =
                chromium.newContext(
                        options.apply(new Browser.NewContextOptions().setLocale("en-GB")));
        contexts.add(context);
        context.setDefaultTimeout(DEADLINE);
        return context.newPage();
    }

    /** Writes down what the browsers of a failed test saw. */
    void keepEvidence(Path directory) {
        for (int i = 0; i < contexts.size(); i++) {
            var context = contexts.get(i);
            for (var page : context.pages()) {
                page.screenshot(
                        new Page.ScreenshotOptions()
                                .setPath(
                                        directory.resolve(
                                                "page-%d-%d.png"
                                                        .formatted(
                                                                i,
                                                                context.pages().indexOf(page)))));
            }
            if (traced.contains(context)) {
                var trace = directory.resolve("trace-%d.zip".formatted(i));
                context.tracing().stop(new Tracing.StopOptions().setPath(trace));
            }
        }
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }
}
