package org.postern.mail;

import java.util.Set;
import org.postern.message.MediaType;

/** The image types a browser draws and can do nothing else with. SVG is not one of them. */
final class RasterImages {
    private static final Set<String> TYPES =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private RasterImages() {}

    static boolean contains(MediaType type) {
        return TYPES.contains(type.essence());
    }
}
