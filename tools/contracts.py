"""The one import rule that import-linter does not bring: the standard library and nothing else."""

import sys
from typing import Any

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output
from typing_extensions import override


class StandardLibraryOnly(Contract):
    """`modules` (with everything in them) import each other and the standard library."""

    type_name = "standard_library_only"
    modules: Any = fields.ListField(subfield=fields.ModuleField())

    @override
    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        roots = {module.name for module in self.modules}
        allowed = roots | set(sys.stdlib_module_names)
        forbidden = sorted(
            (importer, imported)
            for importer in graph.modules
            if importer.split(".")[0] in roots
            for imported in graph.find_modules_directly_imported_by(importer)
            if imported.split(".")[0] not in allowed
        )
        return ContractCheck(kept=not forbidden, metadata={"forbidden": forbidden})

    def render_broken_contract(self, check: ContractCheck) -> None:
        for importer, imported in check.metadata["forbidden"]:
            output.print_error(f"{importer} imports {imported}")
