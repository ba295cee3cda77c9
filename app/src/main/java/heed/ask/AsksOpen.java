package heed.ask;

import heed.web.Refusal;
import java.util.List;
import java.util.Map;

/** A conversation cannot be resolved like this: something that the customer asked is open. */
public final class AsksOpen extends Refusal {

    private final List<Ask> asks;

    AsksOpen(String reference, List<Ask> asks) {
        super(
                Kind.CONFLICT,
                "asks-open",
                (asks.size() == 1
                                ? "Something that they asked is still open in "
                                : asks.size() + " things that they asked are still open in ")
                        + reference
                        + ". Settle it, or say why it is resolved all the same.");
        this.asks = List.copyOf(asks);
    }

    public List<Ask> asks() {
        return asks;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("asks", asks.stream().map(AskAnswer::of).toList());
    }
}
