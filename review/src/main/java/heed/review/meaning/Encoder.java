package heed.review.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The language model bge-small-en-v1.5, quantised. Its answer was made to tell subjects apart; for
 * the tone of a text it is read what the model holds after some of its layers. Safe for use by many
 * threads.
 */
final class Encoder {

    /** The width of a layer. */
    static final int WIDTH = 384;

    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String PIECES = "/bge-small-en-v1.5-q-tokenizer.json";
    private static final List<String> LAYERS =
            List.of(5, 7, 9).stream()
                    .map(layer -> "/encoder/layer." + layer + "/output/LayerNorm/Add_1_output_0")
                    .toList();

    /** What the model was made to give; its first piece stands for the whole text. */
    private static final String ANSWER = "last_hidden_state";

    private static final Set<String> OUTPUTS =
            Stream.concat(LAYERS.stream(), Stream.of(ANSWER)).collect(Collectors.toSet());

    /** How many numbers hold the tone of a text. */
    static final int SIZE = 3 * WIDTH;

    /** More pieces of words than this are not read at once. */
    private static final int MOST_PIECES = 128;

    private final WordPieces pieces;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private Encoder(WordPieces pieces, OrtEnvironment environment, OrtSession session) {
        this.pieces = pieces;
        this.environment = environment;
        this.session = session;
    }

    /** Loads the model, which takes about half a second. */
    static Encoder load() throws IOException, OrtException {
        WordPieces pieces;
        try (InputStream json = resource(PIECES)) {
            pieces = WordPieces.read(json);
        }
        var environment = OrtEnvironment.getEnvironment();
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            return new Encoder(pieces, environment, session(environment, options));
        }
    }

    /** By way of a file: in memory the model would stand three times before it is read. */
    private static OrtSession session(OrtEnvironment environment, OrtSession.SessionOptions options)
            throws IOException, OrtException {
        var file = Files.createTempFile("heed-model", ".onnx");
        try {
            write(file);
            return environment.createSession(file.toString(), options);
        } finally {
            Files.delete(file);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream stream = Encoder.class.getResourceAsStream(name);
        if (stream == null) throw new IOException("There is no " + name + ".");
        return stream;
    }

    /**
     * Writes the model, with the layers as further outputs. In its format, Protocol Buffers, a
     * message that is appended to another is merged into it.
     */
    private static void write(Path file) throws IOException {
        try (var whole = Files.newOutputStream(file);
                var model = resource(MODEL)) {
            model.transferTo(whole);
            for (String layer : LAYERS) {
                byte[] name = message(10, layer.getBytes(StandardCharsets.US_ASCII));
                whole.write(message(58, message(98, name)));
            }
        }
    }

    /** A field of fewer than 128 bytes: its tag, its length, its content. */
    private static byte[] message(int tag, byte[] content) {
        byte[] message = new byte[content.length + 2];
        message[0] = (byte) tag;
        message[1] = (byte) content.length;
        System.arraycopy(content, 0, message, 2, content.length);
        return message;
    }

    /** What a text means: each layer, averaged over the text's pieces, and the answer. */
    Meaning encode(String text) throws OrtException {
        long[] numbers = pieces.of(text, MOST_PIECES);
        long[] shape = {1, numbers.length};
        long[] ones = new long[numbers.length];
        Arrays.fill(ones, 1);
        try (var ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), shape);
                var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                var types =
                        OnnxTensor.createTensor(
                                environment, LongBuffer.wrap(new long[numbers.length]), shape);
                var result =
                        session.run(
                                Map.of(
                                        "input_ids", ids,
                                        "attention_mask", mask,
                                        "token_type_ids", types),
                                OUTPUTS)) {
            var tone = new float[SIZE];
            for (int layer = 0; layer < LAYERS.size(); layer++)
                average(values(result, LAYERS.get(layer)), tone, layer * WIDTH);
            var subject = new float[WIDTH];
            values(result, ANSWER).get(subject);
            return new Meaning(tone, subject);
        }
    }

    private static FloatBuffer values(OrtSession.Result result, String output) {
        var tensor = (OnnxTensor) result.get(output).orElseThrow();
        return Objects.requireNonNull(tensor.getFloatBuffer());
    }

    private static void average(FloatBuffer values, float[] meaning, int from) {
        int pieces = values.remaining() / WIDTH;
        for (int piece = 0; piece < pieces; piece++)
            for (int at = 0; at < WIDTH; at++) meaning[from + at] += values.get();
        for (int at = 0; at < WIDTH; at++) meaning[from + at] /= pieces;
    }
}
