package org.postern.message.internal.html;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The colours a style or an old colour attribute can name, CSS Color 4 §6.1. */
final class CssColours {
    private static final Pattern HEX = Pattern.compile("#?([0-9a-f]{3}|[0-9a-f]{6})");
    private static final Set<String> NAMES =
            Set.of(
                    ("aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond"
                                    + " blue blueviolet brown burlywood cadetblue chartreuse chocolate"
                                    + " coral cornflowerblue cornsilk crimson cyan darkblue darkcyan"
                                    + " darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta"
                                    + " darkolivegreen darkorange darkorchid darkred darksalmon"
                                    + " darkseagreen darkslateblue darkslategray darkslategrey"
                                    + " darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey"
                                    + " dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro"
                                    + " ghostwhite gold goldenrod gray green greenyellow grey honeydew"
                                    + " hotpink indianred indigo ivory khaki lavender lavenderblush"
                                    + " lawngreen lemonchiffon lightblue lightcoral lightcyan"
                                    + " lightgoldenrodyellow lightgray lightgreen lightgrey lightpink"
                                    + " lightsalmon lightseagreen lightskyblue lightslategray"
                                    + " lightslategrey lightsteelblue lightyellow lime limegreen linen"
                                    + " magenta maroon mediumaquamarine mediumblue mediumorchid"
                                    + " mediumpurple mediumseagreen mediumslateblue mediumspringgreen"
                                    + " mediumturquoise mediumvioletred midnightblue mintcream mistyrose"
                                    + " moccasin navajowhite navy oldlace olive olivedrab orange"
                                    + " orangered orchid palegoldenrod palegreen paleturquoise"
                                    + " palevioletred papayawhip peachpuff peru pink plum powderblue"
                                    + " purple rebeccapurple red rosybrown royalblue saddlebrown salmon"
                                    + " sandybrown seagreen seashell sienna silver skyblue slateblue"
                                    + " slategray slategrey snow springgreen steelblue tan teal thistle"
                                    + " tomato transparent turquoise violet wheat white whitesmoke"
                                    + " windowtext yellow yellowgreen")
                            .split(" ", -1));

    private CssColours() {}

    /** Whether the lower-case word is a colour. */
    static boolean isNamed(String word) {
        return NAMES.contains(word);
    }

    /** The value of an attribute such as bgcolor as a style can hold it. */
    static Optional<String> ofAttribute(String value) {
        String colour = value.strip().toLowerCase(Locale.ROOT);
        if (isNamed(colour)) {
            return Optional.of(colour);
        }
        if (colour.length() > 7 || !HEX.matcher(colour).matches()) {
            return Optional.empty();
        }
        return Optional.of(colour.startsWith("#") ? colour : '#' + colour);
    }
}
