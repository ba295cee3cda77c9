package heed.desk;

import heed.access.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Tells an open page, as server-sent events, which of its parts are out of date: {@code list},
 * {@code nav}, {@code talk:<conversation>}, {@code presence:<conversation>}. The page asks for them
 * anew, so that nothing of a conversation travels here. Each page costs one virtual thread that
 * sleeps, and no database connection.
 */
@Controller
class LivePage {

    private static final Duration GATHER = Duration.ofMillis(120);
    private static final Duration AT_MOST_EVERY = Duration.ofMillis(1200);
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    /** Then the browser connects again, and who it is and what they may see is asked anew. */
    private static final Duration LASTS = Duration.ofMinutes(5);

    private final LiveLines lines;
    private final Clock clock;

    LivePage(LiveLines lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    @GetMapping("/live")
    void live(Viewer.Member viewer, HttpServletResponse response)
            throws IOException, InterruptedException {
        response.setContentType("text/event-stream;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no"); // a proxy in front passes it on at once
        var line = lines.open(viewer);
        try {
            write(response, "retry: 2000\n: here\n\n");
            follow(line, response);
        } finally {
            lines.close(line);
        }
    }

    private void follow(LiveLine line, HttpServletResponse response)
            throws IOException, InterruptedException {
        var ends = Instant.now(clock).plus(LASTS);
        while (!line.isClosed() && Instant.now(clock).isBefore(ends)) {
            var names = line.take(HEARTBEAT);
            if (names.isEmpty()) {
                write(response, ": still here\n\n");
                continue;
            }
            line.tell(names);
            line.gather(GATHER);
            names = line.take(Duration.ZERO);
            write(response, "event: change\ndata: " + String.join(" ", names) + "\n\n");
            line.gather(AT_MOST_EVERY);
        }
    }

    private static void write(HttpServletResponse response, String text) throws IOException {
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }
}
