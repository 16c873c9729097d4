"""Books, courses, blogs, videos and repositories, and how far somebody has come with each."""
