"""Templates of papers: what the API shows of them, and how they are changed."""

import strawberry

from server.accounts.rules import Scope, Viewer
from server.api import declare, payload, tables
from server.api.enums import PaperKind
from server.api.node import Record
from server.api.payload import Payload, VersionedInput, mutation
from server.papers.actions import templates as actions
from server.papers.rules import shipped, terms

_NEEDS = " Needs the scope `catalogues:write`."
_ROW = {"kind": "{t}.kind", "language": "{t}.language", "source": "{t}.source"}


@strawberry.type(description="What the viewer may do with a template.")
class DocumentTemplatePermissions:
    can_update: bool = strawberry.field(description="Change it, go back to the one that the product brings.")


def _source(_: Viewer, *, kind: str, language: str, source: str | None) -> str:
    return source if source is not None else shipped.template(terms.PaperKind(kind), language)


def _shipped(_: Viewer, *, kind: str, language: str) -> str:
    return shipped.template(terms.PaperKind(kind), language)


def _permissions(viewer: Viewer) -> DocumentTemplatePermissions:
    return DocumentTemplatePermissions(can_update=Scope.CATALOGUES_WRITE in viewer.scopes)


@declare.record(tables.DOCUMENT_TEMPLATE, "How a kind of paper looks in a language, in Typst: see docs/papers.md.")
class DocumentTemplate(Record):
    kind: PaperKind = declare.column("The kind of paper.")
    language: str = declare.column("The language: ru or en.")
    source: str = declare.derived("The template that is in force.", _source, _ROW)
    shipped_source: str = declare.derived(
        "The one that the product brings.", _shipped, {name: _ROW[name] for name in ("kind", "language")}
    )
    is_changed: bool = declare.expression("Whether it is another than the product brings.", "{t}.source IS NOT NULL")
    viewer_permissions: DocumentTemplatePermissions = declare.derived(
        "What the viewer may do with it.", _permissions, {}
    )


@strawberry.type(description="A template after a change.")
class DocumentTemplatePayload(Payload):
    document_template: DocumentTemplate | None = declare.result(
        "The template; after a version conflict: as it is now.", payload.record_id
    )


@strawberry.input(description="A template that is changed.")
class DocumentTemplateUpdateInput(VersionedInput):
    source: str = strawberry.field(
        description=f"Typst, at most {terms.LONGEST_SOURCE} characters. It is tried on two made-up claims before"
        " it is kept."
    )


async def _update(viewer: Viewer, given: DocumentTemplateUpdateInput) -> payload.Named:
    return await actions.update(
        viewer, template_id=given.id, expected_version=given.expected_version, source=given.source
    )


async def _reset(viewer: Viewer, given: VersionedInput) -> payload.Named:
    return await actions.reset(viewer, template_id=given.id, expected_version=given.expected_version)


@strawberry.type
class DocumentTemplateMutation:
    document_template_update = mutation(
        "Change a template. What is wrong with it is told by line and column." + _NEEDS,
        DocumentTemplatePayload,
        DocumentTemplateUpdateInput,
        _update,
    )
    document_template_reset = mutation(
        "Go back to the template that the product brings, and follow it when it changes." + _NEEDS,
        DocumentTemplatePayload,
        VersionedInput,
        _reset,
    )
