package io.daybreak.narration.model;

/**
 * What came of one attempt to ask the model.
 *
 * @param status what became of it
 * @param text of the answer; empty where there is none
 * @param read tokens of the prompt, as the provider counts them; of a lost attempt as estimated
 * @param cached of these, those that the provider had in its cache
 * @param written tokens of the answer; of a lost attempt the longest that it may have
 * @param milliseconds from asking to the last byte
 * @param detail of a failure, for people
 */
public record Reply(
        Status status, String text, long read, long cached, long written, long milliseconds, String detail) {

    /** What becomes of an attempt. */
    public enum Status {
        ANSWERED(false),
        /** No whole answer in time. */
        TIMEOUT(true),
        /** 429, 5xx, a broken connection. */
        UNAVAILABLE(true),
        /** Refused for good: key, model's name, request. */
        REFUSED(false);

        private final boolean worthARetry;

        Status(boolean worthARetry) {
            this.worthARetry = worthARetry;
        }

        boolean isWorthARetry() {
            return worthARetry;
        }

        /** As tables have it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Of an attempt that took no tokens: refused before the model saw it. */
    static Reply failed(Status status, long milliseconds, String detail) {
        return new Reply(status, "", 0, 0, 0, milliseconds, detail);
    }

    public boolean isAnswer() {
        return status == Status.ANSWERED;
    }
}
