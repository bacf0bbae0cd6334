/**
 * Start-up and everything that ties the rooms together: the embedded database, commands, health, the cache of prepared
 * answers and the home page. Nobody imports it.
 */
@NullMarked
package vn.sotay.app;

import org.jspecify.annotations.NullMarked;
