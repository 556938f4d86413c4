/** What is being changed of a partner: what was there before, what it becomes, what others made of it meanwhile. */
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useClient } from 'urql';

import { useChange } from '../../api/change';
import { word, type Fault } from '../../api/errors';
import { toast } from '../../ui/toasts';
import { fieldAt, fieldNames, inputOf, same, valuesOf, type FieldName, type Values } from './fields';
import { cardDocument, updateDocument, type Partner } from './partner';

export type Details = ReturnType<typeof useDetails>;

export function useDetails(partner: Partner, close: () => void) {
  const { t } = useLingui();
  const client = useClient();
  const now = valuesOf(partner);
  const [before] = useState(now);
  const [mine, setMine] = useState<Partial<Values>>({});
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  /** What somebody else saved meanwhile, and the user was told. */
  const [clash, setClash] = useState<Fault | null>(null);
  const [told, setTold] = useState(partner.version);
  /** How often something was wrong. */
  const [takes, setTakes] = useState(0);
  const [update, busy] = useChange(updateDocument);

  const isMine = (name: FieldName) => mine[name] !== undefined && !same(name, mine[name], before[name]);
  const changed = fieldNames.filter((name) => isMine(name) && !same(name, mine[name] as never, now[name]));
  const theirs = fieldNames.filter((name) => !same(name, before[name], now[name]));
  const contested = theirs.filter((name) => changed.includes(name));

  const set = <N extends FieldName>(name: N, value: Values[N]) => {
    setFaults(faults.filter(({ path }) => fieldAt(path) !== name));
    setMine({ ...mine, [name]: value });
  };

  const better = (name: FieldName, { code }: Fault) => {
    if (name === 'kinds' && code === 'REQUIRED') return t`Choose one kind at least.`;
    if (name === 'emails' && code === 'INVALID') return t`One of these cannot be an e-mail address.`;
    return name === 'phones' && code === 'INVALID' ? t`One of these cannot be a telephone number.` : undefined;
  };

  const save = async () => {
    if (busy) return;
    if (changed.length === 0) return close();
    if (contested.length > 0 && told !== partner.version) return setTold(partner.version);
    const values: Partial<Values> = Object.fromEntries(changed.map((name) => [name, mine[name]]));
    const { faults: found } = await update({ input: { id: partner.id, expectedVersion: partner.version, ...inputOf(values) } });
    const stale = found.find(({ code }) => code === 'VERSION_CONFLICT');
    setFaults(found.filter((each) => each !== stale));
    setClash(stale ?? null);
    if (stale) {
      const { data } = await client.query(cardDocument, { id: partner.id }, { requestPolicy: 'network-only' });
      setTold(data?.partner?.version ?? partner.version);
    }
    if (found.length > 0) return setTakes(takes + 1);
    toast({ text: t`Saved` });
    close();
  };

  return {
    value: <N extends FieldName>(name: N): Values[N] => (isMine(name) ? (mine[name] as Values[N]) : now[name]),
    now,
    set,
    /** Take what others made of the field. */
    yield: (name: FieldName) => setMine({ ...mine, [name]: undefined }),
    error: (name: FieldName) => {
      const fault = faults.find(({ path }) => fieldAt(path) === name);
      return fault && (better(name, fault) ?? word(fault));
    },
    rest: faults.filter(({ path }) => !fieldAt(path)),
    changed,
    theirs: told === partner.version ? theirs : [],
    contested: told === partner.version ? contested : [],
    clash,
    takes,
    busy,
    save,
  };
}
