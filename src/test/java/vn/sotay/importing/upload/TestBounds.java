package vn.sotay.importing.upload;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;

/** The bounds of uploads as a test wants them. */
record TestBounds(long size, long heapSize, Duration time, long outputSize) implements UploadConfig {
    static final TestBounds DEFAULT = new TestBounds(50 << 20, 256 << 20, Duration.ofSeconds(60), 64 << 20);

    @Override
    public MemorySize maxSize() {
        return new MemorySize(BigInteger.valueOf(size));
    }

    @Override
    public MemorySize heap() {
        return new MemorySize(BigInteger.valueOf(heapSize));
    }

    @Override
    public MemorySize output() {
        return new MemorySize(BigInteger.valueOf(outputSize));
    }

    @Override
    public int parallel() {
        return 2;
    }

    @Override
    public int waiting() {
        return 2;
    }

    @Override
    public Optional<String> classPath() {
        return Optional.empty();
    }
}
