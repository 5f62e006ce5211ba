package io.daybreak.simulator.shop;

/** How a service writes its log lines, and with that which language it is written in. */
public enum LogShape {
    /** A proxy: combined access log, and an error log of its own shape. */
    ACCESS(Language.PROXY),
    /** Java, text with a header. */
    LOG4J(Language.JAVA),
    /** Java, one JSON object a line. */
    LOGBACK(Language.JAVA),
    /** Go, key=value. */
    LOGFMT(Language.GO),
    /** Go, the header of Kubernetes' own components. */
    KLOG(Language.GO),
    /** Python's logging, text with a header. */
    PYTHON(Language.PYTHON),
    /** Node, one JSON object a line. */
    PINO(Language.NODE),
    /** Sends nothing: a database, a cache, somebody else's system. */
    SILENT(Language.OTHER);

    /** What the process runs on. */
    public enum Language {
        PROXY,
        JAVA,
        GO,
        PYTHON,
        NODE,
        OTHER
    }

    private final Language language;

    LogShape(Language language) {
        this.language = language;
    }

    public Language language() {
        return language;
    }
}
