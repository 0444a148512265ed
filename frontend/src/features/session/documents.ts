// Sign in, renew, sign out, and who is looking.
import { graphql } from '@/generated';

export const SessionCreate = graphql(`
  mutation SessionCreate($input: SessionCreateInput!) {
    sessionCreate(input: $input) {
      session { accessToken refreshToken expiresAt }
      userErrors { code field message todo }
    }
  }
`);

export const SessionRefresh = graphql(`
  mutation SessionRefresh($refreshToken: String!) {
    sessionRefresh(refreshToken: $refreshToken) {
      session { accessToken refreshToken expiresAt }
      userErrors { code field message todo }
    }
  }
`);

export const SessionDelete = graphql(`
  mutation SessionDelete($refreshToken: String!) {
    sessionDelete(refreshToken: $refreshToken) {
      done
      userErrors { code field message todo }
    }
  }
`);

export const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      user { id login name }
      tenant { id code name sandbox }
      role
      permissions
      memberships { tenant { id code name sandbox } role }
      sandbox
    }
  }
`);
