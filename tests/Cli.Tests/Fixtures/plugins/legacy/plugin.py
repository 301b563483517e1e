# Code without a manifest.
