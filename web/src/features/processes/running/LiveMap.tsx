/** The map of a running process with its steps: it follows each change. */
import { useLingui } from '@lingui/react/macro';
import { useMemo, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { useLive } from '../../../api/live';
import { RouteMap } from '../diagram/RouteMap';
import { Loading, NotFound, StateView } from '../../../ui/StateView';
import { changedDocument, mapDocument } from './documents';
import { useIncidentWord } from './useIncidentWord';
import { routeOf, type ProcessMap } from './routeOf';

interface Props {
  id: string;
  name: string;
  /** What stands below a step, by what failed there. */
  failed?: (place: ProcessMap['places'][number]) => ReactNode;
}

export function LiveMap({ id, name, failed }: Props) {
  const [{ data, error }, again] = useQuery({ query: mapDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const retry = () => again({ requestPolicy: 'network-only' });
  useLive(changedDocument, { id }, { heard: retry, missed: retry });
  return (
    <StateView data={data} error={error} retry={retry} loading={<Loading rows={8} height={44} />}>
      {({ processMap }) => (processMap ? <Shown map={processMap} name={name} failed={failed} /> : <NotFound />)}
    </StateView>
  );
}

function Shown({ map, name, failed }: { map: ProcessMap; name: string; failed: Props['failed'] }) {
  const { t } = useLingui();
  const incident = useIncidentWord();
  const route = useMemo(() => routeOf(map, { incident, nobody: t`coordinators` }), [map, incident, t]);
  const places = (id: string) => map.places.filter((place) => place.elementId === id && place.incident);
  return (
    <RouteMap
      xml={map.definitionVersion?.xml ?? ''}
      route={route}
      label={t`Map of ${name}`}
      more={failed && ((id) => places(id).map((place) => <div key={place.tokenId}>{failed(place)}</div>))}
    />
  );
}
