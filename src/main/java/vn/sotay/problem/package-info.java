/**
 * What goes wrong, told to clients: RFC 9457 problems with stable types, checks of request parameters, and the one
 * funnel through which every error leaves the service.
 */
@NullMarked
package vn.sotay.problem;

import org.jspecify.annotations.NullMarked;
