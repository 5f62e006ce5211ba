package io.daybreak.landing.decode;

import io.daybreak.source.TextOrigin;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says of which service and instance an event is: by the settings, the path, the line's fields, or the file's name. */
public final class EventNames {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");
    private static final List<String> SERVICES = List.of(
            "service.name", "service", "service_name", "container", "app", "application", "app_name", "program");
    private static final List<String> INSTANCES =
            List.of("service.instance.id", "instance", "pod", "hostname", "host", "host.name", "nodename");

    private final TextOrigin origin;
    private final String fileName;

    public EventNames(TextOrigin origin) {
        this.origin = origin;
        String name = origin.stream().substring(origin.stream().lastIndexOf('/') + 1);
        int dot = name.indexOf('.');
        this.fileName = dot > 0 ? name.substring(0, dot) : name;
    }

    String service(Map<String, String> fields) {
        return name(
                origin.settings().service(), "service", SERVICES, fields, fileName.isEmpty() ? "unknown" : fileName);
    }

    String instance(Map<String, String> fields) {
        return name(origin.settings().instance(), "instance", INSTANCES, fields, "");
    }

    private String name(
            String pattern, String placeholder, List<String> keys, Map<String, String> fields, String otherwise) {
        if (!pattern.isEmpty()) {
            String filled = filled(pattern, fields);
            return filled.isEmpty() ? otherwise : filled;
        }
        String ofPath = origin.names().getOrDefault(placeholder, "");
        if (!ofPath.isEmpty()) {
            return ofPath;
        }
        for (String key : keys) {
            String value = fields.getOrDefault(key, "");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return otherwise;
    }

    /** The pattern with its placeholders filled; empty where one of them has no value. */
    private String filled(String pattern, Map<String, String> fields) {
        Matcher matcher = PLACEHOLDER.matcher(pattern);
        StringBuilder filled = new StringBuilder();
        int at = 0;
        while (matcher.find()) {
            String key = pattern.substring(matcher.start() + 1, matcher.end() - 1);
            String value = fields.getOrDefault(key, origin.names().getOrDefault(key, ""));
            if (value.isEmpty()) {
                return "";
            }
            filled.append(pattern, at, matcher.start()).append(value);
            at = matcher.end();
        }
        return filled.append(pattern, at, pattern.length()).toString();
    }
}
