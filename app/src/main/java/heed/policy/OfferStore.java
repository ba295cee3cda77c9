package heed.policy;

import heed.access.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on what may be offered beyond policies. */
@Repository
class OfferStore {

    private static final String OFFER =
            """
            select o.id, o.policy, o.says, o.unit, l.role, l.known_days, l.most, l.yearly
              from policy_offer o
              left join policy_limit l on l.offer = o.id
            """;

    private final JdbcClient jdbc;

    OfferStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that stand, of all policies, each with its limits. */
    List<Offer> all() {
        return offers(
                jdbc.sql(
                        OFFER
                                + " where o.closed_at is null order by o.policy, o.position, o.id, l.role, l.known_days"));
    }

    List<Offer> of(PolicyId policy) {
        return offers(
                jdbc.sql(
                                OFFER
                                        + """
                                        where o.policy = :policy
                                          and o.closed_at is null
                                        order by o.position, o.id, l.role, l.known_days
                                        """)
                        .param("policy", policy.value()));
    }

    /** Those that may be offered to customers of a team. */
    List<Offer> standing(TeamId team) {
        return offers(
                jdbc.sql(
                                """
                                select s.offer as id, s.policy, s.offer_says as says, s.unit,
                                       l.role, l.known_days, l.most, l.yearly
                                  from offers_standing(:team) s
                                  left join policy_limit l on l.offer = s.offer
                                """)
                        .param("team", team.value()));
    }

    Optional<Offer> find(OfferId id) {
        return offers(
                        jdbc.sql(OFFER + " where o.id = :id and o.closed_at is null")
                                .param("id", id.value()))
                .stream()
                .findFirst();
    }

    OfferId add(PolicyId policy, String says, @Nullable String unit) {
        return jdbc.sql(
                        """
                        insert into policy_offer (policy, says, unit, position)
                        select :policy, :says, :unit,
                               coalesce((select max(position) from policy_offer where policy = :policy), 0) + 1
                        returning id
                        """)
                .param("policy", policy.value())
                .param("says", says)
                .param("unit", unit, Types.VARCHAR)
                .query((row, number) -> new OfferId(row.getObject(1, UUID.class)))
                .single();
    }

    void close(OfferId id, Instant now) {
        jdbc.sql("update policy_offer set closed_at = :now where id = :id")
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void limit(OfferId id, List<Limit> limits) {
        jdbc.sql("delete from policy_limit where offer = :id").param("id", id.value()).update();
        for (var limit : limits) {
            jdbc.sql(
                            """
                            insert into policy_limit (offer, role, known_days, most, yearly)
                            values (:id, :role, :days, :most, :yearly)
                            """)
                    .param("id", id.value())
                    .param("role", limit.role().name().toLowerCase(Locale.ROOT))
                    .param("days", limit.knownDays())
                    .param("most", limit.most(), Types.NUMERIC)
                    .param("yearly", limit.yearly(), Types.NUMERIC)
                    .update();
        }
    }

    private static List<Offer> offers(JdbcClient.StatementSpec statement) {
        Map<OfferId, Offer> found = new LinkedHashMap<>();
        statement.query(row -> {
            var one = offer(row);
            found.merge(one.id(), one, OfferStore::together);
        });
        return List.copyOf(found.values());
    }

    private static Offer together(Offer one, Offer other) {
        var limits = new ArrayList<>(one.limits());
        limits.addAll(other.limits());
        return new Offer(one.id(), one.policy(), one.says(), one.unit(), limits);
    }

    private static Offer offer(ResultSet row) throws SQLException {
        var role = row.getString("role");
        return new Offer(
                new OfferId(row.getObject("id", UUID.class)),
                new PolicyId(row.getObject("policy", UUID.class)),
                row.getString("says"),
                row.getString("unit"),
                role == null
                        ? List.of()
                        : List.of(
                                new Limit(
                                        PolicyStore.role(role),
                                        row.getInt("known_days"),
                                        row.getBigDecimal("most"),
                                        row.getBigDecimal("yearly"))));
    }
}
