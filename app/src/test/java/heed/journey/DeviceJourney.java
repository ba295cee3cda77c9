package heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import heed.Cast;
import heed.DeskTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody asks to be told on the device that they hold. */
@DeskTest
class DeviceJourney {

    /** What a browser's own push service would answer; there is none without the internet. */
    private static final String SERVICE =
            """
            PushManager.prototype.subscribe = async options => {
              const pair = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"])
              const point = await crypto.subtle.exportKey("raw", pair.publicKey)
              window.asked = options
              return {
                endpoint: "http://127.0.0.1:9/nobody",
                getKey: name => name === "p256dh" ? point : new Uint8Array(16).buffer
              }
            }
            """;

    @Autowired Cast cast;
    @LocalServerPort int port;

    private BrowserContext window;
    private Page page;

    @BeforeEach
    void ada_opens_her_devices() {
        window = Browser.open(1440, 900, false);
        page = window.newPage();
        Browser.signIn(page, origin(), cast.ada(cast.team()).email(), Cast.PASSWORD);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void it_is_asked_for_by_a_click_tried_and_ended() {
        // given
        window.grantPermissions(List.of("notifications"));
        page.addInitScript(SERVICE);
        page.navigate(origin() + "/settings/devices");
        // when
        page.getByText("Tell me on this device").click();
        // then
        assertThat(page.getByText("You are told on this device.")).isVisible();
        assertThat(page.locator(".thing h2")).containsText("Chrom");
        Axe.expectNothingSerious(page, "a device");
        // when the service cannot be reached
        page.locator(".thing").getByText("Send a test").click();
        assertThat(page.getByText("The test did not leave.")).isVisible();
        assertThat(page.getByText("The last attempt failed.")).isVisible();
        // when
        page.locator(".thing").getByText("End it").click();
        assertThat(page.locator(".thing")).hasCount(0);
    }

    @Test
    void who_says_no_reads_how_to_say_yes_later() {
        // given
        page.addInitScript(
                "Object.defineProperty(Notification, 'permission', { get: () => 'denied' })");
        // when
        page.navigate(origin() + "/settings/devices");
        // then
        assertThat(page.getByText("This browser blocks notifications")).isVisible();
        assertThat(page.getByText("Tell me on this device")).isHidden();
    }

    private String origin() {
        return "http://localhost:" + port;
    }
}
