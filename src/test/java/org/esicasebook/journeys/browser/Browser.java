package org.esicasebook.journeys.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium with a profile of its own, and the waits that page objects need. */
public final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver driver;
    private final String root;

    private Browser(ChromeDriver driver, String root) {
        this.driver = driver;
        this.root = root;
    }

    public static Browser open(int port, int width, int height) {
        var options = new ChromeOptions();
        options.setBinary(existing("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--enable-unsafe-swiftshader",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--window-size=" + width + "," + height,
                "--user-data-dir=" + newProfile());
        var logging = new LoggingPreferences();
        logging.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logging);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(
                        Path.of(existing("/usr/bin/chromedriver")).toFile())
                .build();
        var driver = new ChromeDriver(service, options);
        driver.executeCdpCommand(
                "Network.enable", Map.of("maxTotalBufferSize", 300_000_000, "maxResourceBufferSize", 50_000_000));
        // headless windows have a least width that is wider than a phone
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        return new Browser(driver, "http://localhost:" + port + "/");
    }

    private static String existing(String... candidates) {
        for (String candidate : candidates) {
            if (Files.isExecutable(Path.of(candidate))) {
                return candidate;
            }
        }
        throw new IllegalStateException("Install the Debian packages chromium and chromium-driver: there is no "
                + String.join(" or ", candidates));
    }

    private static Path newProfile() {
        try {
            return Files.createTempDirectory("journey-profile-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param scheme light or dark, as the operating system would say */
    public void prefer(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Cuts the browser off from every server, or joins it again. */
    public void line(boolean whole) {
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", !whole, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    public ChromeDriver driver() {
        return driver;
    }

    /** @param address relative to the application's root */
    public void go(String address) {
        driver.get(root + address);
    }

    public String address() {
        return driver.getCurrentUrl().substring(root.length());
    }

    public <T> T until(String what, ExpectedCondition<T> condition) {
        return new WebDriverWait(driver, PATIENCE)
                .withMessage(what)
                .ignoring(org.openqa.selenium.StaleElementReferenceException.class)
                .until(condition);
    }

    public WebElement find(String css) {
        return until("no " + css, d -> d.findElements(By.cssSelector(css)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
    }

    public boolean shows(String text) {
        return Boolean.TRUE.equals(script("""
                const wanted = arguments[0];
                const says = (root) => [...root.querySelectorAll('*')].some((e) => e.shadowRoot
                  && ([...e.shadowRoot.children].some((c) => c.innerText?.includes(wanted)) || says(e.shadowRoot)));
                return document.body.innerText.includes(wanted) || says(document);
                """, text));
    }

    public void untilShown(String text) {
        until("the page does not say: " + text, _ -> shows(text) ? Boolean.TRUE : null);
    }

    /** All links and buttons by the name that a screen reader would say. */
    public WebElement control(String name) {
        return until("no control named " + name, _ -> (WebElement) script("""
                const wanted = arguments[0];
                const all = [];
                const walk = (root) => {
                  for (const e of root.querySelectorAll('*')) {
                    if (e.matches('button, a, vaadin-button, [role=button], [role=tab], [role=link]')) all.push(e);
                    if (e.shadowRoot) walk(e.shadowRoot);
                  }
                };
                walk(document);
                const visible = (e) => e.getClientRects().length > 0;
                const named = (e) => (e.getAttribute('aria-label') || e.innerText || e.textContent || '').trim();
                return all.find((e) => visible(e) && named(e) === wanted)
                    || all.find((e) => visible(e) && named(e).startsWith(wanted)) || null;
                """, name));
    }

    /** Types into the first such field that is in sight. */
    public void type(String css, String text) {
        WebElement field = until("no field " + css, d -> d.findElements(By.cssSelector(css)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
        field.sendKeys(text, Keys.TAB);
    }

    public Object script(String javaScript, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(javaScript, arguments);
    }

    /** Kept under target/screenshots for people to look at. */
    public void screenshot(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target/screenshots"));
            Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
