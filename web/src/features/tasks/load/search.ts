/** What the address of the load tells. */
export interface LoadSearch {
  /** Id of the person, or of the role, whose tasks are shown. */
  of?: string;
}

export const loadSearch = ({ of }: Record<string, unknown>): LoadSearch => (typeof of === 'string' && /^(usr|rol)_\w{1,40}$/.test(of) ? { of } : {});
