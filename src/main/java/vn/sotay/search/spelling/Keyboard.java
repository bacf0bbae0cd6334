package vn.sotay.search.spelling;

/** Which letters lie side by side on a QWERTY keyboard. */
final class Keyboard {
    private static final String[] ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
    private static final int[] NEIGHBOURS = neighbours();

    private Keyboard() {}

    /** Whether two letters a–z are neighbours, so that a finger hits one for the other. */
    static boolean neighbours(char one, char other) {
        return (NEIGHBOURS[one - 'a'] >> (other - 'a') & 1) != 0;
    }

    private static int[] neighbours() {
        int[] of = new int[26];
        for (int row = 0; row < ROWS.length; row++) {
            for (int i = 0; i < ROWS[row].length(); i++) {
                link(of, ROWS[row].charAt(i), row, i + 1);
                // The rows below are shifted by half a key.
                link(of, ROWS[row].charAt(i), row + 1, i);
                link(of, ROWS[row].charAt(i), row + 1, i - 1);
            }
        }
        return of;
    }

    private static void link(int[] of, char one, int row, int at) {
        if (row < ROWS.length && at >= 0 && at < ROWS[row].length()) {
            char other = ROWS[row].charAt(at);
            of[one - 'a'] |= 1 << (other - 'a');
            of[other - 'a'] |= 1 << (one - 'a');
        }
    }
}
