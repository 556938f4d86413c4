import { readFileSync } from 'node:fs';

import { buildSchema, graphql as execute } from 'graphql';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { createClient } from './client';
import { graphql } from './generated';

/** The real schema answers in-process: a document that it refuses fails the test. */
const schema = buildSchema(readFileSync('../schema.graphql', 'utf8'));
let roles: { id: string; name: string }[];
let asked: number;

const list = graphql(`
  query ClientTestRoles {
    participantRoles(first: 10) {
      nodes {
        id
        name
      }
    }
  }
`);
const create = graphql(`
  mutation ClientTestCreate($input: ParticipantRoleCreateInput!) {
    participantRoleCreate(input: $input) {
      participantRole {
        id
        name
      }
      errors {
        ...Problems
      }
    }
  }
`);

const root = {
  participantRoles: () => {
    asked += 1;
    return { nodes: roles };
  },
  participantRoleCreate: ({ input }: { input: { name: string } }) => {
    if (input.name === '') {
      return { errors: [{ __typename: 'ValidationError', code: 'REQUIRED', message: '', path: ['name'] }] };
    }
    roles = [...roles, { id: `rol_${roles.length}`, name: input.name }];
    return { participantRole: roles.at(-1), errors: [] };
  },
};

beforeEach(() => {
  roles = [{ id: 'rol_0', name: 'Client' }];
  asked = 0;
  vi.stubGlobal('fetch', async (_path: string, init: { body: string }) => {
    const { query, variables } = JSON.parse(init.body) as { query: string; variables: Record<string, unknown> };
    return Response.json(await execute({ schema, source: query, rootValue: root, variableValues: variables }));
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('a list is asked for once, and anew after a record was made', async () => {
  const client = createClient();
  const seen: number[] = [];
  const { unsubscribe } = client.query(list, {}).subscribe(({ data }) => {
    if (data) seen.push(data.participantRoles.nodes.length);
  });
  await vi.waitFor(() => expect(seen).toEqual([1]));
  await client.query(list, {}).toPromise();
  expect(asked).toBe(1);
  await client.mutation(create, { input: { name: 'Carrier' } }).toPromise();
  await vi.waitFor(() => expect(seen.at(-1)).toBe(2));
  expect(asked).toBe(2);
  unsubscribe();
});

test('a refusal comes with its details, by the type it has', async () => {
  const { data, error } = await createClient().mutation(create, { input: { name: '' } }).toPromise();
  expect(error).toBeUndefined();
  expect(data?.participantRoleCreate.errors).toEqual([
    expect.objectContaining({ code: 'REQUIRED', path: ['name'], __typename: 'ValidationError' }),
  ]);
});
