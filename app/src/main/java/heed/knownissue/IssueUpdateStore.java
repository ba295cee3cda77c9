package heed.knownissue;

import heed.access.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on the news of known issues. */
@Repository
class IssueUpdateStore {

    private static final String UPDATE =
            """
            select u.id, u.issue, u.state_after, u.next_update_at, u.language, u.person, p.name as person_name,
                   u.written_at, u.let_out_by, o.name as let_out_by_name, u.leaves_at, u.begun_at, u.reached,
                   array(select t.language from known_issue_update_text t where t.update = u.id order by t.language)
                     as languages,
                   array(select t.words from known_issue_update_text t where t.update = u.id order by t.language)
                     as words
              from known_issue_update u
              left join person_card p on p.id = u.person
              left join person_card o on o.id = u.let_out_by
            """;

    private final JdbcClient jdbc;

    IssueUpdateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    IssueUpdateId add(KnownIssue issue, IssueUpdateWanted wanted, PersonId person, Instant now) {
        var id =
                jdbc.sql(
                                """
                                insert into known_issue_update (issue, state_after, next_update_at, language, person,
                                                                written_at)
                                values (:issue, :after, :next, :language, :person, :now)
                                returning id
                                """)
                        .param("issue", issue.id().value())
                        .param("after", wanted.after().word())
                        .param("next", KnownIssueStore.time(wanted.nextUpdateAt()), Types.TIMESTAMP)
                        .param("language", issue.language())
                        .param("person", person.value())
                        .param("now", Timestamp.from(now))
                        .query((row, number) -> new IssueUpdateId(row.getObject(1, UUID.class)))
                        .single();
        wanted.texts()
                .forEach((language, words) ->
                        jdbc.sql(
                                        """
                                        insert into known_issue_update_text (update, language, words)
                                        values (:id, :language, :words)
                                        """)
                                .param("id", id.value())
                                .param("language", language)
                                .param("words", words)
                                .update());
        return id;
    }

    /** The news of an issue, the last first. */
    List<IssueUpdate> of(KnownIssueId issue) {
        return jdbc.sql(
                        UPDATE
                                + " where u.issue = :issue order by u.written_at desc, u.id limit 100")
                .param("issue", issue.value())
                .query(IssueUpdateStore::update)
                .list();
    }

    /**
     * What customers were told last, by the issue; an issue of which nobody was told is missing.
     */
    Map<KnownIssueId, IssueUpdate> lastTold(List<KnownIssue> issues) {
        return jdbc
                .sql(
                        UPDATE
                                + """
                                 where u.id in (select distinct on (l.issue) l.id
                                                  from known_issue_update l
                                                 where l.issue = any (:issues)
                                                   and l.begun_at is not null
                                                 order by l.issue, l.written_at desc, l.id)
                                """)
                .param("issues", issues.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .query(IssueUpdateStore::update)
                .list()
                .stream()
                .collect(Collectors.toMap(IssueUpdate::issue, Function.identity()));
    }

    Optional<IssueUpdate> find(IssueUpdateId id) {
        return jdbc.sql(UPDATE + " where u.id = :id")
                .param("id", id.value())
                .query(IssueUpdateStore::update)
                .optional();
    }

    /** Nobody else lets it out, takes it back or begins it until the end of the transaction. */
    void hold(IssueUpdateId id) {
        jdbc.sql("select id from known_issue_update where id = :id for update")
                .param("id", id.value())
                .query((row, number) -> true)
                .optional();
    }

    /** Let out by somebody, or, with nulls, by nobody any more. */
    void letOut(
            IssueUpdateId id,
            @Nullable PersonId person,
            @Nullable Instant leavesAt,
            @Nullable Integer reached) {
        jdbc.sql(
                        """
                        update known_issue_update
                           set let_out_by = :person, leaves_at = :leaves, reached = :reached
                         where id = :id
                        """)
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .param("leaves", KnownIssueStore.time(leavesAt), Types.TIMESTAMP)
                .param("reached", reached, Types.INTEGER)
                .param("id", id.value())
                .update();
    }

    void throwAway(IssueUpdateId id) {
        jdbc.sql("delete from known_issue_update where id = :id").param("id", id.value()).update();
    }

    /** One that was let out, whose time to be taken back is over: nobody else begins it. */
    Optional<IssueUpdate> begin(Instant now) {
        return jdbc.sql(
                        """
                        update known_issue_update
                           set begun_at = :now
                         where id = (select id
                                       from known_issue_update
                                      where begun_at is null
                                        and leaves_at <= :now
                                      order by leaves_at, id
                                      limit 1
                                        for update skip locked)
                        returning id
                        """)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new IssueUpdateId(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(this::find);
    }

    private static IssueUpdate update(ResultSet row, int number) throws SQLException {
        var by = row.getObject("let_out_by", UUID.class);
        return new IssueUpdate(
                new IssueUpdateId(row.getObject("id", UUID.class)),
                new KnownIssueId(row.getObject("issue", UUID.class)),
                KnownIssue.State.of(row.getString("state_after")),
                KnownIssueStore.instant(row, "next_update_at"),
                row.getString("language"),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("person_name"),
                row.getTimestamp("written_at").toInstant(),
                by == null ? null : new PersonId(by),
                row.getString("let_out_by_name"),
                KnownIssueStore.instant(row, "leaves_at"),
                KnownIssueStore.instant(row, "begun_at"),
                row.getObject("reached", Integer.class),
                texts(row));
    }

    private static Map<String, String> texts(ResultSet row) throws SQLException {
        var languages = (String[]) row.getArray("languages").getArray();
        var words = (String[]) row.getArray("words").getArray();
        return IntStream.range(0, languages.length)
                .boxed()
                .collect(Collectors.toMap(i -> languages[i], i -> words[i]));
    }
}
