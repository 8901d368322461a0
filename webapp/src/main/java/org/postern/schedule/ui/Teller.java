package org.postern.schedule.ui;

import org.jspecify.annotations.Nullable;

/** Where outcomes are told. */
interface Teller {
    /**
     * Says a sentence.
     *
     * @param undo takes it back; null where that cannot be
     */
    void tell(String sentence, @Nullable Runnable undo);
}
