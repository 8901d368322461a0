package org.postern.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.imports.internal.ShareLine.Level;

class ShareLineTest {

    @Test
    void namesMayHaveSpacesAndGroupsToo() {
        assertThat(ShareLine.parse("notes/Loans desk  =  read  group  Front of house"))
                .contains(new ShareLine("notes", "Loans desk", Level.READ, true, "Front of house"));
        assertThat(ShareLine.parse("calendars/Work=busy ben@example.org"))
                .contains(new ShareLine("calendars", "Work", Level.BUSY, false, "ben@example.org"));
    }

    @Test
    void underscoreIsTheCollectionEverybodyHas() {
        assertThat(ShareLine.parse("contacts/_ = write ben@example.org"))
                .map(ShareLine::name)
                .contains("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "notes = read ben@example.org",
                "notes/A = own ben@example.org",
                "notes/A = read",
                "notes/A read ben@example.org",
                "../A = read ben@example.org"
            })
    void anythingElseIsNone(String line) {
        assertThat(ShareLine.parse(line)).isEmpty();
    }
}
