package heed.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself refuses, whatever the program asks. */
@DeskTest
class RowSecurityStoreTest {

    /** Tables whose rows the desk may read without a viewer, and why. */
    private static final Set<String> WITHOUT =
            Set.of(
                    // who works here, known to everybody who does; how a viewer is found
                    "person",
                    "team",
                    "team_member",
                    "sign_in",
                    "sign_in_failure",
                    "api_token",
                    "invitation",
                    // the desk's own set-up: no customer is in it, passwords are sealed
                    "inbox",
                    "setting",
                    "change",
                    "mail_sending",
                    "mail_fetching",
                    "mail_fetched",
                    "outbox_hold",
                    "check_level",
                    "routing_rule",
                    "routing_turn",
                    "routing_person",
                    "person_skill",
                    "skill_wanted",
                    "duty_shift",
                    "duty_swap",
                    "duty_setting",
                    "duty_test",
                    "duty_post",
                    "push_key",
                    // digests and numbers
                    "mail_seen",
                    "conversation_tally",
                    "check_outcome",
                    // not for the desk to read: only search_conversations does
                    "message_words",
                    "schema_fingerprint");

    @Autowired Cast cast;
    @Autowired JdbcClient jdbc;

    @Test
    void every_table_is_guarded_or_named_here_with_a_reason() {
        // when
        var open =
                new TreeSet<>(
                        jdbc.sql(
                                        """
                                        select c.relname
                                          from pg_class c
                                          join pg_namespace n on n.oid = c.relnamespace
                                         where n.nspname = 'public'
                                           and c.relkind in ('r', 'p', 'm', 'f')
                                           and not (c.relrowsecurity and c.relforcerowsecurity)
                                           and c.relname not like 'migration%'
                                        """)
                                .query(String.class)
                                .list());
        // then
        assertThat(open).isSubsetOf(WITHOUT);
    }

    @Test
    void every_guarded_table_has_a_rule() {
        var ruleless =
                jdbc.sql(
                                """
                                select c.relname
                                  from pg_class c
                                 where c.relrowsecurity
                                   and not exists (select from pg_policy p where p.polrelid = c.oid)
                                """)
                        .query(String.class)
                        .list();
        assertThat(ruleless).isEmpty();
    }

    @Test
    void every_view_shows_what_its_reader_may_see_and_no_more() {
        var loose =
                jdbc.sql(
                                """
                                select c.relname
                                  from pg_class c
                                  join pg_namespace n on n.oid = c.relnamespace
                                 where n.nspname = 'public'
                                   and c.relkind = 'v'
                                   and not coalesce('security_invoker=true' = any (c.reloptions), false)
                                   and c.relname not like 'pg_%'
                                """)
                        .query(String.class)
                        .list();
        assertThat(loose).isEmpty();
    }

    @Test
    void those_that_look_into_words_alone_run_as_the_owner_and_name_their_schema() {
        var functions =
                jdbc.sql(
                                """
                                select p.proname || ' ' || coalesce(array_to_string(p.proconfig, ','), '')
                                  from pg_proc p
                                  join pg_namespace n on n.oid = p.pronamespace
                                 where n.nspname = 'public'
                                   and p.prosecdef
                                """)
                        .query(String.class)
                        .list();
        assertThat(functions)
                .allMatch(one -> one.contains("search_path=pg_catalog, public, pg_temp"))
                .extracting(one -> one.substring(0, one.indexOf(' ')))
                .containsExactlyInAnyOrder(
                        "search_conversations",
                        "customers_naming",
                        "replies_saying",
                        "similar_conversations");
    }

    @Test
    void the_desk_owns_nothing_and_is_bound_by_the_rules_as_is_the_owner() {
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*)
                                          from pg_class
                                         where relowner = current_user::regrole
                                        """)
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThat(
                        jdbc.sql(
                                        """
                                        select r.rolname
                                          from pg_roles r
                                         where (r.rolname = current_user
                                                or r.oid = (select relowner from pg_class where relname = 'message'))
                                           and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb)
                                        """)
                                .query(String.class)
                                .list())
                .isEmpty();
        assertThat(
                        jdbc.sql(
                                        """
                                        select has_schema_privilege(current_user, 'public', 'create')
                                            or has_database_privilege(current_user, current_database(), 'create')
                                        """)
                                .query(Boolean.class)
                                .single())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update message set body = 'we never said that'",
                "update reading set person = person",
                "delete from reading",
                "update conversation_event set kind = kind",
                "delete from conversation_event",
                "delete from conversation",
                "delete from person",
                "update finding_decision set reason = 'they agreed'",
                "delete from finding_decision",
                "delete from check_outcome",
                "delete from raw_mail",
                "truncate message",
                "update message_words set words = words",
                "select count(*) from message_words",
                "alter table message disable row level security",
                "alter table message disable trigger all",
                "drop table message",
                "set role heed_owner",
                "create table mine (id int)",
            })
    void what_was_said_and_read_cannot_be_unsaid(String sql) {
        // given
        cast.conversation(cast.inbox(cast.team()), "Hello", "Hello");
        // when, then
        assertThatThrownBy(() -> cast.as(Cast.JOB, () -> jdbc.sql(sql).update()))
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner|never changed).*");
    }

    @Test
    void a_message_that_came_in_is_not_deleted_even_by_heed_itself() {
        // given
        var id = cast.conversation(cast.inbox(cast.team()), "Hello", "Hello");
        // when, then
        assertThatThrownBy(() ->
                        cast.as(
                                Cast.JOB,
                                () ->
                                        jdbc.sql("delete from message where conversation = :id")
                                                .param("id", id.value())
                                                .update()))
                .rootCause()
                .hasMessageContaining("never removed");
    }

    @Test
    void nobody_admits_themselves_to_a_conversation() {
        // given
        var id = cast.conversation(cast.inbox(cast.team()), "Hello", "Hello");
        var stranger = cast.ada(cast.team());
        // when, then
        assertThatThrownBy(() ->
                        cast.as(
                                stranger,
                                () ->
                                        jdbc.sql(
                                                        """
                                                        insert into conversation_reader (conversation, person, reason)
                                                        values (:id, :person, 'curious')
                                                        """)
                                                .param("id", id.value())
                                                .param("person", stranger.person().value())
                                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void nobody_reads_in_the_name_of_somebody_else() {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var tom = cast.tom(team);
        // when, then
        assertThatThrownBy(() ->
                        cast.as(
                                ada,
                                () ->
                                        jdbc.sql(
                                                        """
                                                        insert into reading (person, subject, way, purpose)
                                                        values (:person, 'x', 'page', 'service')
                                                        """)
                                                .param("person", tom.person().value())
                                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conversation",
                "message",
                "attachment",
                "blob",
                "delivery",
                "draft",
                "mail_thread",
                "conversation_event",
                "conversation_line",
                "raw_mail",
                "saved_view",
                "customer",
            })
    void a_stranger_and_nobody_see_nothing_of_another_team(String table) {
        // given
        var team = cast.team();
        cast.conversation(cast.inbox(team), "Hello", "Hello");
        Viewer stranger = cast.ada(cast.team());
        // when
        var nobody = jdbc.sql("select count(*) from " + table).query(Integer.class).single();
        var theirs =
                cast.as(
                        stranger,
                        () ->
                                jdbc.sql("select count(*) from " + table)
                                        .query(Integer.class)
                                        .single());
        // then
        assertThat(nobody).isZero();
        if (!table.equals("customer")) {
            assertThat(theirs).isZero();
        }
    }
}
