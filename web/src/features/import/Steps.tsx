/** The steps of an import; those that can be reached are links. */
import { useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';

import { place, steps, type Step } from './search';

const route = getRouteApi('/shell/import');

export function Steps({ current, reachable }: { current: Step; reachable: ReadonlySet<Step> }) {
  const { t } = useLingui();
  const { file } = route.useSearch();
  const names: Record<Step, string> = {
    file: t`File`,
    columns: t`Columns`,
    check: t`Check`,
    run: t({ message: 'Import', context: 'step' }),
    report: t`Report`,
  };
  return (
    <nav aria-label={t`Steps of the import`}>
      <ol className="import-steps">
        {steps.map((step) => (
          <li key={step} aria-current={step === current ? 'step' : undefined}>
            {step !== current && reachable.has(step) ? (
              <route.Link to="." search={place(step === 'file' ? {} : { file, step })} activeOptions={{ exact: true, includeSearch: true }}>
                {names[step]}
              </route.Link>
            ) : (
              <span>{names[step]}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
