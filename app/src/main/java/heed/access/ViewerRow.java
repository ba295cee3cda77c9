package heed.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** One viewer as the database tells it: id, name, address, role, zone, theme, teams. */
final class ViewerRow {

    private ViewerRow() {}

    static Viewer.Member read(ResultSet row, int number) throws SQLException {
        return new Viewer.Member(
                new PersonId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                Role.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
                teams(row.getArray(7)),
                ZoneId.of(row.getString(5)),
                row.getString(6));
    }

    private static Set<TeamId> teams(Array array) throws SQLException {
        var teams = new LinkedHashSet<TeamId>();
        Arrays.stream((UUID[]) array.getArray()).map(TeamId::new).forEach(teams::add);
        return teams;
    }
}
