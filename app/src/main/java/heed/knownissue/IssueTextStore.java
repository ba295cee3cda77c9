package heed.knownissue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on what known issues are called, in each language. */
@Repository
class IssueTextStore {

    private final JdbcClient jdbc;

    IssueTextStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Line(UUID issue, IssueText text) {}

    /** The same issues with their texts, by language. One statement. */
    List<KnownIssue> fill(List<KnownIssue> issues) {
        if (issues.isEmpty()) {
            return issues;
        }
        Map<UUID, List<IssueText>> all =
                jdbc
                        .sql(
                                """
                                select issue, language, title, description
                                  from known_issue_text
                                 where issue = any (:ids)
                                 order by issue, language
                                """)
                        .param(
                                "ids",
                                issues.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                        .query((row, number) ->
                                new Line(
                                        row.getObject("issue", UUID.class),
                                        new IssueText(
                                                row.getString("language"),
                                                row.getString("title"),
                                                row.getString("description"))))
                        .list()
                        .stream()
                        .collect(groupingBy(Line::issue, mapping(Line::text, toList())));
        return issues.stream()
                .map(one -> one.with(all.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    void write(KnownIssueId id, List<IssueText> texts) {
        jdbc.sql(
                        """
                        delete from known_issue_text
                         where issue = :id
                           and language <> all (:kept)
                        """)
                .param("id", id.value())
                .param("kept", texts.stream().map(IssueText::language).toArray(String[]::new))
                .update();
        for (var text : texts) {
            jdbc.sql(
                            """
                            insert into known_issue_text (issue, language, title, description)
                            values (:id, :language, :title, :description)
                                on conflict (issue, language)
                                do update set title = :title, description = :description
                            """)
                    .param("id", id.value())
                    .param("language", text.language())
                    .param("title", text.title())
                    .param("description", text.description())
                    .update();
        }
    }
}
