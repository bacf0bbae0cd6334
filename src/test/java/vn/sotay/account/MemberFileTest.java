package vn.sotay.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemberFileTest {
    private static final String HEAD = "member_code,display_name,committee_code,committee_name,cell_code,cell_name\r\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aLineIsAMember() throws IOException {
        MemberFile list =
                read("\uFEFF" + HEAD + "\"01 234/5\",\"Trần, Thị Bình\",ĐB.01,Đảng bộ một,CB 7,Chi bộ bảy\r\n");
        assertEquals(List.of(), list.faults());
        assertEquals(
                List.of(new MemberRow(
                        2, "01 234/5", "01-234-5", "Trần, Thị Bình", "db-01", "Đảng bộ một", "cb-7", "Chi bộ bảy")),
                list.rows());
    }

    @Test
    void columnsStandInAnyOrderAndAUserNameCanBeGiven() throws IOException {
        MemberFile list = read("user_name,cell_name,cell_code,committee_name,committee_code,display_name,member_code\n"
                + "binh.tt,Chi bộ bảy,cb7,Một,db1,Trần Thị Bình,1\n");
        assertEquals(List.of(), list.faults());
        assertEquals("binh.tt", list.rows().get(0).userName());
    }

    @Test
    void everyFaultIsToldWithItsLine() throws IOException {
        MemberFile list = read(HEAD
                + "1,An,db,Một,c1,Chi bộ 1\n"
                + "1,Bình,db,Một,c1,Chi bộ 1\n"
                + ",Cường,db,Một,c1,Chi bộ 1\n"
                + "4,Dung,db,Hai,c1,Chi bộ 1\n"
                + "5,Em,db2,Hai,c1,Chi bộ 1\n"
                + "6,Giang,c1,Sai,c6,Chi bộ 6\n"
                + "7,Hà\n"
                + "8,Hạ,db,Một,???,Chi bộ 8\n");
        assertEquals(
                List.of(
                        "line 3, member_code: '1' stands in line 2 too",
                        "line 3, user_name: '1' stands in line 2 too",
                        "line 4, member_code: is required",
                        "line 4, user_name: must be small letters and digits, with . _ - between them, at most 64",
                        "line 5, committee_name: is another one in line 2",
                        "line 6, committee_code: this cell is in another committee in line 2",
                        "line 7, committee_code: 'c1' is the code of a cell too",
                        "line 8, line: has 2 fields instead of 6",
                        "line 9, cell_code: must have a letter or a digit"),
                list.faults().stream().map(MemberFault::toString).toList());
    }

    @Test
    void whatIsNoSuchListSaysSo() throws IOException {
        assertEquals("line 1, file: is empty", read("").faults().get(0).toString());
        assertEquals(
                "line 1, ten: is not a column of this list",
                read("ten,ma\n").faults().get(0).toString());
        Path file = folder.resolve("vni.csv");
        Files.write(file, "member_code\n\u00ff\u00fe".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                "line 0, file: is not UTF-8",
                MemberFile.read(file).faults().get(0).toString());
        assertTrue(MemberFile.read(folder.resolve("khong-co.csv"))
                .faults()
                .get(0)
                .message()
                .startsWith("cannot be read"));
        assertTrue(!read(HEAD + "\"mở ra mà không đóng").faults().isEmpty());
    }

    @Test
    void faultsBeyondAThousandAreOnlyCounted() throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < 1_500; i++) {
            text.append("x\n");
        }
        MemberFile list = read(text.toString());
        assertEquals(1_000, list.faults().size());
        assertEquals(500, list.moreFaults());
    }

    private MemberFile read(String text) throws IOException {
        return MemberFile.read(Files.writeString(folder.resolve("danh-sach.csv"), text));
    }
}
