"""Processes for stories and pictures: published and started over HTTP, as another browser would."""

from typing import Any

import httpx

from tests.web.process import Service
from tools import node

TEMPLATES = node.WEB / "src" / "features" / "processes" / "templates"
_SAVE = """mutation($input: ProcessDraftSaveInput!) { processDraftSave(input: $input) {
  errors { code message } processDefinition { id version } } }"""
_PUBLISH = """mutation($input: ProcessPublishInput!) { processPublish(input: $input) {
  errors { code message path } processDefinition { id version latest { id } } } }"""
_START = """mutation($input: ProcessStartInput!) { processStart(input: $input) {
  errors { code message } processInstance { id } } }"""
_ASSIGN = """mutation($input: ClaimAssignInput!) { claimAssign(input: $input) { errors { code } } }"""
_ONE = "query($number: String!) { viewer { id } claimByNumber(number: $number) { id version } }"
_PARTNER = "{ partners(first: 1) { nodes { id } } }"
_REGISTER = """mutation($input: ClaimRegisterInput!) { claimRegister(input: $input) {
  errors { code message } claim { id number } } }"""
_CLAIMS = """query($where: ClaimWhereInput) { claims(first: 1, where: $where) {
  nodes { id number } } }"""
_THERE = """{ processes: processDefinitions(first: 1, where: {key: {eq: "sample"}}) { nodes {
  id instances(first: 1) { nodes { id } } } } }"""


def ask(client: httpx.Client, query: str, **variables: Any) -> dict[str, Any]:
    """Return the data of an answer whose payload has no errors."""
    data: dict[str, Any] = client.post("/graphql", json={"query": query, "variables": variables}).json()["data"]
    for payload in data.values():
        assert not (isinstance(payload, dict) and payload.get("errors")), payload
    return data


def template(name: str, lang: str = "en") -> str:
    return (TEMPLATES / f"{name}.{lang}.bpmn").read_text()


def published(service: Service, key: str, xml: str, name: str | None = None) -> dict[str, Any]:
    """Publish a process about claims; return its id and version."""
    given = {"key": key, "name": name or key, "subjectKind": "CLAIM", "startsByHand": True, "xml": xml}
    with service.browser("admin") as admin:
        made = ask(admin, _SAVE, input=given)["processDraftSave"]["processDefinition"]
        return publish(admin, made)


def publish(admin: httpx.Client, made: dict[str, Any]) -> dict[str, Any]:
    given = {"id": made["id"], "expectedVersion": made["version"]}
    found: dict[str, Any] = ask(admin, _PUBLISH, input=given)["processPublish"]["processDefinition"]
    return found


def redrawn(service: Service, made: dict[str, Any], xml: str) -> dict[str, Any]:
    """Save another draft of a process."""
    with service.browser("admin") as admin:
        given = {"id": made["id"], "expectedVersion": made["version"], "xml": xml}
        found: dict[str, Any] = ask(admin, _SAVE, input=given)["processDraftSave"]["processDefinition"]
        return found


def started(service: Service, definition: str, claim: str, title: str | None = None) -> str:
    """Start a process about a claim; return the id of what runs."""
    given = {"definitionId": definition, "subjectId": claim, "title": title}
    with service.browser("admin") as admin:
        made: str = ask(admin, _START, input=given)["processStart"]["processInstance"]["id"]
        return made


def claim(service: Service, where: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return a claim: its id and number."""
    with service.browser("admin") as admin:
        found: dict[str, Any] = ask(admin, _CLAIMS, where=where)["claims"]["nodes"][0]
        return found


def registered(service: Service, title: str) -> dict[str, Any]:
    """Register a claim that nobody works on yet; return its id and number."""
    with service.browser("admin") as admin:
        partner = ask(admin, _PARTNER)["partners"]["nodes"][0]["id"]
        given = {"partnerId": partner, "title": title, "description": title}
        found: dict[str, Any] = ask(admin, _REGISTER, input=given)["claimRegister"]["claim"]
        return found


def assign(service: Service, number: str, *, nobody: bool = False) -> None:
    """Make the administrator, or nobody, responsible for a claim."""
    with service.browser("admin") as admin:
        found = ask(admin, _ONE, number=number)
        me = None if nobody else found["viewer"]["id"]
        about = found["claimByNumber"]
        given = {"id": about["id"], "expectedVersion": about["version"], "responsibleId": me}
        ask(admin, _ASSIGN, input=given)


def sample(service: Service, lang: str = "en") -> dict[str, str]:
    """Have a process that runs about a claim; return its id and that of its run, by their routes."""
    with service.browser("admin") as admin:
        there = ask(admin, _THERE)["processes"]["nodes"]
    if there:
        return {"processes": there[0]["id"], "instances": there[0]["instances"]["nodes"][0]["id"]}
    name = {"en": "Claim investigation", "ru": "Рассмотрение претензии"}[lang]
    made = published(service, "sample", template("investigation", lang), name)["id"]
    about = claim(service, {"status": {"eq": "IN_PROGRESS"}})["id"]
    return {"processes": made, "instances": started(service, made, about)}
