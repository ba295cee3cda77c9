package heed.article;

import heed.access.PersonId;
import heed.access.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads an article from a row of {@link ArticleStore}. */
@Component
class ArticleRow {

    private static final TypeReference<TreeMap<String, ArticleText>> TEXTS =
            new TypeReference<>() {};

    private final JsonMapper json;

    ArticleRow(JsonMapper json) {
        this.json = json;
    }

    Article read(ResultSet row, int number) throws SQLException {
        var team = row.getObject("team", UUID.class);
        var owner = row.getObject("owner", UUID.class);
        Map<String, ArticleText> texts = json.readValue(row.getString("texts"), TEXTS);
        return new Article(
                new ArticleId(row.getObject("id", UUID.class)),
                team == null ? null : new TeamId(team),
                row.getString("team_name"),
                owner == null ? null : new PersonId(owner),
                row.getString("owner_name"),
                row.getString("owned_by"),
                Article.State.of(row.getString("state")),
                Article.Audience.of(row.getString("audience")),
                row.getDate("review_on").toLocalDate(),
                row.getTimestamp("reviewed_at").toInstant(),
                row.getInt("version"),
                row.getLong("changes"),
                row.getString("fallback"),
                texts,
                row.getString("writer"),
                row.getTimestamp("at").toInstant());
    }
}
