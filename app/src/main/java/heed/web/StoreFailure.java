package heed.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** Failures of the database that have a better answer than a reference number, by SQLSTATE. */
public enum StoreFailure {
    AWAY(
            503,
            "store-away",
            "The database cannot be reached just now. Nothing that was kept is lost: try again in a moment."),
    FULL(
            507,
            "store-full",
            "The disk of this desk is full, so nothing new can be kept. Nothing that was kept is lost: tell whoever"
                    + " runs Heed to make room."),
    BUSY(503, "store-busy", "The database has too much to do just now: try again in a moment."),
    UNKNOWN_CHARACTER(
            400, "malformed", "The request holds a character that no text has: check its values."),
    NAMES_NOTHING(
            422,
            "no-such-thing",
            "Something that this names is not there any more. Look again before you go on."),
    AGAINST_THE_RULES(
            409,
            "against-the-rules",
            "What is kept does not allow this as it stands now. Look again before you go on."),
    OUT_OF_RANGE(400, "malformed", "The request holds a number or a time beyond all bounds."),
    TAKEN(
            409,
            "exists-already",
            "Somebody else made the same at the same moment. Look again before you go on.");

    private final int status;
    private final String code;
    private final String sentence;

    StoreFailure(int status, String code, String sentence) {
        this.status = status;
        this.code = code;
        this.sentence = sentence;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String sentence() {
        return sentence;
    }

    static @Nullable StoreFailure of(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth++ < 20; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return AWAY; // the pool has no connection to give
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return of(sql.getSQLState());
            }
        }
        return null;
    }

    /** Whether a rule of ours was broken: those who wrote the code want to know of it. */
    boolean isOurs() {
        return this == NAMES_NOTHING || this == AGAINST_THE_RULES;
    }

    /** The name of the rule that was broken; never the values that broke it. */
    static String rule(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth++ < 20; cause = cause.getCause()) {
            if (cause instanceof PSQLException sql && sql.getServerErrorMessage() != null) {
                var name = sql.getServerErrorMessage().getConstraint();
                return name == null ? "without a name" : name;
            }
        }
        return "without a name";
    }

    /** Whether it is the database's fault, and what failed may work later as it is. */
    public static boolean isOfTheStore(Throwable failure) {
        var known = of(failure);
        return known == AWAY || known == FULL || known == BUSY;
    }

    /** Whether there is no room left on the database's disk. */
    public static boolean isFull(Throwable failure) {
        return of(failure) == FULL;
    }

    private static @Nullable StoreFailure of(String state) {
        if (state.startsWith("08") || state.startsWith("57P")) {
            return AWAY;
        }
        return switch (state) {
            case "53100" -> FULL;
            case "53000", "53200", "53300", "40001", "40P01", "55P03" -> BUSY;
            case "22021", "22P05" -> UNKNOWN_CHARACTER;
            case "22003", "22007", "22008" -> OUT_OF_RANGE;
            case "23505" -> TAKEN;
            case "23503" -> NAMES_NOTHING;
            case "23514" -> AGAINST_THE_RULES;
            default -> null;
        };
    }
}
