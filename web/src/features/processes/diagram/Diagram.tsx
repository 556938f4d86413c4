/** The map of a process: it can be moved and zoomed, by keyboard too; what it shows always stands beside it in words. */
import './diagram.css';

import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Group, Skeleton, Text } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

import { Icon } from '../../../ui/icons';
import type { Ghost } from './ghosts';
import type { Drawn } from './route';
import type { Viewer } from './viewer';

interface Props {
  xml: string;
  drawn?: readonly Drawn[];
  /** What is no more. */
  ghosts?: readonly Ghost[];
  chosen?: string | null;
  choose?: (id: string | null) => void;
  /** What map this is. */
  label: string;
}

const none: readonly Drawn[] = [];
const nothing: readonly Ghost[] = [];

export function Diagram({ xml, drawn = none, ghosts = nothing, chosen = null, choose, label }: Props) {
  const { t } = useLingui();
  const host = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<Viewer | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const told = useEffectEvent((id: string | null) => choose?.(id));
  const keys = t`${label}: the arrows move it while Ctrl is held; the steps are listed beside it`;

  useEffect(() => {
    let open: Viewer | undefined;
    let gone = false;
    void import('./viewer').then(({ openViewer }) => {
      if (gone || !host.current) return;
      open = openViewer({ container: host.current, label: keys, chosen: told });
      setViewer(open);
    });
    return () => {
      gone = true;
      open?.destroy();
      setViewer(null);
      setShown(null);
    };
  }, [keys]);

  useEffect(() => {
    let old = false;
    void viewer?.show(xml).then((good) => {
      if (old) return;
      setFailed(!good);
      setShown(good ? xml : null);
    });
    return () => {
      old = true;
    };
  }, [viewer, xml]);

  useEffect(() => {
    if (shown !== null) viewer?.draw(drawn);
  }, [viewer, shown, drawn]);
  useEffect(() => {
    if (shown !== null && ghosts.length > 0) viewer?.haunt(ghosts);
  }, [viewer, shown, ghosts]);
  useEffect(() => {
    if (shown !== null) viewer?.choose(chosen);
  }, [viewer, shown, chosen]);

  const tool = (icon: 'plus' | 'minus' | 'fit', label: string, by: number | 'fit') => (
    <ActionIcon variant="default" size={30} aria-label={label} title={label} disabled={shown === null} onClick={() => viewer?.zoom(by)}>
      <Icon name={icon} size={16} />
    </ActionIcon>
  );
  return (
    <div className="diagram" role="group" aria-label={label}>
      <Group gap={4} justify="flex-end" className="diagram-tools">
        {tool('plus', t`Zoom in`, 1.25)}
        {tool('minus', t`Zoom out`, 0.8)}
        {tool('fit', t`Show all of it`, 'fit')}
      </Group>
      <div ref={host} className="diagram-paper" hidden={failed} />
      {shown === null && !failed && <Skeleton className="diagram-wait" role="status" aria-busy aria-label={t`Loading`} />}
      {failed && (
        <Text size="sm" c="dimmed" p="md" role="status">
          {t`This diagram holds no drawing that can be shown; its steps are listed beside it.`}
        </Text>
      )}
    </div>
  );
}
