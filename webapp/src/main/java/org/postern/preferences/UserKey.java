package org.postern.preferences;

/**
 * Whose preferences these are. Two back ends may know the same login name as two people.
 *
 * @param backEnd the name of the back end
 */
public record UserKey(String backEnd, String loginName) {}
