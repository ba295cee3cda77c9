package heed.access;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who works here, as programs see them. */
@Schema(name = "Person")
record PersonAnswer(
        UUID id,
        String name,
        String email,
        String role,
        String zone,
        Instant createdAt,
        @Nullable Instant leftAt) {

    static PersonAnswer of(Person one) {
        return new PersonAnswer(
                one.id().value(),
                one.name(),
                one.email(),
                word(one.role()),
                one.zone().getId(),
                one.createdAt(),
                one.leftAt());
    }

    static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
