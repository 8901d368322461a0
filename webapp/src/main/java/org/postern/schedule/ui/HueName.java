package org.postern.schedule.ui;

import java.util.Arrays;
import java.util.Comparator;

/** What people call a hue: the nearest one of the palette. */
enum HueName {
    RED(22),
    ORANGE(52),
    OCHRE(88),
    OLIVE(120),
    GREEN(155),
    TEAL(190),
    PETROL(225),
    BLUE(262),
    VIOLET(300),
    PLUM(340);

    private final int degrees;

    HueName(int degrees) {
        this.degrees = degrees;
    }

    static HueName of(int hue) {
        return Arrays.stream(values())
                .min(Comparator.comparingInt(name -> name.distance(hue)))
                .orElseThrow();
    }

    private int distance(int hue) {
        int apart = Math.floorMod(hue - degrees, 360);
        return Math.min(apart, 360 - apart);
    }
}
