package io.daybreak.grounding.agree;

import io.daybreak.grounding.agree.reading.Talk;
import io.daybreak.grounding.measure.Column;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words for what a count of different values counts. */
final class Counted {
    private static final Set<Column> ENTITIES = Set.of(
            Column.SERVICE, Column.INSTANCE, Column.TRACE_ID, Column.SEVERITY, Column.TEMPLATE_ID, Column.HTTP_ROUTE);

    private Counted() {}

    static boolean isSaid(@Nullable Column column, String text) {
        return column == null
                || Pattern.compile(words(column), Pattern.CASE_INSENSITIVE)
                        .matcher(text)
                        .find();
    }

    /** "2 services", "서비스 2곳": no rows are counted so, hence different ones are. */
    static boolean isEntity(@Nullable Column column, Talk talk) {
        if (column == null || !ENTITIES.contains(column)) {
            return false;
        }
        String text = talk.sentence().text();
        String words = "(?:" + words(column) + ")";
        Pattern beside = talk.isKorean()
                ? Pattern.compile(words + "(?: 수)?[은는이가]? ?(?:모두 |총 )?$", Pattern.CASE_INSENSITIVE)
                : Pattern.compile("^ (?:log |of (?:the|its) )?" + words, Pattern.CASE_INSENSITIVE);
        return talk.quantityMentions().stream()
                .map(number -> talk.isKorean() ? text.substring(0, number.start()) : text.substring(number.end()))
                .anyMatch(side -> beside.matcher(side).find());
    }

    private static String words(Column column) {
        return switch (column) {
            case SERVICE -> "\\bservices?\\b|서비스";
            case INSTANCE -> "\\binstances?\\b|\\bpods?\\b|\\breplicas?\\b|\\bhosts?\\b|\\bnodes?\\b|인스턴스|파드|호스트|노드";
            case OPERATION -> "\\boperations?\\b|\\bendpoints?\\b|작업|연산|오퍼레이션|엔드포인트";
            case TRACE_ID -> "\\btraces?\\b|\\btrace[ _]ids?\\b|트레이스|추적";
            case SPAN_ID -> "\\bspans?\\b|\\bspan[ _]ids?\\b|스팬";
            case PARENT_SPAN_ID -> "\\bparents?\\b|\\bparent[ _]|부모|상위";
            case STATUS -> "\\bstatus(?:es)?\\b|상태";
            case METRIC -> "\\bmetrics?\\b|지표|메트릭";
            case UNIT -> "\\bunits?\\b|단위";
            case BODY -> "\\bmessages?\\b|\\bbod(?:y|ies)\\b|\\btexts?\\b|메시지|본문";
            case SEVERITY -> "\\bseverit(?:y|ies)\\b|\\blevels?\\b|심각도|수준|레벨";
            case TEMPLATE_ID -> "\\btemplates?\\b|\\bpatterns?\\b|템플릿|패턴";
            case HTTP_ROUTE -> "\\broutes?\\b|\\bpaths?\\b|\\bendpoints?\\b|경로|라우트|엔드포인트";
            case ERROR_TYPE ->
                "\\b(?:error|exception|failure) (?:type|kind)s?\\b|\\b(?:types|kinds) of\\b|\\bexceptions\\b|유형|종류|예외";
            case VALUE -> "\\bvalues?\\b|값";
            case DURATION_US -> "\\bdurations?\\b|시간";
            case TIMESTAMP, START -> "\\btimes?\\b|\\btimestamps?\\b|시각";
        };
    }
}
