package heed.promise;

import heed.access.Role;
import heed.access.TeamId;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far ahead, and up to which sum, people of a role promise by themselves.
 *
 * @param team whose members; null for the whole desk
 * @param kind of what matter; null for any
 * @param days the furthest day ahead; null for any
 * @param amount the highest sum, in whatever currency it is named; null for any
 */
public record PromiseAuthority(
        UUID id,
        @Nullable TeamId team,
        Role role,
        @Nullable PromiseKind kind,
        @Nullable Integer days,
        @Nullable BigDecimal amount) {

    /** How closely it fits, where several do: a team's own first, then that of a kind. */
    int closeness() {
        return (team == null ? 0 : 2) + (kind == null ? 0 : 1);
    }

    /** Whether it is this rule, and no other that also fits. */
    boolean isFor(@Nullable TeamId ofTeam, Role ofRole, @Nullable PromiseKind ofKind) {
        return Objects.equals(team, ofTeam) && role == ofRole && kind == ofKind;
    }

    boolean fits(PromiseKind wanted) {
        return kind == null || kind == wanted;
    }
}
