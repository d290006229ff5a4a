"""Which version of the product this is: of the package, and in the image, which has no package."""

from typing import Final

VERSION: Final = "0.2.0"
