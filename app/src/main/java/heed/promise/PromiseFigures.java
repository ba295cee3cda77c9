package heed.promise;

import heed.access.TeamId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts what became of a team's promises, in conversations that the viewer may see. */
@Repository
public class PromiseFigures {

    private final JdbcClient jdbc;

    PromiseFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Promises that were made in some time, by what became of them.
     *
     * @param made those that count: what was not confirmed, or was none, does not
     * @param renewed given another time, with a reason, before they were due
     * @param brokenTold their time passed, and the customer was told
     * @param brokenSilently their time passed, and nobody told the customer; the goal is none
     * @param unconfirmed found in replies, and nobody said yet whether they count
     */
    @Schema(name = "PromiseFigure")
    public record Figure(
            long made,
            long kept,
            long renewed,
            long withdrawn,
            long brokenTold,
            long brokenSilently,
            long open,
            long unconfirmed) {}

    @Transactional(readOnly = true)
    public Figure of(TeamId team, Instant since, Instant until) {
        return jdbc.sql(
                        """
                        select count(*) filter (where p.state not in ('found', 'dropped')
                                                  and not (p.state = 'withdrawn' and p.settled_by is null)) as made,
                               count(*) filter (where p.state = 'kept') as kept,
                               count(*) filter (where p.state = 'renewed') as renewed,
                               count(*) filter (where p.state = 'withdrawn' and p.settled_by is not null) as withdrawn,
                               count(*) filter (where p.state = 'broken' and p.told_at is not null) as broken_told,
                               count(*) filter (where p.state = 'broken' and p.told_at is null) as broken_silently,
                               count(*) filter (where p.state = 'open') as open,
                               count(*) filter (where p.state = 'found') as unconfirmed
                          from promise p
                          join conversation c on c.id = p.conversation
                         where c.team = :team
                           and p.made_at >= :since
                           and p.made_at < :until
                        """)
                .param("team", team.value())
                .param("since", Timestamp.from(since))
                .param("until", Timestamp.from(until))
                .query(Figure.class)
                .single();
    }

    /**
     * For how long the customer who waits longest in a team has heard nothing from us; null when
     * nobody waits.
     */
    @Transactional(readOnly = true)
    public @Nullable Duration longestSilence(TeamId team, Instant now) {
        return jdbc.sql(
                        """
                        select extract(epoch from :now - min(coalesce(
                                   (select max(m.at)
                                      from message m
                                     where m.conversation = c.id
                                       and m.kind = 'reply'
                                       and not m.automatic), c.created_at))) as silence
                          from conversation c
                         where c.team = :team
                           and c.state = 'open'
                        """)
                .param("team", team.value())
                .param("now", Timestamp.from(now))
                .query((row, number) ->
                        row.getObject("silence") == null
                                ? Duration.ZERO
                                : Duration.ofSeconds(row.getLong("silence")))
                .optional()
                .filter(Duration::isPositive)
                .orElse(null);
    }
}
