package org.postern.demo.samples;

import java.nio.charset.StandardCharsets;

/** The files that samples carry, made when they are asked for. */
final class SampleFiles {

    private SampleFiles() {}

    static byte[] named(String name) {
        return switch (name) {
            case "mark.png" -> SamplePictures.mark();
            case "night.png" -> SamplePictures.lighthouseAt(SamplePictures.NIGHT);
            case "dusk.png" -> SamplePictures.lighthouseAt(SamplePictures.DUSK);
            case "morning.png" -> SamplePictures.lighthouseAt(SamplePictures.MORNING);
            case "plan.png" -> SamplePictures.floorPlan();
            case "loan-agreement.pdf" ->
                    SamplePdf.page(
                            "Loan agreement",
                            "Lender: Port Museum of Yokohama",
                            "Borrower: Harbour Museum, Exhibitions",
                            "Objects: one Fresnel lens, fourth order, 1911; two keeper's logbooks",
                            "Term: six months from the day of arrival",
                            "Insurance: nail to nail, as agreed",
                            "Please sign both copies and send one back.");
            case "invoice.pdf" ->
                    SamplePdf.page(
                            "Invoice 2041",
                            "Brandt & Sons, showcases and glass",
                            "4 showcases, laminated glass, lockable",
                            "Delivery and fitting included",
                            "Payable within 30 days");
            case "programme.pdf" ->
                    SamplePdf.page(
                            "Keepers of the Light",
                            "Opening night, programme",
                            "18:30  Doors",
                            "19:00  Welcome by the director",
                            "19:20  Guided tour with the curators",
                            "20:30  Music in the lantern room");
            case "minutes.docx" ->
                    SampleDocx.document(
                            "Minutes of the exhibition meeting",
                            "Present: Dana, Robin, Ines, Tomo (by telephone)",
                            "The lens travels by sea. Customs papers by the end of the month.",
                            "Labels in five languages; Arabic goes first on the right-hand panels.",
                            "Open: who writes to the coast guard about the fog horn?");
            case "visitors.csv" -> text(VISITORS);
            case "objects.csv" -> text(OBJECTS);
            default -> throw new IllegalArgumentException("no sample file is called " + name);
        };
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final String VISITORS =
            """
            month,visitors,members,school classes
            January,4120,318,22
            February,3985,301,31
            March,5210,377,45
            April,7544,402,38
            May,8102,455,61
            June,9933,489,70
            July,14210,512,8
            August,15002,530,3
            September,8750,470,52
            October,7020,431,66
            """;

    private static final String OBJECTS =
            """
            number,object,year,lender,insured for
            K-001,"Fresnel lens, fourth order",1911,Yokohama,85000
            K-002,"Keeper's logbook, volume 3",1924,Yokohama,4000
            K-003,Fog bell,1887,Brest,12000
            K-004,"Model of the Pharos, 1:50",1956,Alexandria,9000
            K-005,Sunshine valve,1907,Bremerhaven,15000
            K-006,"Ice log, northern station",1938,Arkhangelsk,2500
            K-007,Paper lantern with signal table,1902,Ningbo,3500
            """;
}
