package heed.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A headless Chromium: the one that HEED_CHROMIUM names, or the one that the machine has. One for
 * all journeys of a run.
 */
final class Browser {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome");

    /** As long as a page has: what is slow on a busy machine is not wrong. */
    private static final int PATIENCE_MS = 30_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    private static final class Lazy {
        static final Playwright PLAYWRIGHT =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        static final com.microsoft.playwright.Browser CHROMIUM =
                PLAYWRIGHT
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(program())
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
    }

    private Browser() {}

    /**
     * A window of a browser that nobody has used before. A script that fails there fails the test.
     */
    static BrowserContext open(int width, int height, boolean dark) {
        var window =
                Lazy.CHROMIUM.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setViewportSize(width, height)
                                .setLocale("en-GB")
                                .setReducedMotion(
                                        com.microsoft.playwright.options.ReducedMotion.REDUCE)
                                .setColorScheme(
                                        dark
                                                ? com.microsoft.playwright.options.ColorScheme.DARK
                                                : com.microsoft.playwright.options.ColorScheme
                                                        .LIGHT));
        window.onWebError(error -> {
            throw new AssertionError("A script failed: " + error.error());
        });
        return window;
    }

    /** Signs in and waits for the desk. */
    static void signIn(Page page, String origin, String email, String password) {
        page.navigate(origin + "/sign-in");
        page.getByLabel("Mail address").fill(email);
        page.getByLabel("Password").fill(password);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    /** Writes a reply in the composer instead of all that stands there, in paragraphs. */
    static void write(Page page, String... paragraphs) {
        page.locator("#composer [contenteditable=true]").focus();
        page.keyboard().press("Control+a");
        page.keyboard().press("Delete");
        for (int at = 0; at < paragraphs.length; at++) {
            if (at > 0) {
                page.keyboard().press("Enter");
            }
            page.keyboard().insertText(paragraphs[at]);
        }
    }

    private static Path program() {
        var named = Optional.ofNullable(System.getenv("HEED_CHROMIUM")).map(Path::of).stream();
        var found =
                Arrays.stream(System.getenv("PATH").split(":"))
                        .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)));
        return Stream.concat(named, found)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "The journeys need Chromium: install it (Debian: apt-get install chromium) or set HEED_CHROMIUM"));
    }
}
