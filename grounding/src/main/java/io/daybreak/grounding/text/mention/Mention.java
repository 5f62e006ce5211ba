package io.daybreak.grounding.text.mention;

/**
 * A piece of a sentence that asserts something.
 *
 * @param start index of its first character
 * @param end index behind its last
 * @param text as it stands there
 */
public record Mention(int start, int end, String text, Meaning meaning) {

    /** Whether no more than a blank stands between the two. */
    public boolean isBeside(Mention other) {
        return Math.max(start, other.start) - Math.min(end, other.end) <= 1;
    }

    /** Whether it is a word of this kind. */
    public boolean is(Cue cue) {
        return meaning instanceof Meaning.Word word && word.cue() == cue;
    }
}
