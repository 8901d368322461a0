package org.postern.schedule.ui;

import org.postern.calendar.CalendarColor;

/** The hue of a colour, which is all of it that the look uses. */
final class Hues {
    private Hues() {}

    static int of(CalendarColor color) {
        return color.hue().orElseGet(() -> ofRgb(Integer.parseInt(color.value().substring(1), 16)));
    }

    /** The hue in OKLab, as in CSS Color 4. */
    private static int ofRgb(int rgb) {
        double red = linear(rgb >> 16 & 0xFF);
        double green = linear(rgb >> 8 & 0xFF);
        double blue = linear(rgb & 0xFF);
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        double b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        return Math.floorMod(Math.round(Math.toDegrees(Math.atan2(b, a))), 360);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
