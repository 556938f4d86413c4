/** Why a run did not begin, or broke off by itself; what is wrong with the map is told by field. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, List } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';

import { word, type Fault } from '../../api/errors';
import { labelOf } from './fields';
import { place } from './search';

const route = getRouteApi('/shell/import');

export function Refused({ faults }: { faults: readonly Fault[] }) {
  const { t } = useLingui();
  const { file } = route.useSearch();
  const ofMap = faults.some(({ path }) => path[0] === 'map');
  const told = (fault: Fault): string => {
    if (fault.code === 'RATE_LIMITED') return t`Another import of yours is still running. Try again when it has ended.`;
    if (fault.path[0] !== 'map') return word(fault);
    const [, first = '', second = ''] = fault.path;
    if (first === 'file') return second === 'time_zone' ? t`There is no such time zone.` : t`The file is not written so.`;
    return `${t(labelOf(first === 'fields' ? second : first))}: ${word({ code: fault.code, path: [] })}`;
  };
  return (
    <Alert color="red" role="alert" title={t`The file was not read`}>
      <List size="sm">
        {[...new Set(faults.map(told))].map((text) => (
          <List.Item key={text}>{text}</List.Item>
        ))}
      </List>
      {ofMap && (
        <route.Link to="." search={place({ file, step: 'columns' })}>
          <Trans>Change the columns</Trans>
        </route.Link>
      )}
    </Alert>
  );
}
