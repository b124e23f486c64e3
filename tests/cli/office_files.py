"""office_files.py FOLDER: a folder as an office leaves it, with small docx, pdf and ofd files made on the spot."""

import sys
import zipfile
from pathlib import Path

NOTICE = ["示例区教育局文件", "示教〔2026〕12号", "示例区教育局关于新建滨河公园的征求意见公告", "各有关单位：",
          "现将新建滨河公园的方案向社会公开征求意见，意见可以信函、电子邮件或者到现场的方式提出，逾期视为没有意见。",
          "请于二〇二六年四月十日前反馈。", "示例区教育局", "2026年3月12日"]


def package(path, parts):
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), text)


def docx(path, lines, header=""):
    word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    paragraphs = lambda texts: "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)
    parts = {"word/document.xml": f"<w:document {word}><w:body>{paragraphs(lines)}</w:body></w:document>"}
    if header:
        parts["word/header1.xml"] = f"<w:hdr {word}>{paragraphs([header])}</w:hdr>"
    package(path, parts)


def ofd(path, lines):
    objects = "".join(f'<TextObject Boundary="20 {30 + 10 * i} 150 6" Size="5"><TextCode X="0" Y="5">{line}</TextCode></TextObject>'
                      for i, line in enumerate(lines))
    package(path, {"OFD.xml": "<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>",
                   "Doc_0/Document.xml": '<Document><Pages><Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></Pages></Document>',
                   "Doc_0/Pages/Page_0/Content.xml": f"<Page><Content><Layer>{objects}</Layer></Content></Page>"})


def pdf(path, lines):
    """Characters are their own codes, of two bytes; the font says so and is not embedded."""
    shown = "".join(f"<{line.encode('utf-16-be').hex()}> Tj T*\n" for line in lines)
    streams = ["begincmap\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
               "1 beginbfrange <0000> <FFFF> <0000> endbfrange\nendcmap", f"BT /F 14 Tf 70 780 Td 26 TL\n{shown}ET"]
    meaning, content = (f"<< /Length {len(text)} >>\nstream\n{text}\nendstream" for text in streams)
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
               "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 4 0 R >> >> /Contents 7 0 R >>",
               "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 6 0 R >>",
               "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /DW 1000 "
               "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>", meaning, content]
    out, places = "%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{text}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    path.write_text(f"{out}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\n"
                    f"startxref\n{len(out)}\n%%EOF\n", encoding="ascii")


def main():
    folder = Path(sys.argv[1])
    (folder / "教育局/2026年").mkdir(parents=True)
    docx(folder / "教育局/2026-03-12_示教〔2026〕12号_征求意见公告.docx", NOTICE)
    pdf(folder / "公告.pdf", NOTICE)
    ofd(folder / "纪要.ofd", ["示例区人民政府常务会议纪要", "时间：2026年3月16日", "会议研究了新建滨河公园等事项。"])
    docx(folder / "密件.docx", ["会议纪要"], header="机密★1年")
    docx(folder / "合法性审查意见书.docx", ["关于新建滨河公园的合法性审查意见书", "经审查，合法。", "示例区司法局", "二〇二六年四月二十日"])
    (folder / "坏的.pdf").write_bytes(b"%PDF-1.4\nbroken")
    locked = "EncryptedPackage\0".encode("utf-16-le")
    (folder / "有密码.docx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + locked)


main()
