"""Makes the samples beside it with Python's zipfile and text only, so that no library of ours has written them.

python3 make.py
"""
import pathlib
import zipfile

HERE = pathlib.Path(__file__).parent
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def paragraph(text, bold=False):
    mark = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:p><w:r>{mark}<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def archive(name, parts):
    with zipfile.ZipFile(HERE / name, "w") as out:
        for path, text in parts.items():
            stored = path == "mimetype"
            info = zipfile.ZipInfo(path, (2026, 1, 1, 0, 0, 0))
            out.writestr(info, text, zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED)


body = "".join([
    paragraph("TỈNH ỦY MẪU"), paragraph("Số: 15-QĐ/TU"), paragraph("Mẫu, ngày 3 tháng 2 năm 2024"),
    paragraph("QUY ĐỊNH", True), paragraph("Về chế độ đọc sách", True),
    paragraph("Chương I", True), paragraph("QUY ĐỊNH CHUNG", True),
    paragraph("Điều 1. Phạm vi", True), paragraph("1. Quy định này nói về việc đọc sách."),
    paragraph("Điều 2. Đối tượng", True), paragraph("Mọi bạn đọc của thư viện."),
])
archive("quy-dinh.docx", {
    "[Content_Types].xml": XML + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": XML + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Target="word/document.xml" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>',
    "word/document.xml": XML + f"<w:document {W}><w:body>{body}<w:sectPr/></w:body></w:document>",
})

PAGE = XML + '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{0}</title></head><body><h2>{0}</h2>{1}</body></html>'
archive("so-tay.epub", {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": XML + '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    '<rootfiles><rootfile full-path="content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    "content.opf": XML + '<package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="i">'
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="i">mau</dc:identifier>'
    '<dc:title>Sổ tay mẫu</dc:title><dc:creator>Thư viện</dc:creator><dc:language>vi</dc:language></metadata><manifest>'
    '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="b" href="b.xhtml" media-type="application/xhtml+xml"/></manifest>'
    '<spine><itemref idref="b"/><itemref idref="a"/></spine></package>',
    "a.xhtml": PAGE.format("Phần hai", "<p>Chữ <em>nghiêng</em>.</p>"),
    "b.xhtml": PAGE.format("Phần một", "<ul><li>một</li><li>hai</li></ul>"),
})
