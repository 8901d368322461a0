/** Sample mail servers in process, and the application against them. Never part of the product. */
@NullMarked
package org.postern.demo;

import org.jspecify.annotations.NullMarked;
