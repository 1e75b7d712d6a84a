"""Print the demonstration pictures: draw each as SVG, photograph it with Chromium, save it as a small JPEG.

Run it with the development environment, from any directory:

    python demo/pictures/source/print_pictures.py [name …]

CHROMIUM names the browser's program where Playwright's own is not installed.
"""

import io
import os
import sys
from pathlib import Path

from catalogue import PICTURES
from PIL import Image, ImageFilter
from playwright.sync_api import sync_playwright

DESTINATION = Path(__file__).resolve().parents[1]
LARGEST_FILE = 180_000
BEST_QUALITY, LEAST_QUALITY = 84, 44
INK_BLEED = 0.8  # pixels; ink spreads a little in paper, and softer grain makes a much smaller file


def photograph(browser, picture):
    """Render a picture at its own size and return it as an image."""
    page = browser.new_page(viewport={"width": picture.width, "height": picture.height})
    page.set_content(f'<!doctype html><body style="margin:0">{picture.document()}</body>')
    image = Image.open(io.BytesIO(page.screenshot()))
    page.close()
    return image.convert("RGB").filter(ImageFilter.GaussianBlur(INK_BLEED))


def save_small(image, path):
    """Save as progressive JPEG at the best quality that stays below LARGEST_FILE bytes; returns that quality."""
    for quality in range(BEST_QUALITY, LEAST_QUALITY - 1, -2):
        buffer = io.BytesIO()
        image.save(buffer, "JPEG", quality=quality, optimize=True, progressive=True)
        if buffer.tell() <= LARGEST_FILE:
            break
    path.write_bytes(buffer.getvalue())
    return quality


def main(names):
    """Print the named pictures, or all of them."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM"), args=["--disable-gpu"])
        for name in names or PICTURES:
            picture = PICTURES[name]()
            path = DESTINATION / f"{name}.jpg"
            quality = save_small(photograph(browser, picture), path)
            sys.stdout.write(f"{path.name}: {path.stat().st_size // 1000} kB, quality {quality}\n")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
