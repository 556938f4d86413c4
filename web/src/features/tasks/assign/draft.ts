/** An assignment as it is being written: what its fields hold, and what inputs make of them. */
import type { AssignmentCreateInput, Importance } from '../../../api/generated/graphql';
import { fromField, toField } from '../../../ui/moments';
import type { Choice } from '../../../ui/pickers/Picker';
import { nobody, performerOf, type Performer } from '../performer/performer';
import type { Assignment } from '../task';

export type SubjectKind = 'none' | 'claim' | 'partner';

export interface Draft {
  title: string;
  content: string;
  importance: Importance;
  performer: Performer;
  /** Moments as fields have them, in the viewer's zone. */
  dueAt: string;
  isChecked: boolean;
  /** Whether somebody but the author checks. */
  hasChecker: boolean;
  checker: Performer;
  checkDueAt: string;
  subjectKind: SubjectKind;
  subject: Choice | null;
  startsAt: string;
  remindAt: string;
}

export const blank: Draft = {
  title: '',
  content: '',
  importance: 'NORMAL',
  performer: nobody,
  dueAt: '',
  isChecked: true,
  hasChecker: false,
  checker: nobody,
  checkDueAt: '',
  subjectKind: 'none',
  subject: null,
  startsAt: '',
  remindAt: '',
};

export const performerPaths = ['performerId', 'roleId', 'mainObject', 'additionalObject'] as const;
export const checkerPaths = ['checkerId', 'checkerRoleId', 'checkerMainObject', 'checkerAdditionalObject'] as const;
/** What can still be changed of an assignment in hand. */
const whileActive = ['content', 'importance', 'dueAt', 'checkDueAt', 'remindAt'] as const;
export const paths = [...whileActive, 'title', ...performerPaths, 'checkRequired', ...checkerPaths, 'subjectId', 'startsAt'];

type Fields = Omit<AssignmentCreateInput, 'isDraft' | 'idempotencyKey' | 'parentTaskId'>;

export function inputOf(draft: Draft, zone: string): Fields {
  const moment = (text: string) => (text ? fromField(text, zone) : null);
  const { personId: performerId, ...performer } = performerOf(draft.performer);
  const checker = performerOf(draft.isChecked && draft.hasChecker ? draft.checker : nobody);
  return {
    title: draft.title.trim() || null,
    content: draft.content.trim() || null,
    importance: draft.importance,
    performerId,
    ...performer,
    dueAt: moment(draft.dueAt),
    checkRequired: draft.isChecked,
    checkerId: checker.personId,
    checkerRoleId: checker.roleId,
    checkerMainObject: checker.mainObject,
    checkerAdditionalObject: checker.additionalObject,
    checkDueAt: draft.isChecked ? moment(draft.checkDueAt) : null,
    subjectId: draft.subject?.id ?? null,
    startsAt: moment(draft.startsAt),
    remindAt: moment(draft.remindAt),
  };
}

/** Of what is in hand, the fields that may still change. */
export function changeOf(draft: Draft, zone: string, isWaiting: boolean): Fields {
  const all = inputOf(draft, zone);
  return isWaiting ? all : Object.fromEntries(whileActive.map((name) => [name, all[name]]));
}

const named = (id: string | null | undefined) => (id ? { id, name: '…' } : null);

export function draftOf(assignment: Assignment & { subject?: Choice | null }, zone: string, me: string): Draft {
  const field = (moment: string | null | undefined) => (moment ? toField(moment, zone) : '');
  const side = (person: Choice | null | undefined, role: Choice | null | undefined, main?: string | null, additional?: string | null): Performer => ({
    is: role ? 'role' : 'person',
    person: person ?? null,
    role: role ?? null,
    main: named(main),
    additional: named(additional),
  });
  const { checker, checkerRole } = assignment;
  return {
    ...blank,
    title: assignment.title,
    content: assignment.content ?? '',
    importance: assignment.importance,
    performer: side(assignment.performer, assignment.role, assignment.mainObject, assignment.additionalObject),
    dueAt: field(assignment.dueAt),
    isChecked: assignment.checkRequired,
    hasChecker: checkerRole !== null || (checker !== null && checker?.id !== me),
    checker: side(checker, checkerRole, assignment.checkerMainObject, assignment.checkerAdditionalObject),
    checkDueAt: field(assignment.checkDueAt),
    subject: named(assignment.subjectId),
    startsAt: field(assignment.startsAt),
    remindAt: field(assignment.remindAt),
  };
}
