/** Chooses what narrows a performer role: a department, or the organisation. */
import { DepartmentPicker } from './DepartmentPicker';
import { Picker, type PickerProps } from './Picker';

interface Props extends PickerProps {
  /** As the role tells it. */
  kind: string;
  organisation: { id: string; name: string } | null | undefined;
}

export function ObjectPicker({ kind, organisation, ...props }: Props) {
  if (kind === 'DEPARTMENT') return <DepartmentPicker {...props} clearable />;
  const choices = organisation ? [{ id: organisation.id, name: organisation.name }] : [];
  return <Picker {...props} clearable found={{ choices, words: '', search: () => {}, open: () => {} }} />;
}
