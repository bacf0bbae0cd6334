package vn.sotay.answer;

/** An answer that may say of itself that it is out of date as it is given; such a one is not kept. */
public interface Provisional {
    /** Whether a better answer is on its way although the library has not changed. */
    boolean provisional();
}
