package heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.message.Attachments;
import heed.message.NewAttachment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class AttachmentPageTest {

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired Attachments attachments;

    private final byte[] bytes = new byte[3_000_000];
    private Viewer.Member ada;
    private ConversationId id;
    private String file;

    @BeforeEach
    void a_file_of_three_megabytes() {
        new Random(7).nextBytes(bytes);
        var team = cast.team();
        ada = cast.ada(team);
        id = cast.conversation(cast.inbox(team), "Parcel", "Where is it?");
        file = uploaded("plan.bin", bytes);
    }

    @Test
    void a_file_comes_as_it_was_kept_and_is_saved_not_shown() {
        // given
        var program = api.as(ada);
        // when
        var answer = program.get("/api/v1/attachments/" + file);
        // then
        assertThat(answer.header("Content-Disposition")).startsWith("attachment;");
        assertThat(answer.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; sandbox");
        assertThat(answer.header("Content-Length")).isEqualTo("3000000");
        assertThat(program.download("/api/v1/attachments/" + file)).isEqualTo(bytes);
        assertThat(api.browser(ada).download("/attachments/" + file + "/plan.bin"))
                .isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0-9", "524280-524300", "1500000-", "-5", "2999999-2999999"})
    void a_part_of_a_file_is_had_alone(String range) {
        // given
        var words = "first line\nsecond line\n".repeat(50_000).getBytes(StandardCharsets.US_ASCII);
        var text = uploaded("log.txt", words);
        var bounds = range.split("-", -1);
        int from =
                bounds[0].isEmpty()
                        ? words.length - Integer.parseInt(bounds[1])
                        : Math.min(Integer.parseInt(bounds[0]), words.length);
        int to =
                bounds[0].isEmpty() || bounds[1].isEmpty()
                        ? words.length
                        : Integer.parseInt(bounds[1]) + 1;
        // when
        var answer =
                api.browser(ada)
                        .get("/attachments/" + text + "/log.txt", "Range", "bytes=" + range);
        // then
        if (from >= words.length) {
            assertThat(answer.status()).isEqualTo(416);
        } else {
            assertThat(answer.status()).isEqualTo(206);
            assertThat(answer.body())
                    .isEqualTo(
                            new String(
                                    Arrays.copyOfRange(words, from, to),
                                    StandardCharsets.US_ASCII));
        }
    }

    @Test
    void an_empty_file_is_one() {
        var empty = uploaded("nothing.txt", new byte[0]);
        assertThat(api.browser(ada).download("/attachments/" + empty)).isEmpty();
    }

    @Test
    void a_file_of_another_team_does_not_exist() {
        // given
        var stranger = cast.ada(cast.team());
        // when, then
        assertThat(api.as(stranger).get("/api/v1/attachments/" + file).status()).isEqualTo(404);
        assertThat(api.browser(stranger).get("/attachments/" + file + "/plan.bin").status())
                .isEqualTo(404);
    }

    private String uploaded(String name, byte[] content) {
        return cast.as(
                        ada,
                        () ->
                                attachments.upload(
                                        id,
                                        new NewAttachment(
                                                name,
                                                "application/octet-stream",
                                                content,
                                                false,
                                                null),
                                        ada))
                .id()
                .toString();
    }
}
