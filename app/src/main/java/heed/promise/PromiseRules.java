package heed.promise;

import heed.access.ChangeLog;
import heed.access.People;
import heed.access.Role;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.web.Refusal;
import java.math.BigDecimal;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What teams go by when they promise. Everybody reads it; leads keep their team's. Thread-safe. */
@Service
@Transactional
public class PromiseRules {

    private static final BigDecimal MOST = new BigDecimal("9999999.99");

    private final JdbcClient jdbc;
    private final People people;
    private final ChangeLog changes;

    PromiseRules(JdbcClient jdbc, People people, ChangeLog changes) {
        this.jdbc = jdbc;
        this.people = people;
        this.changes = changes;
    }

    @Transactional(readOnly = true)
    public PromiseRule of(TeamId team) {
        return jdbc.sql(
                        "select owner_minutes, lead_minutes, per_day, version from promise_rule where team = :team")
                .param("team", team.value())
                .query(PromiseRule.class)
                .optional()
                .orElse(PromiseRule.USUAL);
    }

    /** Keeps it; the version does not matter. */
    public void keep(TeamId team, PromiseRule wanted, Viewer.Member viewer) {
        requireLeads(team, viewer);
        boolean sane =
                wanted.leadMinutes() >= 0
                        && wanted.ownerMinutes() <= 14_400
                        && wanted.ownerMinutes() >= wanted.leadMinutes()
                        && (wanted.perDay() == null
                                || wanted.perDay() >= 1 && wanted.perDay() <= 10_000);
        if (!sane) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "rule-out-of-range",
                    "The owner is told first: up to 240 hours before, and no later than the lead. A day holds 1 to 10,000.");
        }
        var before = of(team);
        jdbc.sql(
                        """
                        insert into promise_rule (team, owner_minutes, lead_minutes, per_day)
                        values (:team, :owner, :lead, :perDay)
                            on conflict (team) do update
                           set owner_minutes = excluded.owner_minutes, lead_minutes = excluded.lead_minutes,
                               per_day = excluded.per_day, version = promise_rule.version + 1
                        """)
                .param("team", team.value())
                .param("owner", wanted.ownerMinutes())
                .param("lead", wanted.leadMinutes())
                .param("perDay", wanted.perDay(), Types.INTEGER)
                .update();
        changes.note("promise-rule-changed", people.team(team).name(), told(before), told(wanted));
    }

    /** Those of the whole desk and of each team, in their order. */
    @Transactional(readOnly = true)
    public List<PromiseAuthority> authorities() {
        return jdbc.sql(
                        """
                        select id, team, role, kind, days, amount
                          from promise_authority
                         order by team nulls first, role, kind, id
                        """)
                .query((row, number) -> {
                    var team = row.getObject("team", UUID.class);
                    var kind = row.getString("kind");
                    return new PromiseAuthority(
                            row.getObject("id", UUID.class),
                            team == null ? null : new TeamId(team),
                            Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                            kind.equals("any") ? null : PromiseKind.of(kind),
                            row.getObject("days", Integer.class),
                            row.getBigDecimal("amount"));
                })
                .list();
    }

    /**
     * Says how far ahead and up to which sum people of a role promise by themselves; with neither,
     * the rule is gone.
     *
     * @param team null for the whole desk
     * @param kind null for any
     */
    public void allow(
            @Nullable TeamId team,
            Role role,
            @Nullable PromiseKind kind,
            @Nullable Integer days,
            @Nullable BigDecimal amount,
            Viewer.Member viewer) {
        requireLeads(team, viewer);
        if (role != Role.AGENT) {
            // Nobody says how far they themselves may go.
            viewer.require(Role.ADMINISTRATOR);
        }
        if (days != null && (days < 0 || days > 3660) || amount != null && !isSum(amount)) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "rule-out-of-range",
                    "Name 0 to 3,660 days, and a sum from 0 to 9,999,999.99.");
        }
        var before =
                authorities().stream()
                        .filter(one -> one.isFor(team, role, kind))
                        .findFirst()
                        .map(PromiseRules::told)
                        .orElse("none");
        jdbc.sql(
                        """
                        delete from promise_authority
                         where team is not distinct from cast(:team as uuid)
                           and role = :role
                           and kind = :kind
                        """)
                .param("team", team == null ? null : team.value(), Types.OTHER)
                .param("role", StandingStore.word(role))
                .param("kind", kind == null ? "any" : kind.word())
                .update();
        if (days != null || amount != null) {
            jdbc.sql(
                            """
                            insert into promise_authority (team, role, kind, days, amount)
                            values (:team, :role, :kind, :days, :amount)
                            """)
                    .param("team", team == null ? null : team.value(), Types.OTHER)
                    .param("role", StandingStore.word(role))
                    .param("kind", kind == null ? "any" : kind.word())
                    .param("days", days, Types.INTEGER)
                    .param("amount", amount, Types.NUMERIC)
                    .update();
        }
        changes.note(
                "promise-authority-changed",
                team == null ? "the desk" : people.team(team).name(),
                Map.of("rule", before),
                Map.of(
                        "rule",
                        days == null && amount == null
                                ? "none"
                                : told(
                                        new PromiseAuthority(
                                                UUID.randomUUID(),
                                                team,
                                                role,
                                                kind,
                                                days,
                                                amount))));
    }

    private static boolean isSum(BigDecimal amount) {
        return amount.signum() >= 0
                && amount.compareTo(MOST) <= 0
                && amount.stripTrailingZeros().scale() <= 2;
    }

    private static String told(PromiseAuthority rule) {
        var days = rule.days();
        var amount = rule.amount();
        return "%s, %s: %s days, %s"
                .formatted(
                        StandingStore.word(rule.role()),
                        rule.kind() == null ? "any" : rule.kind().word(),
                        days == null ? "any" : days,
                        amount == null ? "any sum" : "up to " + amount.toPlainString());
    }

    private static void requireLeads(@Nullable TeamId team, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        if (team != null && !PromiseApprovals.leads(team, viewer)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "not-your-team",
                    "A lead of this team, or an administrator, chooses this.");
        }
    }

    private static Map<String, String> told(PromiseRule rule) {
        return Map.of(
                "owner", rule.ownerMinutes() + " minutes before",
                "lead", rule.leadMinutes() + " minutes before",
                "per day", rule.perDay() == null ? "any" : String.valueOf(rule.perDay()));
    }
}
