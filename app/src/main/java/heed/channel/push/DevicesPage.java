package heed.channel.push;

import heed.access.SignIns;
import heed.access.Viewer;
import heed.channel.push.PushService.Outcome;
import heed.web.Html;
import heed.web.Refusal;
import heed.web.TimeWords;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The devices on which one is told what presses. */
@Controller
class DevicesPage {

    static final String HERE = "/settings/devices";

    private static final Map<String, String> TOLD =
            Map.of(
                    "added", "You are told on this device. Send a test to see it.",
                    "ended", "You are not told on it any more.",
                    "taken",
                            "Its push service took the test. If nothing shows, look at what the device itself mutes.",
                    "gone", "The browser takes no more: it was removed. Ask for it anew there.",
                    "failed", "The test did not leave. What went wrong stands beside it.");

    private final Devices devices;
    private final Vapid vapid;
    private final SignIns signIns;
    private final Clock clock;

    DevicesPage(Devices devices, Vapid vapid, SignIns signIns, Clock clock) {
        this.devices = devices;
        this.vapid = vapid;
        this.signIns = signIns;
        this.clock = clock;
    }

    @GetMapping(HERE)
    Html show(Viewer.Member viewer, @RequestParam(defaultValue = "") String told) {
        var words = new TimeWords(Instant.now(clock), viewer.zone());
        return Html.of(
                "channel/push/devices",
                new DevicesView(
                        viewer.settings("Devices", HERE).telling(TOLD.get(told)),
                        vapid.publicKey(),
                        devices.of(viewer).stream()
                                .map(one -> DevicesView.Line.of(one, words))
                                .toList()));
    }

    @PostMapping(HERE)
    String add(
            @RequestParam(defaultValue = "") String endpoint,
            @RequestParam(defaultValue = "") String point,
            @RequestParam(defaultValue = "") String auth,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var signIn =
                signIns.here(request)
                        .orElseThrow(() ->
                                new Refusal(
                                        Refusal.Kind.INVALID,
                                        "not-a-browser",
                                        "Sign in with the browser that is to tell you."));
        devices.add(
                new Devices.Asked(endpoint, point, auth, signIns.browser(request)), signIn, viewer);
        return there("added");
    }

    /** By which browsers know the desk, for the worker of a browser that forgot. */
    @GetMapping("/push/key")
    ResponseEntity<String> key() {
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(vapid.publicKey());
    }

    /** A browser changed its subscription by itself: its worker tells, no page is open. */
    @PostMapping("/push/renewal")
    ResponseEntity<Void> renew(
            @RequestParam(defaultValue = "") String endpoint,
            @RequestParam(defaultValue = "") String point,
            @RequestParam(defaultValue = "") String auth,
            Viewer.Member viewer,
            HttpServletRequest request) {
        add(endpoint, point, auth, viewer, request);
        return ResponseEntity.noContent().build();
    }

    @PostMapping(HERE + "/{id}/end")
    String end(@PathVariable String id) {
        UUID device = Refusal.parsingId(id);
        devices.end(device);
        return there("ended");
    }

    @PostMapping(HERE + "/{id}/test")
    String test(@PathVariable String id) {
        UUID device = Refusal.parsingId(id);
        return there(
                switch (devices.test(device)) {
                    case Outcome.Taken() -> "taken";
                    case Outcome.Gone() -> "gone";
                    case Outcome.Later(var why, var pause) -> "failed";
                    case Outcome.Refused(var why) -> "failed";
                });
    }

    /**
     * Below a path of its own: a worker rules over the pages beside it, and this one is to rule
     * over none.
     */
    @GetMapping("/push/worker.js")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=utf-8"))
                .body(new ClassPathResource("static/js/push-worker.js"));
    }

    private static String there(String told) {
        return "redirect:" + HERE + "?told=" + told;
    }
}
