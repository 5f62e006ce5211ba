package io.daybreak.features.logline;

import io.daybreak.features.logline.meaning.Severity;
import io.daybreak.features.logline.time.Cursor;

/** A part of a text header after the time; each knows how to step over itself. */
enum Element {
    /** A dash, bar, colon or comma that stands alone. */
    SEPARATOR {
        @Override
        int end(String text, int from) {
            int at = from;
            while (at < text.length() && at < from + 3 && "-|:,".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            boolean alone = at > from && (at == text.length() || text.charAt(at) == ' ' || text.charAt(from) == '|');
            return alone ? at : -1;
        }
    },
    /** A level word. */
    LEVEL {
        @Override
        int end(String text, int from) {
            int end = Cursor.tokenEnd(text, from);
            return levelAt(text, from, end).isEmpty() ? -1 : end;
        }
    },
    /** A level and a logger with colons, as Python's default has them. */
    LEVEL_NAME {
        @Override
        int end(String text, int from) {
            int colon = text.indexOf(':', from);
            boolean level = colon > from && !levelAt(text, from, colon).isEmpty();
            int second = level ? text.indexOf(':', colon + 1) : -1;
            return second > 0 && second < Cursor.blank(text, from) ? second + 1 : -1;
        }
    },
    /** Structured data of syslog (RFC 5424): groups, or a dash where there are none. */
    STRUCTURED {
        @Override
        int end(String text, int from) {
            int at = from < text.length() && text.charAt(from) == '-' ? from + 1 : from;
            while (at < text.length() && text.charAt(at) == '[') {
                int group = Cursor.groupEnd(text, at);
                if (group < 0) {
                    break;
                }
                at = group;
            }
            return at > from ? at : -1;
        }
    },
    /** A file and line number that a bracket ends, as klog has them. */
    SOURCE {
        @Override
        int end(String text, int from) {
            int end = Cursor.blank(text, from);
            boolean closed = end > from + 1 && text.charAt(end - 1) == ']' && Cursor.isLetter(text.charAt(from));
            return closed && text.indexOf(':', from) < end ? end : -1;
        }
    },
    /** Any one token. */
    TOKEN {
        @Override
        int end(String text, int from) {
            int end = Cursor.tokenEnd(text, from);
            return end == from ? -1 : end;
        }
    },
    /** A process or thread number. */
    NUMBER {
        @Override
        int end(String text, int from) {
            int at = from;
            while (at < text.length() && Cursor.isDigit(text.charAt(at))) {
                at++;
            }
            return at > from && at < text.length() && text.charAt(at) == ' ' ? at : -1;
        }
    },
    /** A field that a bar ends. */
    FIELD {
        @Override
        int end(String text, int from) {
            int at = from;
            while (at < text.length() && at < from + 48 && text.charAt(at) > ' ' && text.charAt(at) != '|') {
                at++;
            }
            return at > from && at < text.length() && text.charAt(at) == '|' ? at + 1 : -1;
        }
    },
    /** A bracketed thread, request or process. */
    GROUP {
        @Override
        int end(String text, int from) {
            return from < text.length() && text.charAt(from) == '[' ? Cursor.groupEnd(text, from) : -1;
        }
    },
    /** A logger or program, with a process number in brackets perhaps, that a colon ends. */
    TAG {
        @Override
        int end(String text, int from) {
            return tagEnd(text, from, 0);
        }
    },
    /** A syslog tag: may hold a blank, as in {@code syslogd 1.4.1:} or {@code Google Chrome[12]:}. */
    SYSLOG_TAG {
        @Override
        int end(String text, int from) {
            return tagEnd(text, from, 2);
        }
    },
    /** A logger's dotted name without a colon. */
    LOGGER {
        @Override
        int end(String text, int from) {
            int end = Cursor.tokenEnd(text, from);
            int dot = text.indexOf('.', from);
            boolean dotted = dot > from && dot + 1 < end && Cursor.isLetter(text.charAt(from));
            for (int i = from; dotted && i < end; i++) {
                char c = text.charAt(i);
                dotted = Cursor.isLetter(c) || Cursor.isDigit(c) || "._$#-/:".indexOf(c) >= 0;
            }
            return dotted && text.charAt(end - 1) != ':' ? end : -1;
        }
    },
    /** A word padded to a column. */
    PADDED {
        @Override
        int end(String text, int from) {
            int end = Cursor.tokenEnd(text, from);
            boolean padded =
                    end > from && end + 1 < text.length() && text.charAt(end) <= ' ' && text.charAt(end + 1) <= ' ';
            return padded ? end : -1;
        }
    },
    /** A program's name that a dash between blanks ends. */
    DASHED {
        @Override
        int end(String text, int from) {
            int dash = text.indexOf(" - ", from);
            return dash > from && dash < from + 40 ? dash + 3 : -1;
        }
    };

    private static final int LONGEST_TAG = 80;

    /** The end of this part where it starts at {@code from}; -1 where it is not there. */
    abstract int end(String text, int from);

    /** Whether the part holds the level. */
    boolean leveled() {
        return this == LEVEL || this == LEVEL_NAME;
    }

    /** The severity of the level word in {@code [from, end)}, brackets and punctuation off; empty where it is none. */
    static String levelAt(String text, int from, int end) {
        int start = from;
        int stop = end;
        while (start < stop && !Cursor.isLetter(text.charAt(start))) {
            start++;
        }
        while (stop > start && !Cursor.isLetter(text.charAt(stop - 1))) {
            stop--;
        }
        if (stop - start == 1 && end - from <= 2) {
            return Severity.ofLetter(text.charAt(start));
        }
        for (int i = start; i < stop; i++) {
            if (text.charAt(i) == ':') {
                stop = i;
            }
        }
        return Severity.of(text, start, stop);
    }

    private static int tagEnd(String text, int from, int blanks) {
        int depth = 0;
        int left = blanks;
        for (int i = from; i < text.length() && i < from + LONGEST_TAG; i++) {
            char c = text.charAt(i);
            depth += c == '[' || c == '(' ? 1 : c == ']' || c == ')' ? -1 : 0;
            if (c == ':' && depth <= 0 && i > from && (i + 1 == text.length() || text.charAt(i + 1) <= ' ')) {
                return i + 1;
            }
            if (c <= ' ' && depth <= 0 && !beforeColon(text, i)) {
                left--;
                if (left < 0) {
                    return -1;
                }
            }
        }
        return -1;
    }

    private static boolean beforeColon(String text, int from) {
        int at = Cursor.skipBlanks(text, from);
        return at < text.length() && text.charAt(at) == ':';
    }
}
