/** One notification: what happened, to what, when; it leads there, and is read by that. */
import { useLingui } from '@lingui/react/macro';
import { ActionIcon } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';

import { useFormat } from '../../ui/format';
import { Icon } from '../../ui/icons';
import { Time } from '../../ui/Time';
import { detailsOf, sentence, subjectOf } from './told';
import type { Notification } from './documents';
import type { Marks } from './useMarks';

interface Props {
  one: Notification;
  marks: Marks;
  /** Called when it is followed. */
  leave?: () => void;
}

export function Line({ one, marks, leave }: Props) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const isUnread = one.readAt == null;
  const told = sentence(one, i18n, format.dateTime);
  const { text } = detailsOf(one);
  const follow = () => {
    if (isUnread) void marks.mark(one.id, true);
    leave?.();
  };
  return (
    <li className="notice" data-unread={isUnread || undefined}>
      <div>
        <Link to={one.path as LinkProps['to'] & string} onClick={follow} className="notice-link">
          {isUnread && <span className="unseen">{t`Unread:`} </span>}
          {told}
        </Link>
        <p>{subjectOf(one)}</p>
        {text && <blockquote>{text}</blockquote>}
        <p className="notice-when">
          <Time value={one.createdAt} as="relative" />
        </p>
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        aria-label={isUnread ? t`Mark as read: ${told}` : t`Mark as unread: ${told}`}
        title={isUnread ? t`Mark as read` : t`Mark as unread`}
        onClick={() => void marks.mark(one.id, isUnread)}
      >
        <Icon name={isUnread ? 'check' : 'dot'} size={16} />
      </ActionIcon>
    </li>
  );
}
