// GraphiQL for this service alone: the session's cookie signs in, the examples are the first tabs.
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './main.css';
import { GraphiQL } from 'graphiql';
import { parse } from 'graphql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

const MEDIA = 'application/graphql-response+json';

async function fetcher(request, { headers = {} } = {}) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { Accept: MEDIA, 'Content-Type': 'application/json', 'X-Redress-CSRF': '1', ...headers },
    body: JSON.stringify(request),
  });
  if (response.status === 401) location.assign('/sign-in?next=/graphiql');
  return response.json();
}

// Each operation of the file is a tab, with the comments above it; a comment `#: {...}` holds its variables.
function tabs(text) {
  let start = 0;
  return parse(text).definitions.map(({ loc }) => {
    const lines = text.slice(start, loc.end).trim().split('\n');
    start = loc.end;
    const isVariables = (line) => line.startsWith('#: ');
    const variables = lines.filter(isVariables).map((line) => JSON.parse(line.slice(3)));
    const query = lines.filter((line) => !isVariables(line)).join('\n');
    return { query, variables: variables.length ? JSON.stringify(variables[0], null, 2) : '' };
  });
}

const examples = await fetch('/graphiql/examples.graphql').then((response) => response.text());
createRoot(document.getElementById('graphiql')).render(
  createElement(GraphiQL, { fetcher, defaultTabs: tabs(examples), defaultEditorToolsVisibility: 'variables' }),
);
