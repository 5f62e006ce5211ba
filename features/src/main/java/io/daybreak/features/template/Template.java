package io.daybreak.features.template;

/**
 * The constant shape of a log message.
 *
 * @param id 16 hexadecimal digits, a hash of the text alone: the same on every day and every worker
 * @param text the constant words with {@value #WILDCARD} for what varies, blanks collapsed
 */
public record Template(String id, String text) {

    /** Stands for what varies. */
    public static final String WILDCARD = "<*>";

    /** The template of a text. */
    public static Template of(String text) {
        return new Template("%016x".formatted(Hash.of(text)), text);
    }
}
