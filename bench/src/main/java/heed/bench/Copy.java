package heed.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes rows into one table by {@code copy}, in PostgreSQL's text format. */
final class Copy implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder rows = new StringBuilder(2 * CHUNK);

    Copy(Connection connection, String table, String columns) throws SQLException {
        copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table + " (" + columns + ") from stdin");
    }

    void row(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                rows.append('\t');
            }
            append(values[i]);
        }
        rows.append('\n');
        if (rows.length() > CHUNK) {
            send();
        }
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> rows.append("\\N");
            case Instant at -> rows.append(at);
            case Boolean is -> rows.append(is ? 't' : 'f');
            default -> {
                var text = value.toString();
                for (int i = 0; i < text.length(); i++) {
                    char one = text.charAt(i);
                    switch (one) {
                        case '\\' -> rows.append("\\\\");
                        case '\n' -> rows.append("\\n");
                        case '\t' -> rows.append("\\t");
                        default -> rows.append(one);
                    }
                }
            }
        }
    }

    private void send() throws SQLException {
        var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
    }

    @Override
    public void close() throws SQLException {
        send();
        copy.endCopy();
    }
}
