"""The staff side of translating: a layer over wagtail-localize that never publishes or reveals by accident."""
