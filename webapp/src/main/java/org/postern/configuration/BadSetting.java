package org.postern.configuration;

import java.io.Serial;

/**
 * A setting with which the application cannot start. Says which, what is wrong with it and how it
 * would be right, and never the value: it may be a secret.
 */
public final class BadSetting extends IllegalArgumentException {
    @Serial private static final long serialVersionUID = 1L;
    private final String key;
    private final String fault;
    private final String example;

    /**
     * @param key relative to what is being read, or from {@code postern.} on; may be empty
     * @param fault goes on from "The setting KEY "
     * @param example lines of YAML; empty where the setting's usual example will do
     */
    public BadSetting(String key, String fault, String example) {
        super(key + ' ' + fault);
        this.key = key;
        this.fault = fault;
        this.example = example;
    }

    String key() {
        return key;
    }

    String fault() {
        return fault;
    }

    String example() {
        return example;
    }
}
