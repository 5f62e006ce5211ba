package io.daybreak.warehouse.embedded.process;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandleProxies;
import java.nio.file.Path;
import java.util.List;

/** ClickHouse's server, run by one call into libchdb ({@code chdb.h}) that returns when the server ends. */
final class NativeServer {
    private static final int LONGEST_ERROR = 1 << 16;

    private final Query query;
    private final ErrorOf errorOf;
    private final SignalHandlers signalHandlers;

    NativeServer(Path library) {
        SymbolLookup symbols = SymbolLookup.libraryLookup(library, Arena.global());
        query = bind(
                Query.class,
                symbols,
                "chdb_query_cmdline",
                FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
        errorOf = bind(
                ErrorOf.class,
                symbols,
                "chdb_result_error",
                FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        signalHandlers = bind(
                SignalHandlers.class,
                symbols,
                "chdb_set_signal_handlers_enabled",
                FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT));
    }

    private static <T> T bind(Class<T> type, SymbolLookup symbols, String name, FunctionDescriptor signature) {
        return MethodHandleProxies.asInterfaceInstance(
                type, Linker.nativeLinker().downcallHandle(symbols.findOrThrow(name), signature));
    }

    /**
     * Runs the server on this thread until its last query ends.
     *
     * @return what went wrong; empty after a clean stop
     */
    String run(List<String> arguments) {
        // The JVM turns SIGSEGV into NullPointerException: the library must not take that signal.
        signalHandlers.enable(0);
        MemorySegment result = query.run(arguments.size(), strings(arguments, Arena.global()));
        MemorySegment message = errorOf.result(result);
        return message.address() == 0 ? "" : message.reinterpret(LONGEST_ERROR).getString(0);
    }

    private static MemorySegment strings(List<String> values, Arena arena) {
        MemorySegment array = arena.allocate(ValueLayout.ADDRESS, values.size() + 1L);
        for (int i = 0; i < values.size(); i++) {
            array.setAtIndex(ValueLayout.ADDRESS, i, arena.allocateFrom(values.get(i)));
        }
        return array;
    }

    /** Makes this process the leader of a session of its own, so that Ctrl-C at the terminal does not reach it. */
    static void leaveTerminal() {
        bind(
                        NewSession.class,
                        Linker.nativeLinker().defaultLookup(),
                        "setsid",
                        FunctionDescriptor.of(ValueLayout.JAVA_INT))
                .setsid();
    }

    /** {@code chdb_query_cmdline}. */
    public interface Query {
        MemorySegment run(int count, MemorySegment arguments);
    }

    /** {@code chdb_result_error}. */
    public interface ErrorOf {
        MemorySegment result(MemorySegment result);
    }

    /** {@code chdb_set_signal_handlers_enabled}. */
    public interface SignalHandlers {
        void enable(int enabled);
    }

    /** POSIX {@code setsid}. */
    public interface NewSession {
        int setsid();
    }
}
