package vn.sotay.answer;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a GET whose answer depends on nothing but the library's state, the viewer's class and the address. Such an answer is
 * made once per state, tagged, compressed, kept in memory and served from there until the library changes; only a
 * {@link RawFile} is sent from disk.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Readable {}
