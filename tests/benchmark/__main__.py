"""`python -m tests.benchmark [pages|scale] [how many texts …]`: both parts, unless one is named."""

import sys

from tests.benchmark import pages, scale

PARTS = {"pages": pages.main, "scale": scale.main}


def main() -> None:
    named = [name for name in sys.argv[1:] if name in PARTS]
    sizes = [int(given) for given in sys.argv[1:] if given.isdecimal()]
    for name in named or PARTS:
        PARTS[name](*(sizes if name == "scale" else ()))


if __name__ == "__main__":
    main()
