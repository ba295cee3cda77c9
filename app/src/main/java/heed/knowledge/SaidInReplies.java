package heed.knowledge;

import heed.message.OurWords;
import java.util.List;
import org.springframework.stereotype.Component;

/** Replies in open conversations: what we told a customer whose matter is not done. */
@Component
class SaidInReplies implements FactUse {

    private final OurWords words;

    SaidInReplies(OurWords words) {
        this.words = words;
    }

    @Override
    public List<Use> stating(Stated fact, int limit) {
        return words.find(fact.phrase(), fact.matter(), fact.team(), limit).stream()
                .filter(said -> fact.in(said.body()))
                .map(said ->
                        new Use("reply", said.message().value(), said.conversation(), null, "", ""))
                .toList();
    }
}
