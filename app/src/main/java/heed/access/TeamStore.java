package heed.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on teams and who is in them. */
@Repository
class TeamStore {

    private final JdbcClient jdbc;

    TeamStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Team> all() {
        return jdbc.sql("select id, name, zone from team order by lower(name), id")
                .query(TeamStore::team)
                .list();
    }

    Optional<Team> find(TeamId id) {
        return jdbc.sql("select id, name, zone from team where id = :id")
                .param("id", id.value())
                .query(TeamStore::team)
                .optional();
    }

    Team add(String name, ZoneId zone) {
        return jdbc.sql(
                        "insert into team (name, zone) values (:name, :zone) returning id, name, zone")
                .param("name", name)
                .param("zone", zone.getId())
                .query(TeamStore::team)
                .single();
    }

    void change(TeamId id, String name, ZoneId zone) {
        jdbc.sql("update team set name = :name, zone = :zone where id = :id")
                .param("name", name)
                .param("zone", zone.getId())
                .param("id", id.value())
                .update();
    }

    List<Person> members(TeamId team) {
        return jdbc.sql(
                        """
                        select p.id, p.name, p.email, p.role, p.zone, p.signature, p.theme, p.created_at, p.left_at
                          from team_member m
                          join person p on p.id = m.person
                         where m.team = :team
                         order by lower(p.name), p.id
                        """)
                .param("team", team.value())
                .query(PersonStore::person)
                .list();
    }

    boolean join(TeamId team, PersonId person) {
        return jdbc.sql(
                                "insert into team_member (team, person) values (:team, :person) on conflict do nothing")
                        .param("team", team.value())
                        .param("person", person.value())
                        .update()
                == 1;
    }

    boolean part(TeamId team, PersonId person) {
        return jdbc.sql("delete from team_member where team = :team and person = :person")
                        .param("team", team.value())
                        .param("person", person.value())
                        .update()
                == 1;
    }

    private static Team team(ResultSet row, int number) throws SQLException {
        return new Team(
                new TeamId(row.getObject("id", UUID.class)),
                row.getString("name"),
                ZoneId.of(row.getString("zone")));
    }
}
