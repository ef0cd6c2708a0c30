#!/bin/sh
# Makes the two fonts beside this file anew. They are cut from Noto Sans CJK (Simplified Chinese), which
# Debian and Ubuntu have in fonts-noto-cjk. Needs the Python packages fonttools (for pyftsubset) and babel.
#
# Regular: the 3,755 most used Chinese characters (level 1 of GB 2312) and those in the Chinese names of
# languages and in the prompts that ship with the bot; Latin letters and punctuation.
# Bold: what the large numbers are written with. Words that need more fail the tests of the pictures under tests/cogs.
set -eu
cd "$(dirname "$0")"
noto=/usr/share/fonts/opentype/noto
latin=U+0020-017F,U+2010-2027,U+202F-203A,U+20AC,U+2190-2193
wide=U+3000-301F,U+FF00-FF65
simplified=2  # the face for Simplified Chinese in the collection

cut_out() {
    pyftsubset "$1" --output-file="$2" --font-number=$simplified --unicodes="$3" --text-file="$4" \
        --layout-features=kern --name-IDs=0,1,2,3,4,5,6,13,14 --no-hinting --desubroutinize
}

characters=$(mktemp)
trap 'rm -f "$characters"' EXIT
python3 -c '
from babel import Locale
cells = [bytes([row, cell]) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF)]
print("".join(cell.decode("gb2312", "ignore") for cell in cells))
print("".join(Locale("zh").languages.values()))' >"$characters"
cat ../../prompts/content/*.toml >>"$characters"

cut_out $noto/NotoSansCJK-Regular.ttc NotoSansSC-Regular.otf "$latin,$wide" "$characters"
cut_out $noto/NotoSansCJK-Bold.ttc NotoSansSC-Bold.otf "$latin,U+4E07,U+4EBF" /dev/null
