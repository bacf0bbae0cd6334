package vn.sotay.answer;

/** An answer that may say of itself that it must not be kept for the next who asks, but made anew. */
public interface Provisional {
    /** Whether to make it anew although the library has not changed, such as when a better answer is on its way. */
    boolean provisional();
}
