/** What caused the claim: a document of another system, or a partner; with a way there. */
import { useLingui } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';

import { Time } from '../../ui/Time';
import { fields } from '../../ui/wordsOfHistory';
import type { Claim } from './claim';

export function Basis({ claim }: { claim: Claim }) {
  const { t } = useLingui();
  const { basis } = claim;
  if (!basis) return null;
  return (
    <div className="card-field">
      <div className="card-label">{fields.basisId && t(fields.basisId)}</div>
      <div className="card-value">
        <div className="card-still">{'system' in basis ? <Document document={basis} /> : basis.name}</div>
      </div>
    </div>
  );
}

type ExternalDocument = Extract<NonNullable<Claim['basis']>, { system: string }>;

function Document({ document: { type, number, date, system, link } }: { document: ExternalDocument }) {
  const name = `${type} ${number}`;
  return (
    <div>
      {link ? (
        <Anchor href={link} target="_blank" rel="noreferrer" underline="always">
          {name}
        </Anchor>
      ) : (
        name
      )}
      <span className="card-role">
        {date && (
          <>
            <Time value={date} />,{' '}
          </>
        )}
        {system}
      </span>
    </div>
  );
}
