package io.daybreak.warehouse;

import io.daybreak.warehouse.embedded.SeparateServer;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A warehouse that settings name by URL, on a server that is refused the files of this machine, for the time of a test class. */
public final class RemoteWarehouse implements BeforeAllCallback, AfterAllCallback {
    private @Nullable Path folder;
    private @Nullable SeparateServer server;
    private @Nullable Warehouse warehouse;

    public Warehouse get() {
        return Objects.requireNonNull(warehouse, "used before the tests of its class");
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("remote");
        server = SeparateServer.fileless(folder);
        warehouse = Warehouse.open(settings(server), folder);
    }

    private static WarehouseSettings settings(SeparateServer server) {
        return ServerSettings.at("127.0.0.1:" + server.port() + "/daybreak_remote", "daybreak", server.secret());
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        get().close();
        Objects.requireNonNull(server).close();
        Files.walkFileTree(Objects.requireNonNull(folder), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failed) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
