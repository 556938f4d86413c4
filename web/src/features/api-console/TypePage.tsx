/** A type of the schema: what it is, and its fields, values or kinds; its own words stay in the schema's language. */
import { Trans } from '@lingui/react/macro';
import { Title } from '@mantine/core';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
} from 'graphql';

interface Props {
  schema: GraphQLSchema;
  type: GraphQLNamedType;
  open: (name: string) => void;
}

interface Part {
  name: string;
  description?: string | null;
  deprecationReason?: string | null;
  type?: GraphQLType;
  args?: readonly GraphQLArgument[];
}

export function TypePage({ schema, type, open }: Props) {
  const kinds = isUnionType(type) || isInterfaceType(type) ? schema.getPossibleTypes(type) : [];
  return (
    <>
      <Title order={2} size="h5" mt="xs">
        {type.name}
      </Title>
      <p lang="en">{type.description}</p>
      <dl>
        {partsOf(type).map((part) => (
          <PartOf key={part.name} part={part} open={open} />
        ))}
      </dl>
      {kinds.length > 0 && (
        <>
          <Title order={3} size="h6">
            <Trans>May be</Trans>
          </Title>
          <ul>
            {kinds.map(({ name }) => (
              <li key={name}>
                <TypeLink name={name} text={name} open={open} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function PartOf({ part, open }: { part: Part; open: Props['open'] }) {
  return (
    <>
      <dt>
        <code>{part.name}</code>
        {part.args && part.args.length > 0 && (
          <span>
            {'('}
            {part.args.map((arg, index) => (
              <span key={arg.name}>
                {index > 0 && ', '}
                {arg.name}: <TypeOf type={arg.type} open={open} />
              </span>
            ))}
            {')'}
          </span>
        )}
        {part.type && (
          <>
            {': '}
            <TypeOf type={part.type} open={open} />
          </>
        )}
      </dt>
      <dd lang="en">
        {part.description}
        {part.deprecationReason && <em> {part.deprecationReason}</em>}
      </dd>
    </>
  );
}

function TypeOf({ type, open }: { type: GraphQLType; open: Props['open'] }) {
  return <TypeLink name={getNamedType(type).name} text={String(type)} open={open} />;
}

function TypeLink({ name, text, open }: { name: string; text: string; open: Props['open'] }) {
  return (
    <button type="button" className="plain console-link" onClick={() => open(name)}>
      {text}
    </button>
  );
}

function partsOf(type: GraphQLNamedType): readonly Part[] {
  if (isEnumType(type)) return type.getValues();
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) return Object.values(type.getFields());
  return [];
}
