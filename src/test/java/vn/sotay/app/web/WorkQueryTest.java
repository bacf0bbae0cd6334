package vn.sotay.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.Coverage;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.WorkOrder;
import vn.sotay.page.Cursor;
import vn.sotay.problem.ProblemException;

class WorkQueryTest {
    @Test
    void anAddressSaysOnlyWhatIsAsked() {
        assertEquals("/van-ban", WorkQuery.ALL.address());
        assertEquals(
                "/van-ban?kind=resolution&coverage=guide&sort=-date",
                WorkQuery.ALL
                        .with(Kind.RESOLUTION)
                        .with(Coverage.GUIDE)
                        .with(WorkOrder.DATE_DOWN)
                        .address());
    }

    @Test
    void whateverStandsInAnAddressIsEncoded() {
        WorkQuery query = new WorkQuery(null, null, "a&b=\"c\"", "đ", 2022, WorkOrder.TITLE, "x/y");
        assertEquals("/van-ban?issuer=a%26b%3D%22c%22&topic=%C4%91&year=2022&cursor=x%2Fy", query.address());
    }

    @Test
    void anotherFilterBeginsAtTheFirstPage() {
        WorkQuery later = WorkQuery.ALL.from("abc");
        assertEquals("/van-ban?kind=book", later.with(Kind.BOOK).address());
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        WorkQuery books = WorkQuery.ALL.with(Kind.BOOK);
        String cursor = new Cursor(Catalog.listName(books.filter(), books.order()), new byte[] {1}, "a").encode();
        assertEquals("a", Objects.requireNonNull(books.from(cursor).place()).slug());
        assertThrows(ProblemException.class, () -> WorkQuery.ALL.from(cursor).place());
    }
}
