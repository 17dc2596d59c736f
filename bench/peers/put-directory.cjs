// node-ssh's putDirectory as its README shows it: what Actions that copy a folder are built on.
const { NodeSSH } = require('node-ssh');

async function main() {
  const { HOST: _, PORT, KEY, SRC, DEST } = process.env;
  const ssh = new NodeSSH();
  await ssh.connect({ host: '127.0.0.1', port: Number(PORT), username: 'root', privateKeyPath: KEY });
  const isWhole = await ssh.putDirectory(SRC, DEST, { recursive: true, concurrency: 10 });
  ssh.dispose();
  process.exit(isWhole ? 0 : 1);
}

main();
