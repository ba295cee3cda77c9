package heed.closing;

import java.util.Locale;

/** Why something was not resolved at first contact. */
public enum Cause {
    /** Nobody replied. */
    NO_REPLY("nobody replied"),
    /** We wrote more than once. */
    SECOND_REPLY("a second reply"),
    /** More than one of us wrote. */
    SECOND_PERSON("a second person wrote"),
    /** It was handed on. */
    HOP("it was handed on"),
    /** It was open again. */
    REOPENED("it was opened again"),
    /** The same customer opened another conversation on the same matter within seven days. */
    CAME_BACK("they came back within seven days");

    private final String words;

    Cause(String words) {
        this.words = words;
    }

    /** As a person reads it. */
    public String words() {
        return words;
    }

    /** As programs read it: {@code second-reply}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
