"""A plan as the sheet that a directorate keeps: Actie, Toelichting, Gereed."""

from collections.abc import Sequence
from typing import Final

from aiohttp import web

from board import files
from board.voice import Voice
from documents.lists.table_office import table_docx
from papers.plan_words import sheet_rows
from use_cases.plan.plan import Plan

_WIDTHS: Final = (48, 60, 36)


def as_csv(plan: Plan, voice: Voice) -> web.Response:
    return files.as_csv(_rows(plan, voice), _name(voice))


def as_workbook(plan: Plan, voice: Voice) -> web.Response:
    title = voice.say("actionplan-file-name")
    return files.as_workbook(_rows(plan, voice), _name(voice), title, _WIDTHS)


def as_document(plan: Plan, voice: Voice) -> web.Response:
    title = voice.say("actionplan-title", unit=plan.unit.name)
    body = table_docx(title, _rows(plan, voice), voice.language, voice.now)
    return files.as_document(body, _name(voice))


def _rows(plan: Plan, voice: Voice) -> Sequence[Sequence[str]]:
    return list(sheet_rows(voice.say, plan))


def _name(voice: Voice) -> str:
    return f"{voice.say('actionplan-file-name')}-{voice.now.date()}"
