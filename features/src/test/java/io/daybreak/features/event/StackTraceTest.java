package io.daybreak.features.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StackTraceTest {

    @Test
    void javasCarriesItsCauses() {
        StackTrace trace = find("""
                2026-11-20 10:00:00,123 ERROR [main] c.e.Shop - Cannot pay
                com.example.PaymentException: card refused
                \tat com.example.Pay.charge(Pay.java:41)
                \tat com.example.Shop.main(Shop.java:7)
                Caused by: java.net.SocketTimeoutException: Read timed out
                \tat java.base/java.net.Socket.read(Socket.java:1)
                \t... 12 more""");

        assertThat(trace.type()).isEqualTo("com.example.PaymentException");
        assertThat(trace.message()).isEqualTo("card refused");
        assertThat(trace.frame()).isEqualTo("com.example.Pay.charge(Pay.java:41)");
        assertThat(trace.causes()).containsExactly("java.net.SocketTimeoutException");
    }

    @Test
    void anUncaughtJavaExceptionNamesItsThread() {
        StackTrace trace = find("Exception in thread \"main\" java.lang.NullPointerException\n\tat a.B.c(B.java:2)");

        assertThat(trace.type()).isEqualTo("java.lang.NullPointerException");
        assertThat(trace.message()).isEmpty();
    }

    @Test
    void pythonsLastExceptionIsTheOneThatWasRaised() {
        StackTrace trace = find("""
                2026-11-20 10:00:00,123 ERROR worker: job failed
                Traceback (most recent call last):
                  File "/app/a.py", line 3, in load
                    return d["x"]
                KeyError: 'x'

                During handling of the above exception, another exception occurred:

                Traceback (most recent call last):
                  File "/app/b.py", line 9, in run
                    load()
                app.errors.JobFailed: job 12: no x""");

        assertThat(trace.type()).isEqualTo("app.errors.JobFailed");
        assertThat(trace.message()).isEqualTo("job 12: no x");
        assertThat(trace.frame()).isEqualTo("run (/app/b.py:9)");
        assertThat(trace.causes()).containsExactly("KeyError");
    }

    @Test
    void gosPanicNamesTheFunctionBelowTheRuntime() {
        StackTrace trace = find("""
                panic: runtime error: index out of range [5] with length 3

                goroutine 1 [running]:
                panic({0x4a8de0, 0xc00001c0a8})
                \t/usr/local/go/src/runtime/panic.go:884 +0x212
                main.pick(...)
                \t/app/main.go:8
                main.main()
                \t/app/main.go:4 +0x1d
                exit status 2""");

        assertThat(trace.type()).isEqualTo("panic");
        assertThat(trace.message()).isEqualTo("runtime error: index out of range [5] with length 3");
        assertThat(trace.frame()).isEqualTo("main.pick (/app/main.go:8)");
    }

    @Test
    void nodesErrorStandsBelowTheSourceLine() {
        StackTrace trace = find("""
                /app/index.js:12
                    throw new TypeError('bad input');
                    ^

                TypeError: bad input
                    at handle (/app/index.js:12:11)
                    at Server.emit (node:events:513:28) {
                  [cause]: Error: inner
                }
                Node.js v18.12.1""");

        assertThat(trace.type()).isEqualTo("TypeError");
        assertThat(trace.message()).isEqualTo("bad input");
        assertThat(trace.frame()).isEqualTo("handle (/app/index.js:12:11)");
        assertThat(trace.causes()).containsExactly("Error");
    }

    @Test
    void dotNetsInnerExceptionIsACause() {
        StackTrace trace = find("""
                Unhandled exception. System.InvalidOperationException: Cannot place order
                 ---> System.IO.IOException: disk full
                   at Shop.Store.Write(String s) in C:\\src\\Store.cs:line 12
                   --- End of inner exception stack trace ---
                   at Shop.Program.Main(String[] args) in C:\\src\\Program.cs:line 5""");

        assertThat(trace.type()).isEqualTo("System.InvalidOperationException");
        assertThat(trace.message()).isEqualTo("Cannot place order");
        assertThat(trace.frame()).isEqualTo("Shop.Store.Write(String s) in C:\\src\\Store.cs:line 12");
        assertThat(trace.causes()).containsExactly("System.IO.IOException");
    }

    @Test
    void rustsPanicSaysItsPlaceInBothSpellings() {
        StackTrace later = find("""
                thread 'main' panicked at src/main.rs:4:5:
                index out of bounds: the len is 3
                note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace""");
        StackTrace earlier = find("thread 'main' panicked at 'index out of bounds', src/main.rs:4:5\nnote: run with");

        assertThat(later.frame()).isEqualTo("src/main.rs:4:5");
        assertThat(later.message()).isEqualTo("index out of bounds: the len is 3");
        assertThat(earlier.message()).isEqualTo("index out of bounds");
        assertThat(earlier.frame()).isEqualTo("src/main.rs:4:5");
    }

    @Test
    void textWithoutFramesIsNoTrace() {
        assertThat(StackTrace.find("look at this: an Error: somewhere\nat noon (local time)"))
                .isNull();
    }

    private static StackTrace find(String text) {
        StackTrace trace = StackTrace.find(text);
        assertThat(trace).isNotNull();
        return trace;
    }
}
