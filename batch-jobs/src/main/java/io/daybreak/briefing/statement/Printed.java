package io.daybreak.briefing.statement;

import io.daybreak.briefing.draft.Draft;
import io.daybreak.grounding.claim.Language;
import io.daybreak.grounding.claim.Statement;
import io.daybreak.grounding.claim.StatementVerdict;
import java.util.Map;

/**
 * A sentence that may be printed: supported in every language.
 *
 * @param draft what was wanted
 * @param variant which of its variants passed; the wanted one where somebody else's words did
 * @param offered whether the words are somebody else's, not the template's
 */
public record Printed(
        Draft draft,
        Draft.Variant variant,
        boolean offered,
        Map<Language, Statement> statements,
        Map<Language, StatementVerdict> verdicts) {}
