/** What those share who speak to the service without an HTTP client: the simulation and the storm of src/bench. */
@NullMarked
package vn.sotay.wire;

import org.jspecify.annotations.NullMarked;
