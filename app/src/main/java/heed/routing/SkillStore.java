package heed.routing;

import heed.access.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on what people know, and what is wanted of them. */
@Repository
class SkillStore {

    private final JdbcClient jdbc;

    SkillStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a conversation wants, by name. */
    List<String> wanted(String inbox, @Nullable String language, List<String> tags) {
        return jdbc.sql(
                        """
                        select distinct skill
                          from skill_wanted
                         where (by = 'inbox' and value = :inbox)
                            or (by = 'language' and value = :language)
                            or (by = 'tag' and value = any (:tags))
                         order by skill
                        """)
                .param("inbox", inbox)
                .param("language", language == null ? "" : language)
                .param("tags", tags.toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Whether one of these tags wants a skill. */
    boolean wantedByTag(List<String> tags) {
        return jdbc.sql(
                        """
                        select exists (select
                                         from skill_wanted
                                        where by = 'tag'
                                          and value = any (:tags))
                        """)
                .param("tags", tags.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    List<Wanted> wanted() {
        return jdbc.sql("select skill, by, value from skill_wanted order by skill, by, value")
                .query((row, number) ->
                        new Wanted(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    void want(Collection<Wanted> all) {
        jdbc.sql("delete from skill_wanted").update();
        for (var one : all) {
            jdbc.sql(
                            """
                            insert into skill_wanted (skill, by, value)
                            values (:skill, :by, :value)
                            on conflict do nothing
                            """)
                    .param("skill", one.skill())
                    .param("by", one.by())
                    .param("value", one.value())
                    .update();
        }
    }

    /** What each of {@code people} knows; who knows nothing of it is not in it. */
    Map<PersonId, List<String>> known(Collection<PersonId> people) {
        return jdbc
                .sql(
                        """
                        select person, skill
                          from person_skill
                         where person = any (:people)
                         order by person, skill
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(new PersonId(row.getObject(1, UUID.class)), row.getString(2)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    void know(PersonId person, Collection<String> skills) {
        jdbc.sql("delete from person_skill where person = :person and skill <> all (:skills)")
                .param("person", person.value())
                .param("skills", skills.toArray(String[]::new))
                .update();
        jdbc.sql(
                        """
                        insert into person_skill (person, skill)
                        select :person, skill
                          from unnest(:skills) skill
                        on conflict do nothing
                        """)
                .param("person", person.value())
                .param("skills", skills.toArray(String[]::new))
                .update();
    }
}
