"""Pages that join apps, base templates, root urls, middleware."""
