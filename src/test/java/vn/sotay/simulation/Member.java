package vn.sotay.simulation;

/** Somebody who reads. */
final class Member {
    final String id;
    final String token;
    final Promises promises = new Promises();

    Member(String id, String token) {
        this.id = id;
        this.token = token;
    }
}
