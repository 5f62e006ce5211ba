package io.daybreak.warehouse.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** A command of a user that needs a library; tells where it is. */
final class FetchingUser {
    private FetchingUser() {}

    /** The cache folder, and the integrity of the package. */
    public static void main(String[] arguments) throws IOException {
        EngineLibrary.Pin pin = new EngineLibrary.Pin("lib@1", "lib-1", arguments[1]);
        System.out.println(new EngineLibrary(null, Path.of(arguments[0])).locate(pin));
    }
}
