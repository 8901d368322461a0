package org.postern.demo.samples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Small pictures, drawn without any font: a machine that runs the demo may have none. */
final class SamplePictures {

    /** The colours of one time of day. */
    record Light(Color sky, Color horizon, Color sea, Color beam) {}

    static final Light NIGHT =
            new Light(
                    new Color(0x0b1330),
                    new Color(0x2a3f7a),
                    new Color(0x0a1c33),
                    new Color(255, 236, 170, 120));
    static final Light DUSK =
            new Light(
                    new Color(0x4a3b6b),
                    new Color(0xf29e6d),
                    new Color(0x2c3f5e),
                    new Color(255, 240, 200, 110));
    static final Light MORNING =
            new Light(
                    new Color(0x9fcbe8),
                    new Color(0xfbe9cf),
                    new Color(0x4f8aa8),
                    new Color(255, 255, 255, 70));

    private static final int WIDTH = 560;
    private static final int HEIGHT = 240;
    private static final int SEA_LEVEL = 170;
    private static final int TOWER = 400;

    private SamplePictures() {}

    static byte[] lighthouseAt(Light light) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = pen(image);
        pen.setPaint(new GradientPaint(0, 0, light.sky(), 0, SEA_LEVEL, light.horizon()));
        pen.fillRect(0, 0, WIDTH, SEA_LEVEL);
        pen.setPaint(light.sea());
        pen.fillRect(0, SEA_LEVEL, WIDTH, HEIGHT - SEA_LEVEL);
        pen.setPaint(light.beam());
        pen.fillPolygon(polygon(TOWER, 62, 0, 20, 0, 110));
        pen.setPaint(new Color(0x20262e));
        pen.fillOval(TOWER - 90, SEA_LEVEL - 16, 180, 46);
        pen.setPaint(new Color(0xf4f1ea));
        pen.fillPolygon(polygon(TOWER - 12, 74, TOWER + 12, 74, TOWER + 20, 160, TOWER - 20, 160));
        pen.setPaint(new Color(0xb8312f));
        pen.fillPolygon(polygon(TOWER - 14, 96, TOWER + 14, 96, TOWER + 16, 118, TOWER - 16, 118));
        pen.fillPolygon(polygon(TOWER - 16, 56, TOWER + 16, 56, TOWER, 40));
        pen.setPaint(new Color(0xffe9a8));
        pen.fillRect(TOWER - 9, 56, 18, 18);
        return png(image, pen);
    }

    static byte[] mark() {
        var image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
        var pen = pen(image);
        pen.setPaint(new Color(0x17406d));
        pen.fillRoundRect(0, 0, 64, 64, 18, 18);
        pen.setPaint(new Color(0xffe9a8));
        pen.fillPolygon(polygon(32, 20, 6, 12, 6, 30));
        pen.setPaint(Color.WHITE);
        pen.fillPolygon(polygon(27, 18, 37, 18, 42, 56, 22, 56));
        return png(image, pen);
    }

    static byte[] floorPlan() {
        var image = new BufferedImage(640, 420, BufferedImage.TYPE_INT_RGB);
        var pen = pen(image);
        pen.setPaint(Color.WHITE);
        pen.fillRect(0, 0, 640, 420);
        pen.setPaint(new Color(0xdfe9f2));
        pen.fillRect(40, 40, 240, 150);
        pen.setPaint(new Color(0xf5e6cc));
        pen.fillRect(280, 40, 320, 150);
        pen.setPaint(new Color(0xe4efdf));
        pen.fillRect(40, 190, 560, 190);
        pen.setPaint(new Color(0x2b2f36));
        pen.setStroke(new BasicStroke(5));
        pen.drawRect(40, 40, 560, 340);
        pen.drawLine(280, 40, 280, 140);
        pen.drawLine(40, 190, 230, 190);
        pen.drawLine(330, 190, 600, 190);
        pen.drawOval(400, 80, 70, 70);
        return png(image, pen);
    }

    private static Graphics2D pen(BufferedImage image) {
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return pen;
    }

    /** Takes x and y in turn. */
    private static Polygon polygon(int... points) {
        var polygon = new Polygon();
        for (var i = 0; i < points.length; i += 2) {
            polygon.addPoint(points[i], points[i + 1]);
        }
        return polygon;
    }

    static byte[] png(BufferedImage image, Graphics2D pen) {
        pen.dispose();
        var octets = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false); // no temporary files
            ImageIO.write(image, "png", octets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return octets.toByteArray();
    }
}
