package org.postern.notes;

import java.util.List;

/**
 * Some notes of a list.
 *
 * @param total how many there are in all
 */
public record NotePage(List<NoteSummary> notes, long total) {}
