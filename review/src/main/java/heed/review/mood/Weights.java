package heed.review.mood;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The weights of one model, as they are kept: those of counts and meanings as they are, those of
 * words in a byte each, and none for words that hardly matter.
 *
 * @param meaning for each number of a meaning; empty when the model goes by words alone
 */
record Weights(float[] weights, float[] meaning, Calibration calibration) {

    /** What the name of a model ends in that does without meanings. */
    static final String BY_WORDS = "-by-words";

    private static final int FINEST = 127;

    static Weights read(String name) {
        try (var stream = Weights.class.getResourceAsStream(name + ".weights")) {
            return of(Objects.requireNonNull(stream, name).readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Weights of(byte[] kept) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(kept));
        var calibration = new Calibration(in.readDouble(), in.readDouble());
        var weights = new float[Features.SIZE];
        for (int at = 0; at < Features.COUNTS; at++) weights[at] = in.readFloat();
        var meaning = new float[in.readInt()];
        for (int at = 0; at < meaning.length; at++) meaning[at] = in.readFloat();
        float unit = in.readFloat();
        int left = in.readInt();
        for (int at = Features.COUNTS; left > 0; left--) {
            int gap = in.readUnsignedByte();
            at += gap < 255 ? gap : in.readInt();
            weights[at++] = in.readByte() * unit;
        }
        return new Weights(weights, meaning, calibration);
    }

    byte[] kept() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeDouble(calibration.slope());
            out.writeDouble(calibration.shift());
            for (int at = 0; at < Features.COUNTS; at++) out.writeFloat(weights[at]);
            out.writeInt(meaning.length);
            for (float weight : meaning) out.writeFloat(weight);
            writeWords(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void writeWords(DataOutputStream out) throws IOException {
        float largest = 0;
        for (int at = Features.COUNTS; at < weights.length; at++)
            largest = Math.max(largest, Math.abs(weights[at]));
        float unit = largest / FINEST;
        int count = 0;
        for (int at = Features.COUNTS; at < weights.length; at++) if (steps(at, unit) != 0) count++;
        out.writeFloat(unit);
        out.writeInt(count);
        int next = Features.COUNTS;
        for (int at = Features.COUNTS; at < weights.length; at++) {
            if (steps(at, unit) == 0) continue;
            int gap = at - next;
            out.writeByte(Math.min(gap, 255));
            if (gap >= 255) out.writeInt(gap);
            out.writeByte(steps(at, unit));
            next = at + 1;
        }
    }

    /** What is less than two steps from nothing counts as nothing. */
    private int steps(int at, float unit) {
        int steps = unit == 0 ? 0 : Math.round(weights[at] / unit);
        return Math.abs(steps) < 2 ? 0 : steps;
    }
}
