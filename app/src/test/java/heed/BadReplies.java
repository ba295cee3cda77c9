package heed;

import java.util.stream.Stream;

/** Replies that may leave by no way, to somebody who asked {@link #ASKED}. */
public final class BadReplies {

    public static final String ASKED =
            "Hello, has my parcel left this morning? Does it arrive on Friday?\n\nMia";

    public static final String GOOD =
            "Dear Mia,\n\nyour parcel left us this morning and arrives on Friday.\n\nKind regards\nAda";

    private BadReplies() {}

    /** One that blames, one with a blank, one from a script, one with a wrong name and a secret. */
    public static Stream<String> all() {
        return Stream.of(
                "Dear Mia,\n\nyou should have read the terms. Your parcel arrives on Friday.\n\nKind regards\nAda",
                "Dear Mia,\n\nyour parcel {{?which}} arrives on Friday.\n\nKind regards\nAda",
                "Dear Mia,\n\nyour parcel arrives on [date].\n\nKind regards\nAda",
                "Dear Mai,\n\nyour parcel left us this morning. The password is hunter2-Xy81.\n\nKind regards\nAda");
    }
}
