package org.postern.calendar;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The colour of a calendar: one of the hues of the palette, in degrees, or a colour of its own as
 * {@code #rrggbb}. Nothing else can be in it, so it may go into a style.
 */
public record CalendarColor(String value) {
    private static final Pattern RGB = Pattern.compile("#[0-9a-f]{6}");
    private static final Pattern HUE = Pattern.compile("[0-9]{1,2}|[12][0-9]{2}|3[0-5][0-9]");

    /** The hues that tell calendars apart in light and dark. */
    public static final List<CalendarColor> PALETTE =
            IntStream.of(225, 155, 52, 340, 300, 190, 120, 262, 22, 88)
                    .mapToObj(CalendarColor::ofHue)
                    .toList();

    public CalendarColor {
        if (!RGB.matcher(value).matches() && !HUE.matcher(value).matches()) {
            throw new IllegalArgumentException("Neither a hue nor #rrggbb");
        }
    }

    public static CalendarColor ofHue(int degrees) {
        return new CalendarColor(String.valueOf(degrees));
    }

    /** The hue; empty when the colour is {@code #rrggbb}. */
    public OptionalInt hue() {
        return value.startsWith("#")
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(value));
    }
}
