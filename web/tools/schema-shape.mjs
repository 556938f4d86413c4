/** A codegen plugin: what the client's cache must know of the schema, without carrying the schema. */
import { isAbstractType, isEnumType, isNonNullType, isObjectType } from 'graphql';

export const plugin = (schema) => {
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  // A group of a report names the record that its claims have in common: that is not its own id, and may be none.
  const withoutId = types.filter((type) => isObjectType(type) && !isNonNullType(type.getFields().id?.type) && !roots.has(type));
  const abstract = types.filter(isAbstractType);
  const possible = abstract.map((type) => [type.name, schema.getPossibleTypes(type).map((each) => each.name)]);
  const codes = schema.getType('ErrorCode').getValues().map((value) => value.name);
  const enums = types.filter(isEnumType).map((type) => {
    const values = type.getValues().map(({ name }) => `'${name}'`);
    return `${type.name}: ${values.join(' | ')}`;
  });
  return [
    `/** Types that have no id of their own: they live inside their parent. */`,
    `export const withoutId = ${JSON.stringify(withoutId.map((type) => type.name))};`,
    `/** Which types an interface or a union may turn out to be. */`,
    `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(Object.fromEntries(possible))};`,
    `/** Every code of a UserError. */`,
    `export const errorCodes = ${JSON.stringify(codes)} as const;`,
    `/** The values of every enum, as words are found for them. */`,
    `export interface Enums { ${enums.join('; ')} }`,
  ].join('\n');
};
