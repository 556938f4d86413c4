/** A value of a partner, as it is read. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';

import { useFormat } from '../../ui/format';
import { languages, type FieldName, type Values } from './fields';
import { kinds, type Kind } from './kinds';

/** `links`: addresses and numbers lead out of the app, to whoever writes and calls. */
export function Shown({ name, value, links }: { name: FieldName; value: Values[FieldName]; links?: boolean }) {
  const { t } = useLingui();
  const format = useFormat();
  if (value === null || (typeof value !== 'object' || Array.isArray(value) ? value.length === 0 : false))
    return (
      <span className="partner-none">
        <Trans>not set</Trans>
      </span>
    );
  if (name === 'kinds') return format.list((value as Kind[]).map((kind) => t(kinds[kind])));
  if (Array.isArray(value)) return <Addresses scheme={name === 'emails' ? 'mailto' : 'tel'} values={value} links={links} />;
  if (typeof value !== 'string') return value.name;
  const language = name === 'language' ? languages[value] : undefined;
  return <span className="partner-text">{language ? t(language) : value}</span>;
}

interface AddressesProps {
  scheme: 'mailto' | 'tel';
  values: readonly string[];
  links?: boolean;
}

export function Addresses({ scheme, values, links = true }: AddressesProps) {
  return values.map((each) => (
    <div key={each}>
      {links ? (
        <Anchor href={`${scheme}:${scheme === 'tel' ? each.replace(/ x.*/, '') : each}`} size="sm" className="partner-address">
          {each}
        </Anchor>
      ) : (
        each
      )}
    </div>
  ));
}
