"""The only code that writes: the cache, the bundles and the finished site."""
