package heed.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import heed.web.Refusal;
import java.util.UUID;

/** Names an organisation. */
public record OrganisationId(@JsonValue UUID value) {

    /**
     * @throws Refusal when the text is no id
     */
    @JsonCreator
    public static OrganisationId of(String text) {
        return new OrganisationId(Refusal.parsingId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
