package heed.access;

import java.time.Instant;
import java.util.UUID;

/** One browser that somebody is signed in with. */
public record SignIn(UUID id, String address, String browser, Instant createdAt, Instant seenAt) {}
