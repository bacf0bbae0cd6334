package vn.sotay.importing.upload;

/** Thrown while a file is read, when it cannot be used; crosses to the other process as text. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String place;

    /** Why a file is refused. */
    enum Reason {
        /** Damaged, dangerous, encrypted, or not what it says. */
        UNUSABLE,
        /** Something in it exceeds a bound. */
        TOO_LARGE,
        /** It says of itself that it is not for everybody. */
        MARKED
    }

    Refusal(Reason reason, String detail, String place) {
        super(detail, null, false, false);
        this.reason = reason;
        this.place = place;
    }

    static Refusal unusable(String detail) {
        return new Refusal(Reason.UNUSABLE, detail, "");
    }

    static Refusal unusable(String detail, String place) {
        return new Refusal(Reason.UNUSABLE, detail, place);
    }

    static Refusal tooLarge(String detail, String place) {
        return new Refusal(Reason.TOO_LARGE, detail, place);
    }

    Reason reason() {
        return reason;
    }

    /** Where in the file, as a person would look for it; empty for the file as a whole. */
    String place() {
        return place;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
