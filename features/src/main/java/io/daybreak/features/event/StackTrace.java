package io.daybreak.features.event;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stack trace as Java, Python, Go, JavaScript (Node.js), .NET or Rust print it.
 *
 * @param type of the exception, as printed: {@code java.io.IOException}, {@code ValueError}; {@code panic} of Go and Rust
 * @param message of the exception; may be empty
 * @param frame the place it was raised at, as printed; may be empty
 * @param causes types of its causes, the nearest first
 */
public record StackTrace(String type, String message, String frame, List<String> causes) {
    private static final int LONGEST = 1 << 16;
    private static final int LONGEST_MESSAGE = 1024;
    private static final String PYTHON = "Traceback (most recent call last)";
    /** A type and its message, behind whatever a log puts before it. */
    private static final Pattern RAISED = Pattern.compile(
            "(?:^|[\\s:\\]>(])((?:[A-Za-z_$][\\w$]*+[.+])*+[A-Za-z_$][\\w$]*+)(?<=Exception|Error|Throwable|Failure|Fault|Interrupt|Exit|Warning|Panic)(?:`\\d)?(?: \\[[^\\]]*\\])?(?::\\s?(.*))?$");
    /** A qualified name before a colon, where frames say that it is an exception whatever its name. */
    private static final Pattern QUALIFIED =
            Pattern.compile("(?:^|\\s)((?:[a-z_][\\w]*+\\.)++[A-Z][\\w$]*+)(?::\\s?(.*))?$");

    private static final Pattern PYTHON_TYPE = Pattern.compile("^([A-Za-z_][\\w.]*+)(?::\\s?(.*))?$");
    private static final Pattern PYTHON_FRAME = Pattern.compile("^\\s+File \"([^\"]*)\", line (\\d+)(?:, in (.*))?$");
    private static final Pattern RUST =
            Pattern.compile("thread '[^']*'.* panicked at (?:'(.*)', )?(\\S+:\\d+(?::\\d+)?):?$");

    /** The stack trace that a text holds; null where it holds none. Linear in the first 64 KiB, which alone are read. */
    public static @Nullable StackTrace find(String text) {
        String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        List<String> lines = head.lines().toList();
        if (head.contains(PYTHON)) {
            return python(lines);
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("panic: ") || line.startsWith("fatal error: ")) {
                return go(lines, i);
            }
            if (line.contains("panicked at ")) {
                return rust(lines, i);
            }
            if (frame(line)) {
                return framed(lines, i);
            }
        }
        return null;
    }

    private static boolean frame(String line) {
        String bare = line.stripLeading();
        return bare.startsWith("at ")
                && bare.length() < line.length()
                && (bare.indexOf('(') > 0 || bare.indexOf(':') > 0 || bare.indexOf('/') > 0);
    }

    /** Java, .NET and JavaScript: the exception above the first frame. */
    private static @Nullable StackTrace framed(List<String> lines, int first) {
        for (int i = 0; i < first; i++) {
            Matcher raised = RAISED.matcher(lines.get(i));
            if (raised.find()) {
                return raised(lines, i, first, raised);
            }
        }
        for (int i = 0; i < first; i++) {
            Matcher raised = QUALIFIED.matcher(lines.get(i));
            if (raised.find()) {
                return raised(lines, i, first, raised);
            }
        }
        return null;
    }

    private static StackTrace raised(List<String> lines, int head, int first, Matcher raised) {
        StringBuilder message = new StringBuilder(group(raised, 2));
        for (int i = head + 1; i < first && !lines.get(i).stripLeading().startsWith("--->"); i++) {
            message.append('\n').append(lines.get(i));
        }
        List<String> causes = new ArrayList<>();
        for (int i = head + 1; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("Caused by:") || line.startsWith("---> ") || line.startsWith("[cause]:")) {
                Matcher cause = RAISED.matcher(line);
                Matcher other = QUALIFIED.matcher(line);
                causes.add(cause.find() ? group(cause, 1) : other.find() ? group(other, 1) : line);
            }
        }
        return of(group(raised, 1), message.toString(), lines.get(first).strip().substring("at ".length()), causes);
    }

    private static StackTrace python(List<String> lines) {
        String type = "";
        String message = "";
        String frame = "";
        String lastFrame = "";
        List<String> causes = new ArrayList<>();
        boolean within = false;
        for (String line : lines) {
            Matcher place = PYTHON_FRAME.matcher(line);
            if (line.contains(PYTHON)) {
                within = true;
            } else if (place.matches()) {
                lastFrame = group(place, 3) + " (" + group(place, 1) + ":" + group(place, 2) + ")";
            } else if (within && !line.isBlank() && line.charAt(0) > ' ') {
                Matcher raised = PYTHON_TYPE.matcher(line);
                if (raised.matches()) {
                    if (!type.isEmpty()) {
                        causes.addFirst(type);
                    }
                    type = group(raised, 1);
                    message = group(raised, 2);
                    frame = lastFrame;
                    within = false;
                }
            }
        }
        return of(type.isEmpty() ? "Traceback" : type, message, frame.isEmpty() ? lastFrame : frame, causes);
    }

    private static StackTrace go(List<String> lines, int head) {
        String line = lines.get(head);
        String message = line.substring(line.indexOf(": ") + 2);
        boolean within = false;
        for (int i = head + 1; i < lines.size(); i++) {
            String one = lines.get(i);
            if (one.startsWith("goroutine ")) {
                within = true;
            } else if (within && called(one)) {
                String place = i + 1 < lines.size() ? lines.get(i + 1).strip() : "";
                int offset = place.indexOf(" +0x");
                String file = offset < 0 ? place : place.substring(0, offset);
                return of(
                        "panic",
                        message,
                        one.substring(0, one.lastIndexOf('(')) + (file.isEmpty() ? "" : " (" + file + ")"),
                        List.of());
            }
        }
        return of("panic", message, "", List.of());
    }

    private static boolean called(String line) {
        return !line.isBlank()
                && line.charAt(0) > ' '
                && line.lastIndexOf('(') > 0
                && !line.startsWith("panic(")
                && !line.startsWith("runtime.");
    }

    private static @Nullable StackTrace rust(List<String> lines, int head) {
        Matcher panicked = RUST.matcher(lines.get(head));
        if (!panicked.find()) {
            return null;
        }
        String inline = group(panicked, 1);
        String message = inline.isEmpty() && head + 1 < lines.size() ? lines.get(head + 1) : inline;
        return of("panic", message, group(panicked, 2), List.of());
    }

    private static StackTrace of(String type, String message, String frame, List<String> causes) {
        String cut = message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) : message;
        return new StackTrace(type, cut.strip(), frame, List.copyOf(causes));
    }

    private static String group(Matcher matcher, int group) {
        String found = matcher.group(group);
        return found == null ? "" : found;
    }
}
