/** The route of a process as its map and its steps show it. */
import type { ProcessRouteMapQuery } from '../../../api/generated/graphql';
import type { Place, Route } from '../diagram/route';

export type ProcessMap = NonNullable<ProcessRouteMapQuery['processMap']>;
export type Incident = NonNullable<ProcessMap['places'][number]['incident']>;
type Task = ProcessMap['tasks']['nodes'][number];

interface Words {
  /** Why a place stands still. */
  incident: (incident: Incident) => string;
  nobody: string;
}

/** What lies in processes that this one calls has maps of its own. */
export function routeOf(map: ProcessMap, words: Words): Route {
  const xml = map.definitionVersion?.xml ?? '';
  const isHere = (processId: string) => xml.includes(`id="${processId}"`);
  const nodes = new Map<string, Place>();
  const flows = new Map<string, number>();
  for (const { processId, elementId, isFlow, passed, entered } of map.visits) {
    if (!isHere(processId)) continue;
    if (isFlow) flows.set(elementId, Math.max(passed, entered));
    else nodes.set(elementId, { tokens: 0, passes: passed });
  }
  const at = (id: string): Place => nodes.get(id) ?? { tokens: 0, passes: 0 };
  for (const { elementId, processId, versionId, incident } of map.places) {
    if (versionId !== map.definitionVersion?.id || !isHere(processId)) continue;
    const place = at(elementId);
    const told = incident ? words.incident(incident) : place.incident;
    nodes.set(elementId, { ...place, tokens: place.tokens + 1, ...(told !== undefined && { incident: told }) });
  }
  for (const task of map.tasks.nodes) {
    if (!isHere(task.processId)) continue;
    const place = at(task.elementId);
    if (task.status === 'OPEN') {
      const open = [...(place.open ?? []), { id: task.id, who: whoOf(task) ?? words.nobody, dueAt: task.dueAt }];
      nodes.set(task.elementId, { ...place, open });
    } else if (task.status === 'DONE' && task.closedAt && task.closedAt > (place.last?.at ?? '')) {
      nodes.set(task.elementId, { ...place, last: { who: task.closedBy?.name ?? null, at: task.closedAt } });
    }
  }
  for (const { elementId, isFlow, lastAt, processId } of map.visits) {
    const place = nodes.get(elementId);
    if (!isFlow && isHere(processId) && place && place.passes > 0 && !place.last) {
      nodes.set(elementId, { ...place, last: { who: null, at: lastAt } });
    }
  }
  return { nodes, flows };
}

function whoOf({ claimedBy, performer, role, lane }: Task): string | null {
  return claimedBy?.name ?? performer?.name ?? role?.name ?? lane ?? null;
}
