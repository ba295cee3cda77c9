package heed.web;

import org.jspecify.annotations.Nullable;

/**
 * A line to write in, as {@code web/field.jte} draws it: label above, problem and help below.
 *
 * @param id of the element
 * @param name of the parameter
 * @param type of the input: {@code text}, {@code email}, {@code password}, {@code number}, {@code
 *     url}
 * @param fill what browsers may fill in (HTML {@code autocomplete})
 * @param list the id of a list of proposals
 */
public record Field(
        String id,
        String name,
        String label,
        String value,
        String type,
        boolean required,
        @Nullable String help,
        @Nullable String problem,
        @Nullable String fill,
        @Nullable String list) {

    /** A line of text that must be filled in, without help. */
    public static Field of(String name, String label, String value, Problems problems) {
        return new Field(
                name, name, label, value, "text", true, null, problems.at(name), "off", null);
    }

    /** The same in a form of its own: two forms of a page may have a field of one name. */
    public Field in(String form) {
        return new Field(
                form + "-" + name, name, label, value, type, required, help, problem, fill, list);
    }

    public Field type(String type) {
        return new Field(id, name, label, value, type, required, help, problem, fill, list);
    }

    public Field optional() {
        return new Field(id, name, label, value, type, false, help, problem, fill, list);
    }

    public Field help(String help) {
        return new Field(id, name, label, value, type, required, help, problem, fill, list);
    }

    public Field fill(String fill) {
        return new Field(id, name, label, value, type, required, help, problem, fill, list);
    }

    public Field list(String list) {
        return new Field(id, name, label, value, type, required, help, problem, fill, list);
    }

    /** The ids of what explains the field, or null. */
    public @Nullable String describedBy() {
        if (problem != null) {
            return help == null ? id + "-problem" : id + "-problem " + id + "-help";
        }
        return help == null ? null : id + "-help";
    }
}
