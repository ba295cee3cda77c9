package heed.bench;

import java.io.IOException;
import java.util.SplittableRandom;

/**
 * Something that somebody does again and again.
 *
 * @param target what the project wants to reach
 */
record Task(String name, String target, Step step) {

    /** One request, each time a little different. Throws when the answer is not what it must be. */
    @FunctionalInterface
    interface Step {
        Wire.Answer take(Wire wire, SplittableRandom random) throws IOException;
    }

    Wire.Answer run(Wire wire, SplittableRandom random) throws IOException {
        var answer = step.take(wire, random);
        if (answer.status() != 200 && answer.status() != 201) {
            throw new IOException(name + " was answered with " + answer.status());
        }
        return answer;
    }
}
