"""The originals of the demo: small real files with the same bytes on every machine. No library decides a byte of them: the PNG
and the zip container hold stored blocks only."""

import io
import struct
import zipfile
import zlib
from xml.sax.saxutils import escape

BANNER = "示例数据（虚构），仅供演示"


def txt(lines):
    return ("\n".join([BANNER, *lines]) + "\n").encode("utf-8")


def pdf(lines):
    """One A4 page. Nothing is embedded: the Chinese font is the standard one that PDF readers bring along (STSong-Light), and a line
    in Helvetica shows with those that bring none."""
    shown = "".join(f"<{line.encode('utf-16-be').hex().upper()}> Tj T*\n" for line in [BANNER, *lines])
    digest = zlib.crc32("".join(lines).encode("utf-8")).to_bytes(4, "big").hex()
    stream = f"BT\n/F2 9 Tf\n18 TL\n72 790 Td\n(EXAMPLE, INVENTED - {digest}) Tj T*\n/F1 12 Tf\n{shown}ET\n".encode("ascii")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R /F2 8 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n" % len(stream) + stream + b"endstream",
        b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [6 0 R] >>",
        b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 "
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 7 0 R >>",
        b"<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] "
        b"/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    table += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + table + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(out))


def png(lines):
    """A scan, as it were: lines of ink that follow the text's bytes, and a red seal."""
    size = 96
    ink = "".join(lines).encode("utf-8")
    rows = bytearray()
    for y in range(size):
        rows.append(0)  # filter: none
        for x in range(size):
            from_seal = (x - 68) ** 2 + (y - 68) ** 2
            written = y % 8 < 4 and 6 < x < 90 and ink[(y // 8 * 21 + x // 4) % len(ink)] >> (x % 4 * 2) & 1
            rows.append(2 if 196 <= from_seal <= 289 else int(written))
    header = struct.pack(">IIBBBBB", size, size, 8, 3, 0, 0, 0)
    palette = bytes([255, 255, 255, 40, 40, 40, 200, 30, 30])
    note = b"Comment\0" + zlib.crc32(ink).to_bytes(4, "big").hex().encode("ascii")
    chunks = [(b"IHDR", header), (b"PLTE", palette), (b"tEXt", note), (b"IDAT", _stored(bytes(rows))), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, body) for name, body in chunks)


def _stored(data):
    blocks = b""
    for start in range(0, len(data), 65535):
        block = data[start : start + 65535]
        last = start + len(block) == len(data)
        blocks += struct.pack("<BHH", last, len(block), len(block) ^ 0xFFFF) + block
    return b"\x78\x01" + blocks + struct.pack(">I", zlib.adler32(data))


def _chunk(name, body):
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def docx(lines):
    paragraphs = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in [BANNER, *lines])
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    parts = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    files = {
        "[Content_Types].xml": f'<Types xmlns="{types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        f'relationships+xml"/><Override PartName="/word/document.xml" ContentType="{parts}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{relations}"><Relationship Id="r1" Type="{office}" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{word}"><w:body>{paragraphs}</w:body></w:document>',
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, text in files.items():
            info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            info.create_system = 3
            archive.writestr(info, head + text)
    return out.getvalue()


WRITERS = {"txt": txt, "pdf": pdf, "png": png, "docx": docx}
