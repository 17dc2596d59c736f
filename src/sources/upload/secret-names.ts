import ignore from 'ignore';

/** Names of files that mostly hold secrets, as patterns of .gitignore; the last that matches decides. */
const SECRETS = [
  // Environments
  ...['.env', '.env.*', '*.env', '.envrc', '.flaskenv', '.dev.vars'],
  ...['!*.example', '!*.sample', '!*.template', '!*.dist', '!*.tmpl', '!.env.defaults', '!example.env', '!sample.env'],
  // Keys
  ...['id_rsa', 'id_dsa', 'id_ecdsa', 'id_ecdsa_sk', 'id_ed25519', 'id_ed25519_sk', '*.pem', '*.key', '*.ppk', '*.p8'],
  ...['*.p12', '*.pfx', '*.jks', '*.keystore', '*.kdbx', '*.ovpn', '.ssh/'],
  // Logins of package managers, databases and other tools
  ...['.npmrc', '.yarnrc', '.pypirc', '.netrc', '_netrc', '.git-credentials', '.pgpass', '.my.cnf', '.htpasswd'],
  ...[
    '.dockercfg',
    '.dockerconfigjson',
    '.docker/config.json',
    '.composer/auth.json',
    '.gem/credentials',
    '.vault-token',
  ],
  ...['.s3cfg', '.boto', '.terraformrc', '*.tfvars', '*.tfstate', '*.tfstate.*', '.streamlit/secrets.toml'],
  // Credentials of clouds and clusters
  ...['.aws/', '.azure/', '.config/gcloud/', '.oci/', '.kube/', 'kubeconfig', '*.kubeconfig', 'gha-creds-*.json'],
  ...['credentials.json', 'application_default_credentials.json', 'client_secret*.json', 'service[-_]account*.json'],
  ...['*[-_]service[-_]account*.json', 'firebase-adminsdk*.json', '*-firebase-adminsdk-*.json', 'accessKeys.csv'],
  ...['secrets.json', 'secrets.yml', 'secrets.yaml', 'secrets.toml', 'credentials', '.credentials'],
];

/** What a package manager put there is nobody's secret: packages bring settings and keys for their tests. */
const PACKAGES = /(?:^|\/)(?:node_modules|bower_components|site-packages|dist-packages)\//;

/** Also where a file system does not tell upper from lower case. */
const rules = ignore({ ignorecase: true }).add(SECRETS);

/** Does the name of a file say that it holds a secret? */
export function looksSecret(path: string): boolean {
  return !PACKAGES.test(path) && rules.ignores(path);
}

/** Is it a certificate or a public key, which a name like `ca.pem` may as well be? */
export function isPublic(path: string, text: string): boolean {
  return /\.(?:pem|key)$/i.test(path) && text.includes('-----BEGIN ') && !text.includes('PRIVATE KEY-----');
}
