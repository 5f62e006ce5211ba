package io.daybreak.simulator.traffic.log;

import io.daybreak.simulator.shop.LogShape;
import io.daybreak.simulator.shop.Service;
import io.daybreak.simulator.shop.Shop;
import io.daybreak.simulator.text.TextBuffer;
import io.daybreak.simulator.text.TimeText;
import io.daybreak.simulator.traffic.telemetry.Request;
import java.util.List;

/** Writes a statement as its service writes log lines: header, message, and the stack of an exception over many lines. */
public final class Voice {
    private static final List<String> AGENTS = List.of(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile/15E148 Safari/604.1",
            "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
            "shop-app/5.12 (Android 15)");

    private final Shop shop;
    private final LogRows rows;
    private final Values values;
    private final TimeText times = new TimeText();
    private final TextBuffer body = new TextBuffer(4096);
    private final TextBuffer text = new TextBuffer(4096);
    private final TextBuffer stack = new TextBuffer(4096);

    public Voice(Shop shop, LogRows rows) {
        this.shop = shop;
        this.rows = rows;
        this.values = new Values();
    }

    /** One of the statements, if the request records such; nothing if there are none. */
    public void say(List<Message> messages, int service, String pod, long micros, Request request, long span) {
        if (!messages.isEmpty()) {
            Message message = messages.size() == 1 ? messages.getFirst() : request.chance.pick(messages);
            if (request.verbose || message.level().always()) {
                stack.clear();
                write(message, shop.services().get(service), pod, micros, request, span);
            }
        }
    }

    public void sayFailure(
            Message message, Phrases.Failure failure, int index, String pod, long micros, Request request, long span) {
        Service service = shop.services().get(index);
        text.clear();
        values.fill(text, failure.message(), service, pod, request);
        stack.clear();
        switch (service.shape().language()) {
            case JAVA, NODE -> stack.add(failure.type()).add(": ").add(text).add(failure.frames());
            case GO ->
                stack.add(failure.type())
                        .add(": ")
                        .add(text)
                        .add("\n\ngoroutine ")
                        .add(request.chance.between(20, 99_000))
                        .add(" [running]:")
                        .add(failure.frames());
            case PYTHON ->
                stack.add("Traceback (most recent call last):")
                        .add(failure.frames())
                        .add("\n")
                        .add(failure.type())
                        .add(": ")
                        .add(text);
            case PROXY, OTHER -> stack.add("stack traceback:").add(failure.frames());
        }
        write(message, service, pod, micros, request, span);
    }

    /** The proxy's line for a request it answered. */
    public void access(Service service, String pod, long micros, Request request, long span, int status) {
        if (!request.verbose) {
            return;
        }
        body.clear();
        Values.address(body, request.address);
        body.add(" - - [");
        times.common(body, micros);
        body.add("] \"");
        Values.path(body, request);
        body.add(" HTTP/1.1\" ")
                .add(status)
                .add(' ')
                .add(status < 400 ? request.chance.between(900, 64_000) : request.chance.between(90, 600));
        body.add(" \"-\" \"").add(request.chance.pick(AGENTS)).add("\" ").decimal(request.micros / 1e6, 3);
        rows.add(micros, service.name(), pod, request, span, body);
    }

    private void write(Message message, Service service, String pod, long micros, Request request, long span) {
        text.clear();
        values.fill(text, message, service, pod, request);
        body.clear();
        shape(service.shape(), message, service, pod, micros, request);
        rows.add(micros, service.name(), pod, request, span, body);
    }

    private void shape(LogShape shape, Message message, Service service, String pod, long micros, Request request) {
        Level level = message.level();
        switch (shape) {
            case LOG4J -> {
                times.comma(body, micros);
                body.add(' ')
                        .add(level.padded)
                        .add(" [http-nio-8080-exec-")
                        .add(1 + (request.traceLow & 31))
                        .add("] c.s.");
                body.add(service.component())
                        .add('.')
                        .add(message.source())
                        .add(" - ")
                        .add(text);
                stackBelow();
            }
            case LOGBACK -> logback(message, service, micros, request);
            case LOGFMT -> logfmt(message, micros, request);
            case KLOG -> {
                body.add(level.letter);
                times.klog(body, micros);
                body.add("       1 ").add(message.source()).add("] ").add(text);
                stackBelow();
            }
            case PYTHON -> {
                times.comma(body, micros);
                body.add(" - ")
                        .add(service.name())
                        .add('.')
                        .add(message.source())
                        .add(" - ")
                        .add(level.python)
                        .add(" - ")
                        .add(text);
                stackBelow();
            }
            case PINO -> pino(message, pod, micros, request);
            case ACCESS, SILENT -> {
                times.slashes(body, micros);
                body.add(" [")
                        .add(level.lower)
                        .add("] 31#31: *")
                        .add(request.traceLow >>> 40)
                        .add(' ')
                        .add(text);
                stackBelow();
            }
        }
    }

    private void stackBelow() {
        if (stack.length() > 0) {
            body.add('\n').add(stack);
        }
    }

    private void logback(Message message, Service service, long micros, Request request) {
        body.add("{\"@timestamp\":\"");
        times.iso(body, micros);
        body.add("\",\"level\":\"").add(message.level().name()).add("\",\"thread_name\":\"http-nio-8080-exec-");
        body.add(1 + (request.traceLow & 31))
                .add("\",\"logger_name\":\"com.shop.")
                .add(service.component())
                .add('.');
        body.add(message.source()).add("\",\"message\":\"").escaped(text).add('"');
        if (stack.length() > 0) {
            body.add(",\"stack_trace\":\"").escaped(stack).add('"');
        }
        body.add('}');
    }

    private void logfmt(Message message, long micros, Request request) {
        body.add("time=");
        times.isoMicros(body, micros);
        body.add(" level=")
                .add(message.level().lower)
                .add(" logger=")
                .add(message.source())
                .add(" msg=\"")
                .escaped(text)
                .add('"');
        if (!request.anonymous()) {
            body.add(" trace=")
                    .hex(request.traceHigh)
                    .hex(request.traceLow)
                    .add(" user=")
                    .add(request.user);
            body.add(" took=").decimal(request.micros / 1000.0, 3).add("ms");
        }
        if (stack.length() > 0) {
            body.add(" stack=\"").escaped(stack).add('"');
        }
    }

    private void pino(Message message, String pod, long micros, Request request) {
        body.add("{\"level\":")
                .add(message.level().number)
                .add(",\"time\":")
                .add(micros / 1000)
                .add(",\"pid\":1,\"hostname\":\"")
                .add(pod);
        body.add("\",\"name\":\"").add(message.source()).add('"');
        if (!request.anonymous()) {
            body.add(",\"traceId\":\"")
                    .hex(request.traceHigh)
                    .hex(request.traceLow)
                    .add('"');
        }
        body.add(",\"msg\":\"").escaped(text).add('"');
        if (stack.length() > 0) {
            body.add(",\"stack\":\"").escaped(stack).add('"');
        }
        body.add('}');
    }
}
