/** How far a process has come, by the elements of its diagram. */

export interface Place {
  /** How many tokens stand here. */
  tokens: number;
  /** How often it was passed. */
  passes: number;
  /** Why it stopped here. */
  incident?: string;
  /** Who is to do what is open here, and by when. */
  open?: readonly { id: string; who: string; dueAt?: string | null }[];
  /** Who did it last, and when. */
  last?: { who: string | null; at: string };
}

export interface Route {
  nodes: ReadonlyMap<string, Place>;
  /** How often each flow was taken. */
  flows: ReadonlyMap<string, number>;
}

export type PlaceState = 'failed' | 'here' | 'passed' | 'ahead';

export function stateOf(place: Place | undefined): PlaceState {
  if (place?.incident !== undefined) return 'failed';
  if (place && place.tokens > 0) return 'here';
  return place && place.passes > 0 ? 'passed' : 'ahead';
}

/** What is drawn onto an element: the class that colours it, and the words of its badges. */
export interface Drawn {
  id: string;
  className: string;
  badges: readonly { className: string; text: string }[];
}

/** The marks of a route: live tokens, incidents, what was passed and how often. */
export function drawnRoute(route: Route): Drawn[] {
  const nodes = [...route.nodes].map(([id, place]) => {
    const state = stateOf(place);
    const badges = [
      ...(place.tokens > 0 && state !== 'failed' ? [{ className: 'badge-here', text: String(place.tokens) }] : []),
      ...(state === 'failed' ? [{ className: 'badge-failed', text: '!' }] : []),
      ...(place.passes > 1 ? [{ className: 'badge-passes', text: `×${place.passes}` }] : []),
    ];
    return { id, className: `is-${state}`, badges };
  });
  const flows = [...route.flows].map(([id, passes]) => ({
    id,
    className: 'is-taken',
    badges: passes > 1 ? [{ className: 'badge-passes', text: `×${passes}` }] : [],
  }));
  return [...nodes.filter(({ className }) => className !== 'is-ahead'), ...flows];
}
