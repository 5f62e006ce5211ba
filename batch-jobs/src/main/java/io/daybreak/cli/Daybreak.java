package io.daybreak.cli;

/** The entry of the command line. */
public final class Daybreak {
    private Daybreak() {}

    public static void main(String[] arguments) {
        System.out.println("daybreak");
    }
}
