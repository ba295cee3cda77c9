package heed.conversation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A filter as conditions on {@code conversation c}, each begun with {@code and}, and their values.
 * What does not narrow is not there: the database then keeps one good plan for each combination
 * instead of planning anew for conditions that say nothing.
 */
record Narrowing(String sql, Map<String, Object> values) {

    /** All but the state, which worklists say themselves. */
    static Narrowing of(ConversationFilter filter) {
        var values = new LinkedHashMap<String, Object>();
        var sql = new StringBuilder();
        if (filter.unowned()) {
            sql.append(" and c.owner is null\n");
        }
        equal("owner", filter.owner() == null ? null : filter.owner().value(), sql, values);
        equal("team", filter.team() == null ? null : filter.team().value(), sql, values);
        equal("inbox", filter.inbox() == null ? null : filter.inbox().value(), sql, values);
        equal(
                "customer",
                filter.customer() == null ? null : filter.customer().value(),
                sql,
                values);
        equal("priority", filter.priority() == null ? null : filter.priority().word(), sql, values);
        if (filter.tag() != null) {
            sql.append(" and c.tags @> array[cast(:ofTag as text)]\n");
            values.put("ofTag", filter.tag());
        }
        if (filter.asking() != null) {
            sql.append(filter.asking() ? " and c.open_asks > 0\n" : " and c.open_asks = 0\n");
        }
        if (filter.outcome() != null) {
            sql.append(" and c.outcome = :ofOutcome and c.state = 'resolved'\n");
            values.put("ofOutcome", filter.outcome().word());
        }
        return new Narrowing(sql.toString(), values);
    }

    /** The state as well. */
    static Narrowing withState(ConversationFilter filter) {
        var rest = of(filter);
        if (filter.state() == null) {
            return rest;
        }
        var values = new LinkedHashMap<>(rest.values());
        values.put("ofState", filter.state().word());
        return new Narrowing(" and c.state = :ofState\n" + rest.sql(), values);
    }

    private static void equal(
            String column, @Nullable Object value, StringBuilder sql, Map<String, Object> values) {
        if (value != null) {
            var name = "of" + Character.toUpperCase(column.charAt(0)) + column.substring(1);
            sql.append(" and c.").append(column).append(" = :").append(name).append('\n');
            values.put(name, value);
        }
    }
}
