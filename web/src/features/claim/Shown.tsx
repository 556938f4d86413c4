/** A field's value as people read it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Group } from '@mantine/core';

import { useFormat } from '../../ui/format';
import { Time } from '../../ui/Time';
import { fieldOf, isEmpty, listOf, type FieldName, type Value } from './fields';

interface Props {
  name: FieldName;
  value: Value;
  currency?: string | null;
}

export function Shown({ name, value, currency }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const { kind, list } = fieldOf(name);
  if (value === null || isEmpty(value))
    return (
      <span className="card-none">
        <Trans>not set</Trans>
      </span>
    );
  if (Array.isArray(value))
    return (
      <Group gap={4}>
        {value.map((tag) => (
          <Badge key={tag} variant="default" radius="sm" fw={500}>
            {tag}
          </Badge>
        ))}
      </Group>
    );
  if (typeof value !== 'string') return value.name;
  if (list) {
    const found = Object.entries(listOf(list)).find(([code]) => code === value);
    return found ? t(found[1]) : value;
  }
  if (kind === 'moment') return <Time value={value} as="dateTime" />;
  if (kind === 'amount') return <span className="figures">{amountShown(value, currency, format)}</span>;
  return kind === 'text' ? <span className="card-text">{value}</span> : value;
}

function amountShown(value: string, currency: string | null | undefined, format: ReturnType<typeof useFormat>): string {
  return currency ? format.money({ amount: value, currency }) : value;
}
