package vn.sotay.app.web;

/**
 * A way to narrow or order a list.
 *
 * @param value the term it stands for
 * @param count how many works it leads to
 * @param address where it leads
 * @param chosen whether the list already is so
 */
record WorkChoice<T>(T value, long count, String address, boolean chosen) {}
