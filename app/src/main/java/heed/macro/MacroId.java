package heed.macro;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import heed.web.Refusal;
import java.util.UUID;

/** Names a macro. */
public record MacroId(@JsonValue UUID value) {

    /**
     * @throws Refusal when the text is no id
     */
    @JsonCreator
    public static MacroId of(String text) {
        return new MacroId(Refusal.parsingId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
