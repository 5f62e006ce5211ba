package io.daybreak.grounding.claim;

/**
 * What source rows say of one claim.
 *
 * @param actual the recomputed value: a number, an ISO time, a name; empty where there is none
 * @param rows how many source rows it was made of
 * @param hash of those rows, whatever their order; empty where there are none
 * @param query to paste into {@code ./daybreak sql}; empty where nothing was asked
 * @param why empty if supported; else what was said and what the rows say
 */
public record ClaimVerdict(Verdict verdict, String actual, long rows, String hash, String query, String why) {}
