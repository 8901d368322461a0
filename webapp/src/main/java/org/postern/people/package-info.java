/**
 * The people of the house, as rooms know them: who may be shared with and whose things these are. A
 * person is an address at a back end; nothing about passwords or sessions is here.
 */
@NullMarked
package org.postern.people;

import org.jspecify.annotations.NullMarked;
