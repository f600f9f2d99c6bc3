"""Who is who in one article, learnt from the article itself."""
