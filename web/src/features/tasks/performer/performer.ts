/** Who does something, as it is being chosen. */
import type { Choice } from '../../../ui/pickers/Picker';

export interface Performer {
  is: 'person' | 'role';
  person: Choice | null;
  role: Choice | null;
  main: Choice | null;
  additional: Choice | null;
}

export const nobody: Performer = { is: 'person', person: null, role: null, main: null, additional: null };

/** As inputs have it; the side that is not chosen is cleared. */
export function performerOf({ is, person, role, main, additional }: Performer) {
  const isRole = is === 'role';
  return {
    personId: isRole ? null : (person?.id ?? null),
    roleId: isRole ? (role?.id ?? null) : null,
    mainObject: isRole ? (main?.id ?? null) : null,
    additionalObject: isRole ? (additional?.id ?? null) : null,
  };
}
