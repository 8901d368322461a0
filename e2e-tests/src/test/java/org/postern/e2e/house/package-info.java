/**
 * What a journey needs around it: the mail servers, the product as a process, browsers, and clients
 * that look at the servers without the product. Everything started here is stopped here.
 */
@NullMarked
package org.postern.e2e.house;

import org.jspecify.annotations.NullMarked;
