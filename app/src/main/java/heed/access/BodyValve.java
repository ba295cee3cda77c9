package heed.access;

import heed.web.Refusal;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Bounds all that reads the body of a request, Tomcat's own reading of forms and files included,
 * which no filter sees. What {@link RequestBounds} has not allowed more is a stranger's; the rest
 * of what a stranger sends is not waited for either.
 */
final class BodyValve extends ValveBase {

    static final String BODY = BoundedBody.class.getName();

    /** So much is read of what nobody asked for, that its sender may come to read the answer. */
    private static final long MOST_DRAINED = 1 << 20;

    BodyValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var coyote = request.getCoyoteRequest();
        var wire = coyote.getInputBuffer();
        var body = new BoundedBody(wire, RequestBounds.MOST_BYTES_OF_STRANGERS, System::nanoTime);
        coyote.setInputBuffer(body);
        request.setAttribute(BODY, body);
        try {
            getNext().invoke(request, response);
        } finally {
            coyote.setInputBuffer(wire);
            boolean strange = !body.isKnown() && !request.isAsync();
            if (strange && !isRead(coyote) && !isDrained(wire)) {
                response.setHeader("Connection", "close");
                response.finishResponse(); // as it is: hanging up would make an error of it
                coyote.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }
    }

    private static boolean isRead(org.apache.coyote.Request request) {
        var read = new AtomicBoolean();
        request.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return read.get();
    }

    /** Reads to the end, unless there is more than anybody would hear out. */
    private static boolean isDrained(InputBuffer wire) {
        try {
            var rest = new BoundedBody(wire, MOST_DRAINED, System::nanoTime);
            var unwanted = new Unwanted();
            while (rest.doRead(unwanted) >= 0) {
                unwanted.expand(0);
            }
            return true;
        } catch (IOException | Refusal enough) {
            return false;
        }
    }

    private static final class Unwanted implements ApplicationBufferHandler {

        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            buffer = ByteBuffer.allocate(0);
        }
    }
}
