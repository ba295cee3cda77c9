package heed.message;

import java.text.Normalizer;
import java.util.Set;

/** Names of files as they may be shown and saved anywhere. */
final class FileName {

    private static final int LONGEST = 150;
    private static final Set<String> DEVICES =
            Set.of(
                    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6",
                    "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7",
                    "lpt8", "lpt9");

    private FileName() {}

    /**
     * {@code name} without paths, control, invisible and direction-changing characters, without
     * what file systems refuse, not a device of Windows, and of bearable length with its ending
     * kept.
     */
    static String safe(String name) {
        var visible = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC)
                .codePoints()
                .forEach(point -> {
                    if (isShown(point)) {
                        visible.appendCodePoint("<>:\"|?*".indexOf(point) >= 0 ? '_' : point);
                    }
                });
        var flat = visible.toString().replace('\\', '/');
        flat = flat.substring(flat.lastIndexOf('/') + 1).strip();
        while (flat.startsWith(".") || flat.startsWith(" ")) {
            flat = flat.substring(1);
        }
        while (flat.endsWith(".") || flat.endsWith(" ")) {
            flat = flat.substring(0, flat.length() - 1);
        }
        if (flat.isEmpty()) {
            return "file";
        }
        var stem = flat.contains(".") ? flat.substring(0, flat.indexOf('.')) : flat;
        if (DEVICES.contains(stem.strip().toLowerCase(java.util.Locale.ROOT))) {
            flat = "_" + flat;
        }
        return shortened(flat);
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
        int end = LONGEST - ending.length();
        if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end) + ending;
    }
}
