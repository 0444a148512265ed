// The one session of this page.
import { renewTokens } from './renew';
import { REFRESH_KEY, SessionStore } from './store';

export const session = new SessionStore(renewTokens, window.localStorage);

// Signing out in one tab signs out the others.
window.addEventListener('storage', (event) => {
  if (event.key === REFRESH_KEY && event.newValue === null) session.signOut();
});
