package heed.complaint;

import heed.access.PersonId;
import heed.access.TeamId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on what we change after complaints. To be asked as Heed itself. */
@Repository
class CorrectiveStepStore {

    private static final int MOST = 500;
    private static final String STEP =
            """
            select k.id, c.number, c.team, k.about_person, k.step, k.step_owner, k.step_on,
                   exists (select
                             from complaint_step_telling t
                            where (t.complaint, t.owner, t.due_on, t.what) = (k.id, k.step_owner, k.step_on, 'owner')) as told
              from complaint k
              join conversation_line c on c.id = k.conversation
             where k.step <> ''
               and not exists (select from complaint_step_done d where d.complaint = k.id)
            """;

    private final JdbcClient jdbc;

    CorrectiveStepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CorrectiveStep> find(ComplaintId id) {
        return jdbc.sql(STEP + "   and k.id = :id")
                .param("id", id.value())
                .query(CorrectiveStepStore::step)
                .optional();
    }

    /** Somebody's, up to a day, what is due first at the front. */
    List<CorrectiveStep> of(PersonId owner, LocalDate until) {
        return jdbc.sql(
                        STEP
                                + """
                                   and k.step_owner = :owner
                                   and k.step_on <= :until
                                 order by k.step_on, k.id
                                 limit :most
                                """)
                .param("owner", owner.value())
                .param("until", Date.valueOf(until))
                .param("most", MOST)
                .query(CorrectiveStepStore::step)
                .list();
    }

    /** Those up to a day of which somebody is still to be told. */
    List<CorrectiveStep> untold(LocalDate until) {
        return jdbc.sql(
                        STEP
                                + """
                                   and k.step_on <= :until
                                   and not exists (select
                                                     from complaint_step_telling t
                                                    where (t.complaint, t.owner, t.due_on, t.what)
                                                          = (k.id, k.step_owner, k.step_on, 'passed'))
                                 order by k.step_on, k.id
                                 limit :most
                                """)
                .param("until", Date.valueOf(until))
                .param("most", MOST)
                .query(CorrectiveStepStore::step)
                .list();
    }

    /** The right to tell: true once for each day, owner and what is told. */
    boolean mayTell(CorrectiveStep step, String what, Instant now) {
        return jdbc.sql(
                                """
                                insert into complaint_step_telling (complaint, owner, due_on, what, at)
                                values (:id, :owner, :on, :what, :now)
                                    on conflict do nothing
                                """)
                        .param("id", step.complaint().value())
                        .param("owner", step.owner().value())
                        .param("on", Date.valueOf(step.on()))
                        .param("what", what)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** Returns whether this call did it. */
    boolean done(ComplaintId id, PersonId by, String how, Instant now) {
        return jdbc.sql(
                                """
                                insert into complaint_step_done (complaint, at, person, how)
                                values (:id, :now, :by, :how)
                                    on conflict do nothing
                                """)
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .param("by", by.value())
                        .param("how", how)
                        .update()
                > 0;
    }

    /** Something else is to be changed: that is not done. */
    void undone(ComplaintId id) {
        jdbc.sql("delete from complaint_step_done where complaint = :id")
                .param("id", id.value())
                .update();
    }

    private static CorrectiveStep step(ResultSet row, int number) throws SQLException {
        var about = row.getObject("about_person", UUID.class);
        return new CorrectiveStep(
                new ComplaintId(row.getObject("id", UUID.class)),
                row.getLong("number"),
                new TeamId(Objects.requireNonNull(row.getObject("team", UUID.class))),
                about == null ? null : new PersonId(about),
                Objects.requireNonNull(row.getString("step")),
                new PersonId(Objects.requireNonNull(row.getObject("step_owner", UUID.class))),
                row.getDate("step_on").toLocalDate(),
                row.getBoolean("told"));
    }
}
