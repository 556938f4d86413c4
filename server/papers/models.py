"""The table of papers' templates."""

from tortoise import fields

from server.kit.records import Record


class DocumentTemplate(Record):
    """How a kind of paper looks in a language: a row for each of them is there from the first migration on."""

    kind = fields.CharField(max_length=16)
    language = fields.CharField(max_length=2)
    source = fields.TextField(null=True, description="Typst; null: the one that the product brings")

    class Meta:
        table = "document_template"
        unique_together = (("kind", "language"),)
