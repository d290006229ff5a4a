"""Files that people take away: a `Sheet` of ready-made words becomes a PDF or a DOCX.

This room knows neither where words come from nor where files go.
"""

from documents.office import docx
from documents.sheet import Finding, Section, Sheet, Step
from documents.typeset import pdf

__all__ = ["Finding", "Section", "Sheet", "Step", "docx", "pdf"]
