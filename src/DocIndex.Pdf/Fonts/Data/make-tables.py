#!/usr/bin/python3
"""Makes the tables of this folder from what Debian installs: apt-get install aglfn fonts-urw-base35 python3-fonttools."""
import pathlib

from fontTools.cffLib import cffStandardStrings
from fontTools.ttLib.standardGlyphOrder import standardGlyphOrder

AGL = pathlib.Path("/usr/share/aglfn")
URW = pathlib.Path("/usr/share/fonts/type1/urw-base35")
HERE = pathlib.Path(__file__).parent
TEXT_FONTS = ["NimbusSans-Regular", "NimbusSans-Bold", "NimbusRoman-Regular", "NimbusRoman-Bold",
              "NimbusRoman-Italic", "NimbusRoman-BoldItalic"]


def glyph_list(name):
    for line in (AGL / name).read_text().splitlines():
        if line and not line.startswith("#"):
            yield line.split(";")


def metrics(font):
    codes, widths = {}, {}
    for line in (URW / f"{font}.afm").read_text().splitlines():
        if line.startswith("C "):
            fields = dict(part.split(None, 1) for part in line.split(";") if part.strip() and len(part.split(None, 1)) == 2)
            name, code = fields["N"].strip(), int(fields["C"])
            widths[name] = int(float(fields["WX"]))
            if code >= 0:
                codes[code] = name
    return codes, widths


def write(name, lines):
    (HERE / name).write_text("\n".join(lines) + "\n")


unicodes = dict(glyph_list("glyphlist.txt"))
dingbats = dict(glyph_list("zapfdingbats.txt"))
write("glyph-names.txt", sorted(f"{n} {u}" for n, u in unicodes.items()))
write("dingbat-names.txt", sorted(f"{n} {u}" for n, u in dingbats.items()))

# The name that the encodings of ISO 32000 use is the one of "Adobe Glyph List for New Fonts".
preferred = {int(u, 16): n for u, n, _ in glyph_list("aglfn.txt") if " " not in u}
preferred.update({0xB5: "mu", 0x2126: "Omega", 0x2206: "Delta", 0x2022: "bullet", 0xAF: "macron",
                  0xFB01: "fi", 0xFB02: "fl"})


def from_codec(codec, changes):
    names = ["-"] * 256
    for code in range(32, 256):
        try:
            names[code] = preferred[ord(bytes([code]).decode(codec))]
        except (UnicodeDecodeError, KeyError):
            pass
    for code, name in changes.items():
        names[code] = name
    return names


def from_afm(codes):
    return [codes.get(code, "-") for code in range(256)]


standard, _ = metrics("NimbusSans-Regular")
symbol, symbol_widths = metrics("StandardSymbolsPS")
zapf, zapf_widths = metrics("D050000L")
# 0xAD is named hyphen by the specification; who writes it rather than 0x2D meant the soft hyphen of the code page.
win = from_codec("cp1252", {0x7F: "bullet", 0x81: "bullet", 0x8D: "bullet", 0x8F: "bullet", 0x90: "bullet", 0x9D: "bullet",
                            0xA0: "space", 0xAD: "softhyphen"})
mac = from_codec("mac_roman", {0xCA: "space", 0xDB: "currency", 0xBD: "Omega", 0x7F: "-"})
write("encodings.txt", [" ".join([name] + names) for name, names in
                        [("Standard", from_afm(standard)), ("WinAnsi", win), ("MacRoman", mac),
                         ("Symbol", from_afm(symbol)), ("ZapfDingbats", from_afm(zapf))]])

tables = [metrics(font)[1] for font in TEXT_FONTS]
wanted = {n for u, n in preferred.items() if u < 0x250 or 0x2000 <= u < 0x2300 or u in (0xFB01, 0xFB02)}
names = sorted(n for n in wanted if all(n in t for t in tables))
write("standard-widths.txt", [" ".join([n] + [str(t[n]) for t in tables]) for n in names])
write("symbol-widths.txt", sorted(f"{n} {w}" for n, w in symbol_widths.items()))
write("dingbat-widths.txt", sorted(f"{n} {w}" for n, w in zapf_widths.items()))
write("cff-strings.txt", cffStandardStrings)
write("macintosh-glyphs.txt", standardGlyphOrder)
