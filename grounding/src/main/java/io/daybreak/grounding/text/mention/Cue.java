package io.daybreak.grounding.text.mention;

/** What a word asserts, whatever the language; the words stand in the lexicon of each language. */
public enum Cue {
    /** Masks a phrase that would else be taken for one of the others. */
    NEUTRAL,
    UP,
    DOWN,
    SAME,
    /** "exceeded": above what follows. */
    UP_OVER,
    /** "fell short of": below what follows. */
    DOWN_UNDER,
    /** What something is compared with stands beside it: after it in English, before it in Korean. */
    THAN,
    MOST,
    LEAST,
    EXTREME,
    FIRST,
    LAST,
    ALL,
    NONE,
    ONLY,
    NOT,
    BEFORE,
    AFTER,
    DAY_BEFORE,
    WEEK_BEFORE,
    HOUR_BEFORE,
    EARLIER,
    TODAY,
    /** "Per service", "인스턴스마다", and a time that is no number's. */
    RATE,
    RESPECTIVELY,
    AVERAGE,
    MEDIAN,
    P90,
    P95,
    P99,
    PERCENTILE,
    MAXIMUM,
    MINIMUM,
    TOTAL,
    DISTINCT,
    ERROR,
    WARN,
    INFO,
    DEBUG,
    FATAL,
    LOGS,
    SPANS,
    METRICS,
    CAUSE,
    /** "Came from", "produced": a cause where an incident is spoken of, else prose. */
    ORIGIN,
    HEDGE,
    /** "Proven", "passed the gates": more than that it is likely. */
    PROVEN,
    /** "Surely", "turned out": as bold as proven where a cause is claimed, else prose. */
    ASSURED,
    /** Users, neighbours, the rest: no claim carries them. */
    UNNAMED,
    NEW,
    REGRESSED,
    ESCALATING,
    ONGOING,
    RESOLVED,
    SUPPRESSED
}
