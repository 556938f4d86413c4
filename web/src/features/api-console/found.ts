/** Finds types and fields of a schema by a part of their name. */
import { isInputObjectType, isInterfaceType, isObjectType, type GraphQLNamedType, type GraphQLSchema } from 'graphql';

export interface Hit {
  type: string;
  field?: string;
}

const MOST = 60;

/** Types first, then fields; those whose name begins so before the others. */
export function found(schema: GraphQLSchema, words: string): Hit[] {
  const wanted = words.toLowerCase();
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const hits: Hit[] = types.flatMap((type) => [
    ...(has(type.name, wanted) ? [{ type: type.name }] : []),
    ...fieldsOf(type).flatMap((field) => (has(field, wanted) ? [{ type: type.name, field }] : [])),
  ]);
  return hits.toSorted((a, b) => rank(a, wanted) - rank(b, wanted)).slice(0, MOST);
}

function fieldsOf(type: GraphQLNamedType): string[] {
  const has = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);
  return has ? Object.keys(type.getFields()) : [];
}

function has(name: string, wanted: string): boolean {
  return name.toLowerCase().includes(wanted);
}

function rank({ type, field }: Hit, wanted: string): number {
  const begins = (field ?? type).toLowerCase().startsWith(wanted);
  const root = field !== undefined && (type === 'Query' || type === 'Mutation');
  return (begins ? 0 : 4) + (root ? 0 : field ? 2 : 1);
}
