/** What the address of the page of departments tells. */
export interface DepartmentsSearch {
  id?: string;
  archived?: true;
}

export function departmentsSearch(given: Record<string, unknown>): DepartmentsSearch {
  return {
    ...(typeof given.id === 'string' && { id: given.id }),
    ...(given.archived === true && { archived: true }),
  };
}
