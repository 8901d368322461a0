package org.postern.e2e.benchmark;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;

/** Times of one piece of work, in milliseconds, in ascending order. */
record Samples(List<Double> milliseconds) {

    static final int COUNT = 10;

    Samples {
        milliseconds = milliseconds.stream().sorted().toList();
    }

    /** Does the work once to warm up and ten times to measure; the work says how long it took. */
    static Samples of(DoubleSupplier work) {
        return new Samples(DoubleStream.generate(work).limit(COUNT + 1).skip(1).boxed().toList());
    }

    /** Times work on the clock of this process. */
    static Samples timed(Runnable work) {
        return of(() -> time(work));
    }

    static double time(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    double median() {
        var size = milliseconds.size();
        return (milliseconds.get((size - 1) / 2) + milliseconds.get(size / 2)) / 2;
    }

    double worst() {
        return milliseconds.getLast();
    }
}
