"""The page of links at /docs/, and the project's documents as text."""

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route

from server.api.health import VERSION
from server.kit.shipped import ROOT

DOCUMENTS = {path.stem.lower(): path for path in sorted(ROOT.glob("[A-Z]*.md"))} | {
    str(path.relative_to(ROOT / "docs").with_suffix("")).lower(): path for path in sorted(ROOT.glob("docs/**/*.md"))
}
_PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Redress</title>
<h1>Redress {version}</h1>
<p>Customers' claims from registration to the result.
<ul>
<li><a href="/">The app</a>: claims in the browser
<li><a href="/graphiql">GraphiQL</a>: sign in, explore the schema, run operations at <code>/graphql</code>
<li><a href="/health">Health</a>: whether the service is ready
</ul>
<h2>Documents</h2>
<ul>
{documents}
</ul>
</html>
"""


async def page(_: Request) -> HTMLResponse:
    links = "\n".join(f'<li><a href="/docs/{name}">{name}</a>' for name in DOCUMENTS)
    return HTMLResponse(_PAGE.format(version=VERSION, documents=links))


async def document(request: Request) -> PlainTextResponse:
    path = DOCUMENTS.get(request.path_params["name"])
    if path is None:
        return PlainTextResponse("There is no such document.", 404)
    return PlainTextResponse(path.read_text())


routes = [Route("/docs/", page), Route("/docs/{name:path}", document)]
