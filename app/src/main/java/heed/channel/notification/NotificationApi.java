package heed.channel.notification;

import heed.access.Viewer;
import heed.web.Patch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Of what one is told by mail, for programs. */
@RestController
@RequestMapping("/api/v1/me/notifications")
@Tag(name = "People")
class NotificationApi {

    private final Notifications notifications;

    NotificationApi(Notifications notifications) {
        this.notifications = notifications;
    }

    /**
     * @param mail {@code never}, {@code mine} or {@code team}
     */
    @Schema(name = "Notifications")
    record Told(@Schema(allowableValues = {"never", "mine", "team"}) @Nullable String mail) {}

    @GetMapping
    @Operation(summary = "Read of what one is told by mail")
    Told read(Viewer.Member viewer) {
        return new Told(notifications.wish(viewer).word());
    }

    @PutMapping
    @Operation(summary = "Choose of what to be told by mail")
    Told choose(@RequestBody Told wanted, Viewer.Member viewer) {
        if (wanted.mail() == null) {
            throw Patch.wrong("mail", "one of never, mine and team");
        }
        notifications.wish(viewer, Wish.of(wanted.mail()));
        return read(viewer);
    }
}
