package io.daybreak.source;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Paths of log files: {@code *} and {@code ?} within a folder, {@code **} over folders, <code>{a,b}</code> for one of several, and
 * <code>{service}</code>, a name without a comma, for a part of a folder's or file's name that is kept under it.
 *
 * @param base the longest folder without a wildcard
 */
record PathPattern(Path base, Pattern pattern) {
    private static final String SPECIAL = "*?{";
    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]*");

    /** @param relativeTo what a relative pattern starts from */
    static PathPattern of(String glob, Path relativeTo) {
        String whole = glob.startsWith("/") ? glob : relativeTo.toAbsolutePath().normalize() + "/" + glob;
        int special = 0;
        while (special < whole.length() && SPECIAL.indexOf(whole.charAt(special)) < 0) {
            special++;
        }
        Path fixed = Path.of(
                        special == whole.length() ? whole : whole.substring(0, whole.lastIndexOf('/', special) + 1))
                .normalize();
        String rest = special == whole.length() ? "" : whole.substring(whole.lastIndexOf('/', special) + 1);
        return new PathPattern(fixed, Pattern.compile(rest.isEmpty() ? ".*" : regex(rest)));
    }

    /** What the placeholders stand for in a file's path; empty where the pattern does not match it. */
    Optional<Map<String, String>> names(Path file) {
        String relative = base.equals(file) ? "" : base.relativize(file).toString();
        Matcher matcher = pattern.matcher(relative);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> names = new TreeMap<>();
        pattern.namedGroups().forEach((name, group) -> names.put(name, String.valueOf(matcher.group(group))));
        return Optional.of(names);
    }

    private static String regex(String glob) {
        StringBuilder regex = new StringBuilder();
        for (int at = 0; at < glob.length(); ) {
            char c = glob.charAt(at);
            if (glob.startsWith("**/", at)) {
                regex.append("(?:.*/)?");
                at += 3;
            } else if (glob.startsWith("**", at)) {
                regex.append(".*");
                at += 2;
            } else if (c == '{') {
                int end = glob.indexOf('}', at);
                regex.append(braces(glob, at, end));
                at = end + 1;
            } else {
                regex.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
                at++;
            }
        }
        return regex.toString();
    }

    private static String braces(String glob, int start, int end) {
        String inside = end < 0 ? "" : glob.substring(start + 1, end);
        if (NAME.matcher(inside).matches()) {
            return "(?<" + inside + ">[^/]+?)";
        }
        if (inside.indexOf(',') < 0) {
            throw new IllegalArgumentException("Cannot read the path " + glob + ": {" + inside
                    + "} is neither a name nor a list; use {service} or {a,b}");
        }
        StringBuilder any = new StringBuilder("(?:");
        for (String one : inside.split(",", -1)) {
            any.append(any.length() > 3 ? "|" : "").append(regex(one));
        }
        return any.append(")").toString();
    }
}
