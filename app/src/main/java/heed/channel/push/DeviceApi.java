package heed.channel.push;

import heed.access.Viewer;
import heed.channel.push.PushService.Outcome;
import heed.web.Listing;
import heed.web.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The devices on which one is told what presses, for programs. None is added here: a browser alone
 * can ask its owner.
 */
@RestController
@RequestMapping("/api/v1/devices")
@Tag(name = "Duty")
class DeviceApi {

    private final Devices devices;

    DeviceApi(Devices devices) {
        this.devices = devices;
    }

    @Schema(name = "Device")
    record Told(
            UUID id,
            String browser,
            @Nullable @Schema(description = "When its push service last took something")
                    Instant lastAt,
            @Nullable @Schema(description = "What the last attempt came to") String trouble) {

        static Told of(Device one) {
            return new Told(one.id(), one.browser(), one.lastAt(), one.trouble());
        }
    }

    @Schema(name = "DeviceTest")
    record Tested(boolean taken, @Nullable String why) {}

    @GetMapping
    @Operation(summary = "List the devices on which you are told what presses")
    Listing<Told> list(Viewer.Member viewer) {
        return Listing.whole(devices.of(viewer).stream().map(Told::of).toList());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Be told on a device no more")
    void end(@PathVariable String id) {
        devices.end(Refusal.parsingId(id));
    }

    @PostMapping("/{id}/test")
    @Operation(summary = "Send a test to a device, and say what its push service answered")
    Tested test(@PathVariable String id) {
        return switch (devices.test(Refusal.parsingId(id))) {
            case Outcome.Taken() -> new Tested(true, null);
            case Outcome.Gone() -> new Tested(false, "The browser takes no more: it was removed.");
            case Outcome.Later(var why, var pause) -> new Tested(false, why);
            case Outcome.Refused(var why) -> new Tested(false, why);
        };
    }
}
