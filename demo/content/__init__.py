"""The words of the demonstration site, in English and Spanish, as plain data.

Nothing here knows Django. ``words`` and ``shapes`` define the form; every other module holds the words of one page or
of a small group of pages, and ``pages`` lists them all in the order in which a builder makes them.

The organisation is imaginary. No person and no testimony is invented: quotes are either marked as illustrative or put a
position that a named organisation has published into our own words, with its address. Figures carry their source.
"""
