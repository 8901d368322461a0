/**
 * The mail section of the browser window: folders, list, message, composer. Views ask in the
 * background through {@link org.postern.app.LatestAnswer} and change only when the answer is there.
 */
@NullMarked
package org.postern.mail.ui;

import org.jspecify.annotations.NullMarked;
