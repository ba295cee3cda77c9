package heed.mail.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Message-IDs (RFC 5322, section 3.6.4) without their angles, from fields that may hold other
 * words, too.
 */
public final class MessageIds {

    private static final int MAX_IDS = 1000;
    private static final int LONGEST_FIELD = 100_000;
    private static final Pattern IN_ANGLES = Pattern.compile("<([^<>]{1,1000})>?");

    private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");

    private MessageIds() {}

    /** The ids in their order, each once. */
    public static List<String> read(String field) {
        if (field.length() > LONGEST_FIELD) return read(field.substring(0, LONGEST_FIELD));
        List<String> ids = new ArrayList<>();
        Matcher angled = IN_ANGLES.matcher(field);
        while (angled.find() && ids.size() < MAX_IDS) {
            String id = angled.group(1).replaceAll("\\s+", "");
            if (!id.isEmpty() && !ids.contains(id)) ids.add(id);
        }
        if (!ids.isEmpty()) return List.copyOf(ids);
        for (String word : BETWEEN.split(field, -1)) {
            String id = word.replaceAll("^[<\"]+|[>\";]+$", "");
            if (id.indexOf('@') > 0 && !ids.contains(id) && ids.size() < MAX_IDS) ids.add(id);
        }
        if (ids.isEmpty() && !field.isBlank() && !field.strip().contains(" "))
            ids.add(field.strip());
        return List.copyOf(ids);
    }
}
