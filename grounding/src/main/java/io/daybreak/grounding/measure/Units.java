package io.daybreak.grounding.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;
import org.fhir.ucum.UcumService;

/**
 * Converts between units of UCUM (ucum.org). A unit that UCUM does not know is equal to itself alone. Bytes and bits
 * are a dimension of their own here, though UCUM counts them as pure numbers, and so is what is annotated: 5 bytes are
 * never 5 requests.
 */
public final class Units {
    private static final Pattern INFORMATION = Pattern.compile("By|bit|Bd");
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    private final UcumService ucum = open();
    private final Map<String, Optional<Factor>> known = new ConcurrentHashMap<>();

    /** A conversion: times one number, divided by another, so that neither is rounded. */
    private record Factor(BigDecimal times, BigDecimal by) {}

    /** A number in another unit; empty where the two units have no common dimension. An empty unit is the number one. */
    public Optional<BigDecimal> convert(BigDecimal number, String from, String to) {
        if (from.equals(to)) {
            return Optional.of(number);
        }
        return known.computeIfAbsent(from + "\u0000" + to, key -> factor(from, to))
                .map(factor -> number.multiply(factor.times()).divide(factor.by(), PRECISION));
    }

    /** Whether two units measure the same. */
    public boolean comparable(String one, String other) {
        return convert(BigDecimal.ONE, one, other).isPresent();
    }

    private Optional<Factor> factor(String from, String to) {
        if (INFORMATION.matcher(from).find() != INFORMATION.matcher(to).find()) {
            return Optional.empty();
        }
        try {
            BigDecimal there = one(from, to);
            return Optional.of(
                    there.compareTo(BigDecimal.ONE) >= 0
                            ? new Factor(there, BigDecimal.ONE)
                            : new Factor(BigDecimal.ONE, one(to, from)));
        } catch (UcumException e) {
            return Optional.empty();
        }
    }

    private BigDecimal one(String from, String to) throws UcumException {
        Decimal one = new Decimal("1.000000000000000000000000");
        return new BigDecimal(ucum.convert(one, from.isEmpty() ? "1" : from, to.isEmpty() ? "1" : to)
                        .asDecimal())
                .stripTrailingZeros();
    }

    private static UcumService open() {
        try (InputStream units = UcumEssenceService.class.getResourceAsStream("/ucum-essence.xml")) {
            return new UcumEssenceService(units);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the units of UCUM", e);
        } catch (UcumException e) {
            throw new IllegalStateException("Cannot read the units of UCUM: " + e.getMessage(), e);
        }
    }
}
