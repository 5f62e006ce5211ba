package io.daybreak.simulator.shop;

/**
 * A service and its instances; its slots (places for an instance) are numbered through the whole shop.
 *
 * @param cores processor time an instance may use, in cores; 0 where the service is silent
 * @param threads requests an instance works on at a time
 * @param memoryMib resident memory of an instance in normal work
 * @param component the word that its loggers, files and threads are named after
 */
public record Service(
        int index,
        String name,
        LogShape shape,
        int firstSlot,
        int slots,
        double cores,
        int threads,
        double memoryMib,
        String component) {

    public boolean silent() {
        return shape == LogShape.SILENT;
    }

    public int endSlot() {
        return firstSlot + slots;
    }

    /** Memory at which the kernel kills the instance. */
    public double memoryLimitMib() {
        return Math.ceil(memoryMib * 2.2 / 64) * 64;
    }

    Service with(double otherCores, int otherThreads) {
        return new Service(index, name, shape, firstSlot, slots, otherCores, otherThreads, memoryMib, component);
    }
}
