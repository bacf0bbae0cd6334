package vn.sotay.search;

/** Whether two short words differ by one letter that is wrong, missing, too much, or swapped with its neighbour. */
final class OneEdit {
    private OneEdit() {}

    static boolean apart(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int first = 0;
        int shorter = Math.min(one.length(), other.length());
        while (first < shorter && one.charAt(first) == other.charAt(first)) {
            first++;
        }
        int last = 0;
        while (last < shorter - first
                && one.charAt(one.length() - 1 - last) == other.charAt(other.length() - 1 - last)) {
            last++;
        }
        int left = one.length() - first - last;
        int right = other.length() - first - last;
        boolean swapped = left == 2
                && right == 2
                && one.charAt(first) == other.charAt(first + 1)
                && one.charAt(first + 1) == other.charAt(first);
        return swapped || (left <= 1 && right <= 1);
    }
}
