package heed.web;

/**
 * The drawings that stand beside words, never instead of them. Each is one path on a field of 16 by
 * 16; {@code web/icon.jte} draws it.
 */
public enum Icon {
    NEEDED("M2.5 9h2.2l1.6-5 3 8.500L11 7.500l.8 1.500h1.700"),
    PERSON(
            "M5.400 5.200a2.600 2.600 0 1 0 5.200 0 2.600 2.600 0 1 0-5.200 0M3 13.600c.4-2.800 2.400-4.200 5-4.200s4.600 1.400 5 4.200"),
    TEAM(
            "M3.700 5.600a2.300 2.300 0 1 0 4.600 0 2.300 2.300 0 1 0-4.600 0M1.800 13.200c.3-2.500 2-3.700 4.200-3.700s3.900 1.200"
                    + " 4.200 3.700M10.400 3.500a2.300 2.300 0 0 1 0 4.200M11.600 9.800c1.500.4 2.400 1.600 2.600 3.400"),
    TRAY("M2 9.500 4 3.500h8l2 6v3H2zM2 9.500h3.500l1 1.500h3l1-1.500H14"),
    ADRIFT(
            "M2 10.500c1.500 1.200 3 1.200 4.500 0s3-1.200 4.500 0 2 .9 3 .6M8 8.500V2.500l3.800 4.300H8"),
    CLOCK("M2.500 8a5.500 5.500 0 1 0 11 0 5.500 5.500 0 1 0-11 0M8 5v3l2 1.500"),
    CHECK("m3 8.500 3.200 3.200L13 4.800"),
    SPAM("M2.500 8a5.500 5.500 0 1 0 11 0 5.500 5.500 0 1 0-11 0M4.200 4.200l7.600 7.600"),
    VIEW("M2.500 4h11M4.500 8h7M6.500 12h3"),
    ALL("M3 4h10M3 8h10M3 12h10"),
    SEARCH("M3 7a4 4 0 1 0 8 0 4 4 0 1 0-8 0M10 10l3.500 3.500"),
    SETTINGS("M2.500 5h6M11.500 5h2M2.500 11h2M7.500 11h6M8.500 3.500v3M7.500 9.500v3"),
    TROUBLE("M8 2.500 14 13H2zM8 6.500v3M8 11.200v.3"),
    BACK("M9.500 3.500 5 8l4.500 4.500"),
    CLOSE("M4 4l8 8M12 4l-8 8"),
    LEAVE("M6.500 3H3v10h3.500M7 8h6.500M11 5.500 13.500 8 11 10.500");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** The drawing, as the {@code d} of an SVG path. */
    public String path() {
        return path;
    }
}
