package heed.channel.mailbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;

/**
 * Makes connections that end at a certain time whatever the other side does: a server that answers
 * each line just before the timeout would otherwise hold us for ever.
 */
final class DeadlineSockets extends SocketFactory implements AutoCloseable {

    private static final ScheduledExecutorService CLOCK =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("mail-deadlines").factory());

    private final Queue<Socket> made = new ConcurrentLinkedQueue<>();
    private final ScheduledFuture<?> end;

    DeadlineSockets(Duration longest) {
        end = CLOCK.schedule(this::cut, longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public Socket createSocket() {
        var socket = new Socket();
        made.add(socket);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return remembered(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
            throws IOException {
        return remembered(new Socket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return remembered(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
            throws IOException {
        return remembered(new Socket(host, port, local, localPort));
    }

    private Socket remembered(Socket socket) {
        made.add(socket);
        return socket;
    }

    private void cut() {
        for (var socket : made) {
            try {
                socket.close();
            } catch (IOException gone) {
                made.remove(socket);
            }
        }
    }

    /** Ends all that is still connected. */
    @Override
    public void close() {
        end.cancel(false);
        cut();
    }
}
