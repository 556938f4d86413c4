/** What the address of the page of reasons tells. */
export interface ReasonsSearch {
  id?: string;
  archived?: true;
  tab?: 'roles';
}

export function reasonsSearch(given: Record<string, unknown>): ReasonsSearch {
  return {
    ...(typeof given.id === 'string' && { id: given.id }),
    ...(given.archived === true && { archived: true }),
    ...(given.tab === 'roles' && { tab: 'roles' }),
  };
}
