/**
 * A deterministic simulation of phones, editors and a failing world around the real service on a real database: one thread, one
 * seed, everything that happens drawn from it. {@link vn.sotay.simulation.SimulationTest} says how to run it.
 */
@NullMarked
package vn.sotay.simulation;

import org.jspecify.annotations.NullMarked;
