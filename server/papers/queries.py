"""Which templates a viewer sees, the one that is in force, and locking one for a change."""

from server.accounts.rules import Scope, Viewer, ViewerKind
from server.kit import db
from server.kit.errors import missing
from server.papers.models import DocumentTemplate
from server.papers.rules import shipped
from server.papers.rules.terms import PaperKind
from server.reader import policy
from server.reader.policy import Clause


def visible_to(viewer: Viewer) -> Clause:
    """Show templates to who reads internal facts: to the staff, and to partner systems that may."""
    internal = Scope.CLAIMS_INTERNAL in viewer.scopes and viewer.kind is not ViewerKind.CUSTOMER
    return policy.EVERY if internal else policy.NONE


async def in_force(kind: PaperKind, language: str) -> str:
    """Return the template of a paper, whoever prints it."""
    sql = "SELECT source FROM document_template WHERE kind = $1 AND language = $2"
    return await db.value(sql, kind.value, language) or shipped.template(kind, language)


async def lock(viewer: Viewer, template_id: str) -> DocumentTemplate:
    """Lock a template that the viewer sees; refuse any other as missing."""
    if not await policy.sees("document_template", visible_to(viewer), viewer, template_id):
        raise missing("The template")
    return await DocumentTemplate.filter(id=template_id).select_for_update().get()
