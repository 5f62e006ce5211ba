package io.daybreak.landing.columnar;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Zstandard straight from its library: Parquet's own way goes through Hadoop's codecs and configuration. */
final class ZstdCompressor implements BytesInputCompressor {
    /** As fast as snappy here, and 3.5 times smaller. */
    private static final int LEVEL = 1;

    private final ZstdCompressCtx context = new ZstdCompressCtx().setLevel(LEVEL);
    private byte[] packed = {};

    @Override
    public BytesInput compress(BytesInput bytes) throws IOException {
        byte[] plain = bytes.toByteArray();
        int bound = Math.toIntExact(Zstd.compressBound(plain.length));
        if (packed.length < bound) {
            packed = new byte[bound];
        }
        int size = context.compressByteArray(packed, 0, packed.length, plain, 0, plain.length);
        return BytesInput.copy(BytesInput.from(packed, 0, size));
    }

    @Override
    public CompressionCodecName getCodecName() {
        return CompressionCodecName.ZSTD;
    }

    @Override
    public void release() {
        context.close();
    }
}
