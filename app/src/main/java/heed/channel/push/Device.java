package heed.channel.push;

import heed.access.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A browser that somebody asked to be told on.
 *
 * @param endpoint where its push service takes what is for it
 * @param point its public key
 * @param auth the secret that it shares with the desk
 * @param browser in words
 * @param lastAt when its push service last took something; null for never
 * @param trouble what the last attempt came to; null when it was taken
 */
record Device(
        UUID id,
        PersonId person,
        String endpoint,
        byte[] point,
        byte[] auth,
        String browser,
        @Nullable Instant lastAt,
        @Nullable String trouble) {}
