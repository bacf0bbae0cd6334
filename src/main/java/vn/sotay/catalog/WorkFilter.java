package vn.sotay.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Which works a list shows; a null leaves that question open. Issuer and topic are compared as slugs, so that
 * {@code topic=Đảng viên} and {@code topic=dang-vien} mean the same.
 */
public record WorkFilter(
        @Nullable String shelf,
        @Nullable Kind kind,
        @Nullable String issuer,
        @Nullable String topic,
        @Nullable Integer year,
        @Nullable EffectStatus status,
        @Nullable Coverage coverage) {}
