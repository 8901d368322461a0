package org.postern.e2e.house;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands a test the house, which is one for the run, and browsers, which are its own. What the
 * browsers of a failed test saw is kept under {@code target/failures}.
 */
public final class HouseExtension implements ParameterResolver, AfterTestExecutionCallback {

    private static final ExtensionContext.Namespace OURS =
            ExtensionContext.Namespace.create(HouseExtension.class);

    /** The one browser program of the run, with what drives it. */
    private record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

        static Chromium start() {
            var playwright =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Chromium(playwright, Browsers.launch(playwright));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }

    /** The one attempt of the run to open the house: where it fails, no test tries again. */
    private record Opening(@Nullable House opened, @Nullable RuntimeException failure)
            implements AutoCloseable {

        static Opening attempt() {
            try {
                return new Opening(House.open(), null);
            } catch (RuntimeException e) {
                return new Opening(null, e);
            }
        }

        House house() {
            if (opened == null) {
                throw new IllegalStateException("there is no house to test", failure);
            }
            return opened;
        }

        @Override
        public void close() {
            if (opened != null) {
                opened.close();
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        var type = parameter.getParameter().getType();
        return type == House.class || type == Browsers.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        if (parameter.getParameter().getType() == Browsers.class) {
            return test.getStore(OURS)
                    .computeIfAbsent(
                            Browsers.class, _ -> new Browsers(chromium(test)), Browsers.class);
        }
        return test.getRoot()
                .getStore(OURS)
                .computeIfAbsent(Opening.class, _ -> Opening.attempt(), Opening.class)
                .house();
    }

    private static Browser chromium(ExtensionContext test) {
        return test.getRoot()
                .getStore(OURS)
                .computeIfAbsent(Chromium.class, _ -> Chromium.start(), Chromium.class)
                .browser();
    }

    @Override
    public void afterTestExecution(ExtensionContext test) throws IOException {
        var browsers = test.getStore(OURS).get(Browsers.class, Browsers.class);
        if (test.getExecutionException().isPresent() && browsers != null) {
            var name =
                    "%s.%s %s"
                            .formatted(
                                    test.getRequiredTestClass().getSimpleName(),
                                    test.getRequiredTestMethod().getName(),
                                    test.getDisplayName().replaceAll("[^A-Za-z0-9]+", "-"));
            browsers.keepEvidence(Files.createDirectories(Path.of("target", "failures", name)));
        }
    }
}
