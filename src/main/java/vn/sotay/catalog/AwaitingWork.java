package vn.sotay.catalog;

import vn.sotay.audience.Audience;

/**
 * A work whose text refers to one that was not there when it was published.
 *
 * @param slug the work that refers
 * @param audience who may see it
 * @param reference what it says of the other
 */
public record AwaitingWork(String slug, Audience audience, OpenReference reference) {}
