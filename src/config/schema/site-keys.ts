import { appKey } from './app-key';
import { certificateSchema } from './certificate';
import { domainSchema } from './domain';
import { maintenanceSchema } from './maintenance';
import { nginxSchema } from './nginx';

/** The keys of an app that say how people outside reach it. */
export const siteKeys = {
  domain: appKey(domainSchema, {
    is: 'The name under which people reach the app, or a list of them: the others lead to the first. Not in `defaults`.',
    example: ['shop.example.com', 'www.shop.example.com'],
    type: 'name or list of names',
    inFingerprint: true,
  }),
  nginx: appKey(nginxSchema, {
    is: 'A site of nginx on the host, in front of the app; `nginx: {}` is one as Bowline writes it. It needs `domain`.',
    example: { client_max_body_size: '100MB' },
    id: 'nginx',
    inFingerprint: true,
  }),
  certificate: appKey(certificateSchema, {
    is: 'By which the site of `nginx` serves https: a certificate that is requested and renewed, or files of the host. docs/certificates.md.',
    example: { email: 'ops@example.com' },
    id: 'certificate',
    inFingerprint: true,
  }),
  maintenance: appKey(maintenanceSchema, {
    is: 'What visitors get after `bowline maintenance on`. docs/maintenance.md.',
    example: { page: 'maintenance.html', retry_after: '10m' },
    id: 'maintenance',
    inFingerprint: false,
  }),
};
