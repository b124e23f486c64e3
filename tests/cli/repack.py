"""repack.py FOLDER OUT.zip KIND: packs a folder again as others do.

windows  names in GBK, backslashes, everything in one top folder, with Thumbs.db and __MACOSX beside it, in another order
NAME=TEXT  besides the folder one entry of that name, whatever it is: ../../etc/passwd, /etc/passwd
NAME>TARGET  besides the folder a symbolic link as Unix packs it
"""

import sys
import zipfile
from pathlib import Path

sys.dont_write_bytecode = True


class GbkInfo(zipfile.ZipInfo):
    """An entry as the zip of Chinese Windows writes it: GBK, without the mark of UTF-8."""

    def _encodeFilenameFlags(self):
        return self.filename.encode("gbk"), self.flag_bits & ~0x800


def windows(folder, archive):
    files = sorted((p for p in folder.rglob("*") if p.is_file()), reverse=True)
    for path in files:
        info = GbkInfo("placeholder")
        info.filename = f"交回\\{str(path.relative_to(folder)).replace('/', chr(92))}"
        info.compress_type = zipfile.ZIP_DEFLATED
        archive.writestr(info, path.read_bytes())
    archive.writestr("__MACOSX/._公告.txt", b"\0\5\x16\7")
    archive.writestr("交回/Thumbs.db", b"\xd0\xcf\x11\xe0")


def plain(folder, archive):
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            archive.write(path, str(path.relative_to(folder)))


def main():
    folder, out, kind = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    with zipfile.ZipFile(out, "w") as archive:
        if kind == "windows":
            windows(folder, archive)
        else:
            plain(folder, archive)
            name, text = kind.split("=" if "=" in kind else ">", 1)
            info = zipfile.ZipInfo(name)
            if "=" not in kind:
                info.create_system, info.external_attr = 3, 0o120777 << 16
            archive.writestr(info, text)


main()
