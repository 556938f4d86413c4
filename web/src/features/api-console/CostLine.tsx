/** What the last operation cost, in words: against what one may cost, and what the caller has left. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';

import { useFormat } from '../../ui/format';
import type { Cost, Ran } from './send';

export function CostLine({ ran }: { ran: Ran | null }) {
  const took = useFormat().number(ran?.milliseconds ?? 0);
  return (
    <div className="console-cost" role="status">
      {ran === null ? (
        <Trans>Run an operation: its cost is told here.</Trans>
      ) : (
        <>
          <p>
            {ran.cost ? <Price cost={ran.cost} /> : <Trans>The operation was refused before it was priced.</Trans>}{' '}
            <Trans>It took {took} ms.</Trans>
          </p>
          {ran.cost && <Left cost={ran.cost} />}
        </>
      )}
    </div>
  );
}

function Price({ cost: { requested } }: { cost: Cost }) {
  return (
    <strong>
      <Plural value={requested} one="The operation cost # point." other="The operation cost # points." />
    </strong>
  );
}

function Left({ cost: { requested, available, limit, restoreRate, paths } }: { cost: Cost }) {
  const { t } = useLingui();
  const format = useFormat();
  const [rest, most, back] = [available, limit, restoreRate].map(format.number);
  const dear = Object.entries(paths ?? {}).filter(([, price]) => price > 0);
  return (
    <>
      <p>
        <Trans>
          {rest} of {most} points are left; {back} come back every second.
        </Trans>
      </p>
      {dear.length > 0 && (
        <details>
          <summary>{t`What it is made of`}</summary>
          <ul>
            {dear.map(([path, price]) => (
              <li key={path}>
                <code>{path}</code>: {format.number(price)}
                {requested > 0 && ` (${Math.round((100 * price) / requested)} %)`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
