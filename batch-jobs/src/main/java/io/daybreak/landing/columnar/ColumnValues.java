package io.daybreak.landing.columnar;

import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.values.ValuesWriter;
import org.apache.parquet.column.values.factory.DefaultV1ValuesWriterFactory;
import org.apache.parquet.column.values.factory.ValuesWriterFactory;
import org.apache.parquet.column.values.fallback.FallbackValuesWriter;
import org.apache.parquet.column.values.plain.PlainValuesWriter;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/** Parquet's own encodings of columns, save that words are found faster in their dictionary. */
final class ColumnValues implements ValuesWriterFactory {
    private final ValuesWriterFactory others = new DefaultV1ValuesWriterFactory();
    private @Nullable ParquetProperties properties;

    @Override
    public void initialize(ParquetProperties of) {
        properties = of;
        others.initialize(of);
    }

    @Override
    public ValuesWriter newValuesWriter(ColumnDescriptor column) {
        ParquetProperties of = properties;
        boolean words = column.getPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY;
        if (of == null || !words || !of.isDictionaryEnabled(column)) {
            return others.newValuesWriter(column);
        }
        return FallbackValuesWriter.of(
                new WordValuesWriter(of.getDictionaryPageSizeThreshold(), of.getAllocator()),
                new PlainValuesWriter(of.getInitialSlabSize(), of.getPageSizeThreshold(), of.getAllocator()));
    }
}
