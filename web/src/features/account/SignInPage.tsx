/** The way in; afterwards the page that was asked for. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Paper, Title } from '@mantine/core';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';

import { useTitle } from '../../ui/PageHeader';
import { LanguageLinks } from './LanguageLinks';
import { SignInForm } from './SignInForm';

export function SignInPage() {
  const { t } = useLingui();
  useTitle(t`Sign in`);
  const { next } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const router = useRouter();

  const enter = () => {
    const target = ownPath(next);
    // GraphiQL, documents and downloads are the service's own pages.
    const [, , route] = router.getMatchedRoutes(target.replace(/[?#].*/, ''));
    if (route && route.fullPath !== '/$') void navigate({ href: target, replace: true });
    else {
      // What is saved leaves the browser where it is.
      if (target.startsWith('/api/')) void navigate({ to: '/', replace: true });
      location.assign(target);
    }
  };

  return (
    <main className="sign-in">
      <Paper withBorder shadow="sm" p="xl" w="min(22rem, 100%)">
        <Group gap="sm" mb="lg">
          <img src="/icon.svg" alt="" width={32} height={32} />
          <Title order={1} size="h3">
            <Trans>Sign in to Redress</Trans>
          </Title>
        </Group>
        <SignInForm done={enter} />
        <LanguageLinks />
      </Paper>
    </main>
  );
}

/** A path of this site, or home: a link may ask to be sent anywhere. */
export function ownPath(given: string | undefined): string {
  return given && /^\/(?![/\\])[!-[\]-~]*$/.test(given) && !given.startsWith('/sign-in') ? given : '/';
}
