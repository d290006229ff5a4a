"""The words of documents, made from a release: a sheet for `documents` to set."""
