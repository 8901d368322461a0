package org.postern.demo.samples;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;

/** Portraits of people who do not exist: a head and shoulders in two tones, by name. */
final class SamplePortraits {

    private static final int SIDE = 120;

    /** How the hair falls. */
    private enum Hair {
        NONE,
        SHORT,
        LONG,
        BUN
    }

    private SamplePortraits() {}

    static byte[] named(String name) {
        return switch (name) {
            case "ines" -> portrait(0xf2c14e, 0x5b3a29, Hair.BUN);
            case "robin" -> portrait(0x9ec5ab, 0x22577a, Hair.SHORT);
            case "tomo" -> portrait(0xe9d8c4, 0x2f3e46, Hair.SHORT);
            case "elodie" -> portrait(0xf4acb7, 0x6d2e46, Hair.LONG);
            case "nadia" -> portrait(0xbcd4e6, 0x1d3557, Hair.LONG);
            case "henrik" -> portrait(0xd6ccc2, 0x4a4e69, Hair.NONE);
            case "maren" -> portrait(0xcdeac0, 0x386641, Hair.BUN);
            default -> throw new IllegalArgumentException("nobody is called " + name);
        };
    }

    private static byte[] portrait(int ground, int figure, Hair hair) {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        var back = new Color(ground);
        var dark = new Color(figure);
        pen.setPaint(back);
        pen.fillRect(0, 0, SIDE, SIDE);
        pen.setPaint(dark);
        pen.fill(new Ellipse2D.Double(18, 84, 84, 72));
        switch (hair) {
            case NONE -> {}
            case SHORT -> pen.fill(new Arc2D.Double(34, 20, 52, 56, 0, 180, Arc2D.CHORD));
            case LONG -> pen.fillRoundRect(32, 22, 56, 68, 40, 40);
            case BUN -> {
                pen.fill(new Ellipse2D.Double(48, 6, 24, 24));
                pen.fill(new Arc2D.Double(34, 20, 52, 56, 0, 180, Arc2D.CHORD));
            }
        }
        pen.setPaint(new Color(mix(ground, figure)));
        pen.fillRoundRect(52, 68, 16, 28, 12, 12);
        pen.fill(new Ellipse2D.Double(39, 30, 42, 50));
        return SamplePictures.png(image, pen);
    }

    /** Halfway between two colours. */
    private static int mix(int one, int other) {
        return ((one & 0xfefefe) >> 1) + ((other & 0xfefefe) >> 1);
    }
}
