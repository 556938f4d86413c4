/** The service's example operations: each with its variables, in which placeholders give way to records that exist. */
import { Kind, parse } from 'graphql';

export interface Example {
  name: string;
  /** With what the service says about it, in English. */
  query: string;
  bare: string;
  variables: string;
}

/** `{ CLAIM: 'clm_…' }`: what stands for each placeholder. */
export type Samples = Record<string, string | undefined>;

const isVariables = (line: string) => line.startsWith('#: ');

/** Each operation of the file, with the comments above it; a comment `#: {…}` holds its variables. */
export function examplesOf(text: string, samples: Samples): Example[] {
  let start = 0;
  return parse(text).definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION || !definition.loc) return [];
    const lines = text.slice(start, definition.loc.end).trim().split('\n');
    start = definition.loc.end;
    const given = lines.find(isVariables)?.slice(3);
    return {
      name: definition.name?.value ?? '',
      query: lines.filter((line) => !isVariables(line)).join('\n'),
      bare: text.slice(definition.loc.start, definition.loc.end),
      variables: given ? filled(given, samples) : '',
    };
  });
}

function filled(variables: string, samples: Samples): string {
  const known = variables.replaceAll(/"([A-Z]+)"/g, (whole, name: string) =>
    samples[name] ? JSON.stringify(samples[name]) : whole,
  );
  return JSON.stringify(JSON.parse(known), null, 2);
}
