package org.postern.e2e.benchmark;

import static org.postern.e2e.benchmark.Samples.time;

import org.postern.e2e.house.Browsers;
import org.postern.e2e.house.House;
import org.postern.e2e.house.Person;
import org.postern.e2e.pages.MailPage;
import org.postern.e2e.pages.SignInPage;

/**
 * Somebody comes with an empty cache and no cookies, signs in and sees rows.
 *
 * @param signInPage milliseconds until the form is there
 * @param submit milliseconds from its button to rows
 * @param signInWire what the form cost on the wire
 * @param wire what all of it cost on the wire
 */
record ColdVisit(double signInPage, double submit, String signInWire, String wire) {

    static ColdVisit make(House house, Browsers browsers, Person reader) {
        var page = browsers.openForMeasuring();
        var wire = Wire.of(page);
        var signIn = new SignInPage(page);
        var signInPage =
                time(
                        () -> {
                            page.navigate(house.product().url() + "/login");
                            signIn.userName().waitFor();
                        });
        var signInWire = wire.toString();
        signIn.userName().fill(reader.login());
        signIn.password().fill(reader.password());
        var submit =
                time(
                        () -> {
                            signIn.button().click();
                            Rows.areThere(new MailPage(page));
                        });
        var visit = new ColdVisit(signInPage, submit, signInWire, wire.toString());
        new MailPage(page).signOut(reader);
        page.context().close();
        return visit;
    }

    double total() {
        return signInPage + submit;
    }
}
