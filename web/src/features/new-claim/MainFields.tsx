/** What every claim has, and what is mostly known when it comes in. */
import '@mantine/core/styles/Radio.layer.css';
import { useLingui } from '@lingui/react/macro';
import { Group, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';

import { useCan } from '../../app/viewer';
import type { Channel, ClaimDirection } from '../../api/generated/graphql';
import type { FormFaults } from '../../ui/formFaults';
import { ContactPicker } from '../../ui/pickers/ContactPicker';
import { DepartmentPicker } from '../../ui/pickers/DepartmentPicker';
import { DocumentPicker } from '../../ui/pickers/DocumentPicker';
import { PartnerPicker } from '../../ui/pickers/PartnerPicker';
import { ReasonPicker } from '../../ui/pickers/ReasonPicker';
import { UserPicker } from '../../ui/pickers/UserPicker';
import { words } from '../../ui/words';
import { fields } from '../../ui/wordsOfHistory';
import { Alike } from './Alike';
import { basedOn, type Given } from './given';

export interface FieldsProps {
  given: Given;
  /** Change fields; `path` is that of the fault that this puts right. */
  set: (change: Partial<Given>, path: string) => void;
  faults: FormFaults;
}

export function useFieldWord() {
  const { t } = useLingui();
  return (name: string) => (fields[name] ? t(fields[name]) : name);
}

const directions = Object.entries(words.ClaimDirection) as [ClaimDirection, (typeof words.ClaimDirection)[ClaimDirection]][];
/** Those that reach a member of staff; the others are told by how a claim comes. */
const channels: readonly Channel[] = ['PHONE', 'MAIL', 'MEETING'];

export function WhatHappened({ given, set, faults }: FieldsProps) {
  const { t } = useLingui();
  const word = useFieldWord();
  const mayCreate = useCan('partners:write');
  const readsOrders = useCan('orders:read');
  const internal = useCan('claims.internal:read');
  return (
    <>
      <Radio.Group
        label={word('direction')}
        value={given.direction}
        onChange={(direction) => set({ direction }, 'direction')}
        {...faults.field('direction')}
      >
        <Group gap="md" mt={4}>
          {directions.map(([value, label]) => (
            <Radio key={value} value={value} label={t(label)} />
          ))}
        </Group>
      </Radio.Group>
      <div className="new-claim-pair">
        <PartnerPicker
          label={word('partnerId')}
          required
          clearable
          creates={mayCreate}
          supplier={given.direction === 'TO_SUPPLIER'}
          autoFocus={given.partner === null}
          value={given.partner}
          choose={(partner) => set({ partner, contact: null }, 'partnerId')}
          {...faults.field('partnerId')}
        />
        <ContactPicker
          label={word('contactPersonId')}
          clearable
          creates={mayCreate}
          partnerId={given.partner?.id}
          placeholder={given.partner ? undefined : t`Choose the partner first`}
          value={given.contact}
          choose={(contact) => set({ contact }, 'contactPersonId')}
          {...faults.field('contactPersonId')}
        />
      </div>
      <DocumentPicker
        label={word('basisId')}
        description={
          given.basis?.contact && internal
            ? t`${given.basis.contact.name}, its contact person, will take part in the claim`
            : t`An order, a shipment, a deal, a call: by its number, its date, its partner`
        }
        clearable
        creates
        reads={readsOrders}
        partnerId={given.partner?.id}
        value={given.basis}
        choose={(basis) => set(basedOn(given, basis), 'basisId')}
        {...faults.field('basisId')}
      />
      <TextInput
        label={word('title')}
        required
        maxLength={250}
        value={given.title}
        onChange={({ currentTarget }) => set({ title: currentTarget.value }, 'title')}
        autoFocus={given.partner !== null}
        {...faults.field('title')}
      />
      <Alike partnerId={given.partner?.id} title={given.title} />
      <Textarea
        label={word('description')}
        required
        autosize
        minRows={6}
        maxRows={20}
        value={given.description}
        onChange={({ currentTarget }) => set({ description: currentTarget.value }, 'description')}
        {...faults.field('description')}
      />
    </>
  );
}

export function WhoseWork({ given, set, faults }: FieldsProps) {
  const { t } = useLingui();
  const word = useFieldWord();
  const internal = useCan('claims.internal:read');
  const people = useCan('people:read');
  return (
    <>
      <NativeSelect
        label={word('channel')}
        value={given.channel}
        onChange={({ currentTarget }) => set({ channel: currentTarget.value as Channel }, 'channel')}
        data={channels.map((value) => ({ value, label: t(words.Channel[value]) }))}
        {...faults.field('channel')}
      />
      {people && (
        <UserPicker
          label={word('responsibleId')}
          value={given.responsible}
          choose={(responsible) => responsible && set({ responsible }, 'responsibleId')}
          {...faults.field('responsibleId')}
        />
      )}
      {internal && (
        <ReasonPicker
          label={word('reasonId')}
          clearable
          value={given.reason}
          choose={(reason) => set({ reason }, 'reasonId')}
          {...faults.field('reasonId')}
        />
      )}
      {internal && people && (
        <>
          <DepartmentPicker
            label={word('atFaultDepartmentId')}
            clearable
            value={given.department}
            choose={(department) => set({ department }, 'atFaultDepartmentId')}
            {...faults.field('atFaultDepartmentId')}
          />
          <UserPicker
            label={word('atFaultEmployeeId')}
            clearable
            value={given.employee}
            choose={(employee) => set({ employee }, 'atFaultEmployeeId')}
            {...faults.field('atFaultEmployeeId')}
          />
        </>
      )}
    </>
  );
}
