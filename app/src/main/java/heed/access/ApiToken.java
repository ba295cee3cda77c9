package heed.access;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token as its owner sees it afterwards; the token itself was shown once.
 *
 * @param usedAt when it was last used, within some minutes
 */
@Schema(name = "Token")
public record ApiToken(
        UUID id, String name, List<String> scopes, Instant createdAt, @Nullable Instant usedAt) {}
