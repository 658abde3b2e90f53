package org.esicasebook.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * A line to a server that a test can cut or freeze: what a dead server, and one that answers no more, look like from
 * here. It begins whole.
 */
public final class FlakyLine implements AutoCloseable {

    private final InetSocketAddress server;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket entrance;
    private volatile CountDownLatch thaw = new CountDownLatch(0);

    public FlakyLine(URI server) {
        this.server = new InetSocketAddress(server.getHost(), server.getPort());
        this.entrance = listen(0);
        this.port = entrance.getLocalPort();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Connections break, new ones are refused. */
    public void cut() {
        close(entrance);
        open.forEach(FlakyLine::close);
        open.clear();
    }

    /** Connections stay and are taken, but nothing comes through. */
    public void freeze() {
        thaw = new CountDownLatch(1);
    }

    public void mend() {
        thaw.countDown();
        if (entrance.isClosed()) {
            entrance = listen(port);
        }
    }

    @Override
    public void close() {
        thaw.countDown();
        cut();
    }

    private ServerSocket listen(int wantedPort) {
        try {
            ServerSocket listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wantedPort));
            Thread.ofVirtual().start(() -> accept(listening));
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                Socket here = listening.accept();
                Socket there = new Socket(server.getAddress(), server.getPort());
                open.add(here);
                open.add(there);
                Thread.ofVirtual().start(() -> pass(here, there));
                Thread.ofVirtual().start(() -> pass(there, here));
            } catch (IOException closed) {
                // the loop looks whether the line was cut
            }
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] buffer = new byte[16_384];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                thaw.await();
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException closed) {
            // either side may hang up
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
