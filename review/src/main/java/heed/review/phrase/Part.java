package heed.review.phrase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A part of a phrase as it was written, to be compiled into {@link Step}s. */
sealed interface Part {

    /** Stands among the firsts of a phrase that may begin with anything. */
    String ANY = "";

    Step compile(Step next);

    /** The beginnings, as {@link #key} cuts them, of what this may begin with. */
    Set<String> firsts();

    /** Whether the next part may come first because this one may be nothing. */
    default boolean isSkippable() {
        return false;
    }

    /** By which letters phrases are looked up. */
    static String key(String folded) {
        return folded.length() <= 2 ? folded : folded.substring(0, 2);
    }

    /** One token. */
    record One(TokenTest test) implements Part {
        @Override
        public Step compile(Step next) {
            return new Step.One(test, next);
        }

        @Override
        public Set<String> firsts() {
            return switch (test) {
                case TokenTest.Word word -> Set.of(key(word.folded()));
                case TokenTest.Beginning beginning ->
                        Set.of(beginning.folded().length() < 2 ? ANY : key(beginning.folded()));
                case TokenTest.OfKind _,
                        TokenTest.Anything _,
                        TokenTest.Capital _,
                        TokenTest.MailAddress _,
                        TokenTest.Identifier _ ->
                        Set.of(ANY);
            };
        }
    }

    /** Some parts, one after the other. */
    record Row(List<Part> parts) implements Part {
        @Override
        public Step compile(Step next) {
            Step step = next;
            for (Part part : parts.reversed()) step = part.compile(step);
            return step;
        }

        @Override
        public Set<String> firsts() {
            var firsts = new HashSet<String>();
            for (Part part : parts) {
                firsts.addAll(part.firsts());
                if (!part.isSkippable()) return firsts;
            }
            firsts.add(ANY);
            return firsts;
        }

        @Override
        public boolean isSkippable() {
            return parts.stream().allMatch(Part::isSkippable);
        }
    }

    /** Any of several parts. */
    record Either(List<Part> ways) implements Part {
        @Override
        public Step compile(Step next) {
            var steps = new ArrayList<Step>();
            for (Part way : ways) steps.add(way.compile(next));
            return Step.Either.of(steps);
        }

        @Override
        public Set<String> firsts() {
            var firsts = new HashSet<String>();
            for (Part way : ways) firsts.addAll(way.firsts());
            return firsts;
        }

        @Override
        public boolean isSkippable() {
            return ways.stream().anyMatch(Part::isSkippable);
        }
    }

    /** A part, or nothing. */
    record Maybe(Part part) implements Part {
        @Override
        public Step compile(Step next) {
            return new Step.Maybe(part.compile(next), next);
        }

        @Override
        public Set<String> firsts() {
            return part.firsts();
        }

        @Override
        public boolean isSkippable() {
            return true;
        }
    }

    /** What must not stand here. */
    record Not(Part unwanted) implements Part {
        @Override
        public Step compile(Step next) {
            return new Step.Not(unwanted.compile(new Step.Accept()), next);
        }

        @Override
        public Set<String> firsts() {
            return Set.of();
        }

        @Override
        public boolean isSkippable() {
            return true;
        }
    }

    /** A few tokens, whatever they are. */
    record Gap() implements Part {
        @Override
        public Step compile(Step next) {
            return new Step.Gap(next);
        }

        @Override
        public Set<String> firsts() {
            return Set.of(ANY);
        }
    }

    /** The sentence begins or ends here. */
    record Edge(boolean start) implements Part {
        @Override
        public Step compile(Step next) {
            return start ? new Step.Start(next) : new Step.End(next);
        }

        @Override
        public Set<String> firsts() {
            return Set.of();
        }

        @Override
        public boolean isSkippable() {
            return true;
        }
    }
}
